package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, OverrideReason). */
public enum OverrideReason {
  /** Immediate danger. */
  DANGER_TO_LIFE,
  /** Child. */
  CHILD_BEST_INTEREST,
  /** Court order. */
  COURT_ORDER
}
