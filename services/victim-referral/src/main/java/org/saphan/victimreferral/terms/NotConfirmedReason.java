package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, NotConfirmedReason). */
public enum NotConfirmedReason {
  /** No indicator. */
  NO_INDICATOR,
  /** Elements missing. */
  ELEMENTS_MISSING,
  /** Smuggling only. */
  SMUGGLING_ONLY,
  /** Labour dispute. */
  LABOUR_DISPUTE
}
