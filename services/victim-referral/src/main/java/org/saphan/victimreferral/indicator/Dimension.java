package org.saphan.victimreferral.indicator;

/** The six sets of signs of the operational indicators of ILO and EC, 2009 [L26]. */
public enum Dimension {
  DECEPTIVE_RECRUITMENT,
  COERCIVE_RECRUITMENT,
  ABUSE_AT_RECRUITMENT,
  EXPLOITATION,
  COERCION_AT_DESTINATION,
  ABUSE_AT_DESTINATION;

  boolean isRecruitment() {
    return switch (this) {
      case DECEPTIVE_RECRUITMENT, COERCIVE_RECRUITMENT, ABUSE_AT_RECRUITMENT -> true;
      case EXPLOITATION, COERCION_AT_DESTINATION, ABUSE_AT_DESTINATION -> false;
    };
  }

  /** All but exploitation say by what means somebody was brought or kept there (TIPP 3). */
  boolean isMeans() {
    return this != EXPLOITATION;
  }
}
