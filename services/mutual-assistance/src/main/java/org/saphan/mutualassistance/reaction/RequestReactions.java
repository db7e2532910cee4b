package org.saphan.mutualassistance.reaction;

import static org.saphan.foundation.reaction.Reaction.on;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Memos.Cause;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.hearing.HearingTable;
import org.saphan.mutualassistance.incoming.IncomingCommand.MarkIncomingConsentWithdrawn;
import org.saphan.mutualassistance.incoming.IncomingState;
import org.saphan.mutualassistance.incoming.IncomingTable;
import org.saphan.mutualassistance.reaction.Heard.*;
import org.saphan.mutualassistance.reaction.HoldBook.Hold;
import org.saphan.mutualassistance.request.RequestCommand.MarkItemConsentWithdrawn;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.RequestTable;

/** The reactions of requests of both directions, in the order of chapter D.1 (choreography.csv). */
public final class RequestReactions {
  private static final Source VICTIM_CASES = Source.of("victim-referral.victim-cases.v1");
  private static final Source CONSENTS = Source.of("victim-referral.consents.v1");
  private static final Source RETURNS = Source.of("repatriation.returns.v1");

  private static final String REQUEST = RequestTable.lifeCycle().name();
  private static final String INCOMING = IncomingTable.lifeCycle().name();

  private final Aggregates aggregates;
  private final HoldBook holds;

  public RequestReactions(Aggregates aggregates, HoldBook holds) {
    this.aggregates = aggregates;
    this.holds = holds;
  }

  /** All of them. */
  public List<Reaction<?>> all() {
    return List.of(
        on("X12", VICTIM_CASES, VictimConfirmed.class)
            .tells(fact ->
                List.of(
                    Memo.taskInCase(REQUEST, PROSECUTOR)
                        .saying(fact.event().exploitationCountry().value()))),
        on("X13", CONSENTS, ConsentWithdrawn.class)
            .gives(REQUEST, MarkItemConsentWithdrawn.class, this::withdrawnHere),
        on("X13", CONSENTS, ConsentWithdrawn.class)
            .gives(INCOMING, MarkIncomingConsentWithdrawn.class, this::withdrawnForOthers),
        // Row O39: what was asked about her may have to be taken back, and only a person can.
        on("X13", CONSENTS, ConsentWithdrawn.class)
            .tells(fact ->
                withdrawnHere(fact).stream()
                    .map(To::id)
                    .distinct()
                    .map(request -> Memo.task(request, CA_OFFICER))
                    .toList()),
        on("X14", VICTIM_CASES, AgeDisputeRaised.class)
            .tells(fact -> shownAtAll(REQUEST, INCOMING, HearingTable.lifeCycle().name())),
        on("X18", RETURNS, ReturnHoldPlaced.class).tells(this::held),
        on("X18", RETURNS, ReturnHoldLifted.class).tells(this::lifted),
        on("X19", RETURNS, ReturnScheduled.class)
            .tells(fact ->
                bothInCase(fact)
                    .filter(found -> openItemsOfVictims(found).findAny().isPresent())
                    .map(found -> Memo.task(found.id(), CA_OFFICER))
                    .toList()));
  }

  /** What follows when it is no longer needed says {@link HoldSuggestion}. */
  private List<Memo> held(Fact<ReturnHoldPlaced> fact) {
    if (fact.event().holdKind() == null) {
      return List.of();
    }
    holds.placed(
        new Hold(fact.event().returnId(), fact.event().holdNo()), Cause.of(fact.envelope()));
    return shownAtAll(REQUEST, INCOMING);
  }

  /** Nobody need suggest it any more; tells nobody. */
  private List<Memo> lifted(Fact<ReturnHoldLifted> fact) {
    holds.lifted(new Hold(fact.event().returnId(), fact.event().holdNo()));
    return List.of();
  }

  private List<To<MarkItemConsentWithdrawn>> withdrawnHere(Fact<ConsentWithdrawn> fact) {
    return withdrawn(
        fact,
        RequestTable.lifeCycle(),
        MarkItemConsentWithdrawn.class,
        itemNo -> new MarkItemConsentWithdrawn(itemNo, fact.event().consentId()));
  }

  private List<To<MarkIncomingConsentWithdrawn>> withdrawnForOthers(Fact<ConsentWithdrawn> fact) {
    return withdrawn(
        fact,
        IncomingTable.lifeCycle(),
        MarkIncomingConsentWithdrawn.class,
        itemNo -> new MarkIncomingConsentWithdrawn(itemNo, fact.event().consentId()));
  }

  /**
   * Every open item about a victim, of the requests of the case that are still worked on. Items do
   * not say of which victim they are, so those of another in the same case are marked too.
   */
  private <X> List<To<X>> withdrawn(
      Fact<ConsentWithdrawn> fact,
      LifeCycle<?, ?, ?> cycle,
      Class<X> command,
      IntFunction<X> mark) {
    return fact.event().purpose() == null
        ? List.of()
        : inCase(fact, cycle)
            .filter(found -> takes(cycle, command, found))
            .flatMap(found ->
                openItemsOfVictims(found)
                    .mapToObj(itemNo -> new To<>(found.id(), mark.apply(itemNo))))
            .toList();
  }

  private static boolean takes(LifeCycle<?, ?, ?> cycle, Class<?> command, Snapshot<?> found) {
    return cycle.rows().stream()
        .anyMatch(row -> row.command().equals(command) && row.from().contains(found.stage()));
  }

  private static IntStream openItemsOfVictims(Snapshot<?> request) {
    return switch (request.state()) {
      case RequestState outgoing ->
          outgoing.items().stream()
              .filter(item -> item.victimConcerned() && item.result() == null)
              .mapToInt(RequestState.ItemState::itemNo);
      case IncomingState incoming ->
          incoming.items().stream()
              .filter(item -> item.victimConcerned() && item.result() == null)
              .mapToInt(IncomingState.ItemState::itemNo);
      default -> throw new IllegalStateException("No request: " + request.id());
    };
  }

  /** Also at those that begin later: the case is the same. */
  private static List<Memo> shownAtAll(String... lifecycles) {
    return Stream.of(lifecycles).map(Memo::inCase).toList();
  }

  private Stream<Snapshot<?>> bothInCase(Fact<?> fact) {
    return Stream.concat(
        inCase(fact, RequestTable.lifeCycle()), inCase(fact, IncomingTable.lifeCycle()));
  }

  private Stream<Snapshot<?>> inCase(Fact<?> fact, LifeCycle<?, ?, ?> cycle) {
    return aggregates.inCase(fact.caseRef(), cycle.name()).stream();
  }
}
