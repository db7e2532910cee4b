package org.saphan.lifecycle;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where a row leads. */
public sealed interface Target<S, R> {
  /** The stage stays. */
  record Same<S, R>() implements Target<S, R> {}

  /** To this stage. */
  record Fixed<S, R>(Stage stage) implements Target<S, R> {}

  /**
   * Back to the stage in which the side stage was entered.
   *
   * @param otherwise where none is remembered
   * @param others stages that the policy may also name; one of the row's own means that it may stay
   * @param instead where the policy does not want the remembered one
   */
  record Back<S, R>(
      Stage otherwise, Set<Stage> others, Function<Moment<S, R>, Optional<Stage>> instead)
      implements Target<S, R> {}

  /** To one of these, by a policy that sees the state after the events, and the command. */
  record OneOf<S, R>(Set<Stage> options, BiFunction<Moment<S, R>, Object, Stage> policy)
      implements Target<S, R> {}
}
