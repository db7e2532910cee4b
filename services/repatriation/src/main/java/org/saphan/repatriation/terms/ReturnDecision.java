package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ReturnDecision). */
public enum ReturnDecision {
  /** Return. */
  RETURN,
  /** Wait. */
  HOLD,
  /** No return. */
  NO_RETURN
}
