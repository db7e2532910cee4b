package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ReturnMode). */
public enum ReturnMode {
  /** Voluntary. */
  VOLUNTARY,
  /** Agreed. */
  AGREED,
  /** Deported. */
  DEPORTED,
  /** Unknown. */
  UNKNOWN
}
