package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, Suitability). */
public enum Suitability {
  /** Suitable. */
  SUITABLE,
  /** With support. */
  SUITABLE_WITH_SUPPORT,
  /** Not suitable. */
  NOT_SUITABLE,
  /** Unknown. */
  UNKNOWN
}
