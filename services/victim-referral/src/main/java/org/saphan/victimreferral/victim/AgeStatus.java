package org.saphan.victimreferral.victim;

import org.saphan.victimreferral.terms.AgeBand;

/** What is known of a person's age, and how (chapter C.4). Who is in doubt is a child. */
public enum AgeStatus {
  /** Said to be an adult, and nobody doubts it. */
  DECLARED_ADULT,
  /** Said to be a child. */
  DECLARED_CHILD,
  /** An officer doubts what was said or shown. */
  DISPUTED,
  /** The lowest age of the margin is that of an adult. */
  ASSESSED_ADULT,
  /** The lowest age of the margin is that of a child. */
  ASSESSED_CHILD,
  /** Not known, or the doubt is lived with. */
  UNKNOWN;

  /** The first age, in years, at which nobody is a child any more (TIPP 3(d)). */
  public static final int ADULT = 18;

  /** What somebody's first word about an age makes it. */
  static AgeStatus declared(AgeBand band) {
    return switch (band) {
      case A0_11, A12_14, A15_17 -> DECLARED_CHILD;
      case A18_24, A25_34, A35_54, A55P -> DECLARED_ADULT;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** The lowest age in the margin counts [L28]. */
  static AgeStatus assessed(int lowestAge) {
    return lowestAge < ADULT ? ASSESSED_CHILD : ASSESSED_ADULT;
  }

  /** Whether the person has the rights of a child. */
  public boolean isTreatedAsChild() {
    return switch (this) {
      case DECLARED_ADULT, ASSESSED_ADULT -> false;
      case DECLARED_CHILD, DISPUTED, ASSESSED_CHILD, UNKNOWN -> true;
    };
  }

  /** The band of an age in years. */
  static AgeBand band(int age) {
    if (age <= 11) {
      return AgeBand.A0_11;
    } else if (age <= 14) {
      return AgeBand.A12_14;
    } else if (age < ADULT) {
      return AgeBand.A15_17;
    } else if (age <= 24) {
      return AgeBand.A18_24;
    } else if (age <= 34) {
      return AgeBand.A25_34;
    }
    return age <= 54 ? AgeBand.A35_54 : AgeBand.A55P;
  }
}
