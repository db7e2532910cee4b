package org.saphan.lifecycle;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * A guard that needs the input too and may reject after submitting.
 *
 * @param name the name in the law's tables
 */
public record Check<S, X, R>(
    String name, RejectionCode code, BiFunction<Moment<S, R>, X, Optional<Rejection>> refusal) {
  /** A check that is only yes or no. */
  public static <S, X, R> Check<S, X, R> that(
      String name, RejectionCode code, BiPredicate<Moment<S, R>, X> holds) {
    return new Check<>(
        name,
        code,
        (moment, command) ->
            holds.test(moment, command) ? Optional.empty() : Optional.of(Rejection.of(code, name)));
  }

  /**
   * A guard over all aggregates of the life cycle: no other has the same. The ledger keeps it, by
   * the claims of the binding; the core sees one aggregate and agrees.
   */
  public static <S, X, R> Check<S, X, R> claimed(String name) {
    return new Check<>(name, Refusal.STATE, (moment, command) -> Optional.empty());
  }
}
