package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, Sex). */
public enum Sex {
  /** Female. */
  FEMALE,
  /** Male. */
  MALE,
  /** Other. */
  OTHER,
  /** Unknown. */
  UNKNOWN
}
