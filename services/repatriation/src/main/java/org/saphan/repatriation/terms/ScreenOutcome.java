package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ScreenOutcome). */
public enum ScreenOutcome {
  /** Indicators. */
  INDICATORS,
  /** None. */
  NO_INDICATORS,
  /** Unclear. */
  INCONCLUSIVE,
  /** Refused. */
  REFUSED
}
