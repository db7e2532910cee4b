package org.saphan.mutualassistance;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.saphan.foundation.ledger.HistoryLine;
import org.saphan.foundation.ledger.Mask;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.terms.Abroad;

/**
 * What the other State sees. Of documents {@code PapersAbroad} and {@code IncomingReading} say
 * which.
 *
 * @param home the country of this node
 * @param shown what is shown instead of the state
 * @param told whether the history is told by an event
 */
record AbroadMask<S>(CountryCode home, Function<S, Object> shown, Predicate<Class<?>> told)
    implements Mask<S> {
  /** All of it but what only our people are told beside it: both States take part. */
  static <S> AbroadMask<S> ofMemosOnly(CountryCode home) {
    return new AbroadMask<>(home, state -> state, event -> true);
  }

  @Override
  public Optional<Part> of(Snapshot<S> snapshot, Set<Tie> by) {
    return Abroad.isAll(by, home)
        ? Optional.of(new Part(shown.apply(snapshot.state()), this::line, true, Abroad::isTold))
        : Optional.empty();
  }

  private Optional<HistoryLine> line(HistoryLine line) {
    return Optional.of(line).filter(one -> told.test(one.event().getClass()));
  }
}
