package org.saphan.mutualassistance;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.saphan.foundation.ledger.HistoryLine;
import org.saphan.foundation.ledger.Mask;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.terms.MlaRelation;

/**
 * What those see of requests whose only tie is that they count them or carry them (chapter D.2):
 * how far each is. Who carries one also sees what he carries; of documents {@code CarriedPapers}
 * says which.
 *
 * @param others what the other State sees
 * @param shown what is shown instead of the state
 * @param counts whether they may know that events of this type happened
 * @param isCarried whether who carries it is told what events of this type say
 */
record PassingMask<S>(
    Mask<S> others,
    Function<S, Object> shown,
    Predicate<Class<?>> counts,
    Predicate<Class<?>> isCarried)
    implements Mask<S> {
  /** Stands for an event of which is told that it happened, and nothing else. */
  record Untold() {}

  @Override
  public Optional<Part> of(Snapshot<S> snapshot, Set<Tie> by) {
    if (!MlaRelation.isInPassing(by)) {
      return others.of(snapshot, by);
    }
    boolean carrier = MlaRelation.carries(by);
    return Optional.of(
        new Part(
            shown.apply(snapshot.state()), line -> line(line, carrier), carrier, said -> false));
  }

  private Optional<HistoryLine> line(HistoryLine line, boolean carrier) {
    Class<?> event = line.event().getClass();
    return Optional.of(line)
        .filter(one -> counts.test(event))
        .map(one -> carrier && isCarried.test(event) ? one : one.withEvent(new Untold()));
  }
}
