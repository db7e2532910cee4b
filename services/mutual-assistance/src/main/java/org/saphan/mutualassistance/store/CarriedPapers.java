package org.saphan.mutualassistance.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.web.ReadingRule;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.incoming.IncomingState;
import org.saphan.mutualassistance.incoming.IncomingTable;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.RequestTable;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.MlaTies;

/**
 * Who only carries a request opens what goes with the letter or came back with the answer, known by
 * its hash (chapter D.2); drafts, evidence and what was typed on the way do not exist for him.
 */
public record CarriedPapers(ReferenceView reference, BusinessClock clock) implements ReadingRule {
  @Override
  public Optional<Rejection> refusal(
      Actor actor, Snapshot<?> snapshot, DocumentRef document, @Nullable String purpose) {
    boolean open =
        switch (snapshot.state()) {
          case RequestState request ->
              isOpen(
                  RequestTable.lifeCycle(),
                  request,
                  actor,
                  document,
                  request.exchange().sentHashes());
          case IncomingState request ->
              isOpen(
                  IncomingTable.lifeCycle(),
                  request,
                  actor,
                  document,
                  request.handling().sentHashes());
          default -> true;
        };
    return open
        ? Optional.empty()
        : Optional.of(Rejection.of(Refusal.NOT_FOUND, Refusal.NOT_FOUND.name()));
  }

  private <S> boolean isOpen(
      LifeCycle<S, ?, MlaReference> cycle,
      S state,
      Actor person,
      DocumentRef document,
      List<String> carried) {
    Set<Tie> its = cycle.ties(state, reference);
    Set<Tie> by =
        cycle.readableBy(person.with(MlaTies.of(person, reference, clock.now()))).stream()
            .filter(its::contains)
            .collect(Collectors.toSet());
    return !MlaRelation.isInPassing(by) || carried.contains(document.sha256());
  }
}
