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
  SELF_RETURN
}
