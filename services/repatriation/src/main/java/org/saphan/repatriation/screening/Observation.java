package org.saphan.repatriation.screening;

import static org.saphan.repatriation.screening.Dimension.MEANS;
import static org.saphan.repatriation.screening.Weight.MEDIUM;
import static org.saphan.repatriation.screening.Weight.WEAK;

import org.jspecify.annotations.Nullable;

/** What the officer sees; what is not filled in was not seen. */
public enum Observation {
  /** Visible injuries. */
  O1(MEANS, MEDIUM),
  /** Someone answers for the person. */
  O2(MEANS, MEDIUM),
  /** The same rehearsed story in the group. */
  O3(MEANS, WEAK),
  /** No luggage or papers. */
  O4(MEANS, WEAK),
  /** Very afraid. */
  O5(MEANS, WEAK),
  /** Pregnant or with child: a need, no element. */
  O6(null, WEAK);

  private final @Nullable Dimension dimension;
  private final Weight weight;

  Observation(@Nullable Dimension dimension, Weight weight) {
    this.dimension = dimension;
    this.weight = weight;
  }

  boolean isOf(Dimension asked) {
    return dimension == asked;
  }

  boolean weighs(Weight asked) {
    return weight == asked;
  }
}
