package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, Track). */
public enum Track {
  /** Under the MOU. */
  FORMAL_MOU,
  /** By embassy. */
  EMBASSY_ASSISTED,
  /** Through a third country. */
  THIRD_COUNTRY_TRANSIT,
  /** Deported with list. */
  DEPORTATION_LISTED,
  /** Pushed back. */
  PUSHBACK_UNNOTIFIED,
  /** Not by Vientiane. */
  DIRECT_HOME,
  /** Alone. */
  SELF_RETURN;

  /** Whether a case meeting of both States comes before the date (chapter B.1). */
  public boolean isFormal() {
    return switch (this) {
      case FORMAL_MOU, EMBASSY_ASSISTED, THIRD_COUNTRY_TRANSIT, DIRECT_HOME -> true;
      case DEPORTATION_LISTED, PUSHBACK_UNNOTIFIED, SELF_RETURN -> false;
    };
  }
}
