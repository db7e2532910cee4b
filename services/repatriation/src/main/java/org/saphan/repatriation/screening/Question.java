package org.saphan.repatriation.screening;

import static org.saphan.repatriation.screening.Dimension.ACT;
import static org.saphan.repatriation.screening.Dimension.MEANS;
import static org.saphan.repatriation.screening.Dimension.PURPOSE;
import static org.saphan.repatriation.screening.Weight.MEDIUM;
import static org.saphan.repatriation.screening.Weight.STRONG;

import org.jspecify.annotations.Nullable;

/** The questions of the first contact that are answered with yes or no. */
public enum Question {
  /** Was the work or marriage different from what you were promised? */
  F1(MEANS, MEDIUM),
  /** Did someone else keep your passport, ID or phone? */
  F2(MEANS, MEDIUM),
  /** Were you told you owed money and had to work it off? */
  F3(MEANS, STRONG),
  /** Were you paid nothing, or almost nothing? */
  F4(PURPOSE, MEDIUM),
  /** Could you leave the place when you wanted? Here no is the sign. */
  F5(MEANS, STRONG),
  /** Did anyone hurt or threaten you or your family? */
  F6(MEANS, STRONG),
  /** Were you made to do sexual acts, or anything illegal? */
  F7(PURPOSE, STRONG),
  /** Did someone arrange and pay your trip? */
  F8(ACT, MEDIUM),
  /** Are you afraid to go home or of someone waiting for you? A risk, no element. */
  F9(null, null);

  private final @Nullable Dimension dimension;
  private final @Nullable Weight weight;

  Question(@Nullable Dimension dimension, @Nullable Weight weight) {
    this.dimension = dimension;
    this.weight = weight;
  }

  boolean isOf(Dimension asked) {
    return dimension == asked;
  }

  boolean weighs(Weight asked) {
    return weight == asked;
  }

  /** The answer that is a sign. */
  boolean isPositive(Answer answer) {
    return answer == (this == F5 ? Answer.NO : Answer.YES);
  }
}
