package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ReturnOutcomeCode). */
public enum ReturnOutcomeCode {
  /** Received. */
  RECEIVED,
  /** Placed. */
  PLACED,
  /** In care. */
  IN_CARE,
  /** Follow-up arranged. */
  FOLLOW_UP_ARRANGED,
  /** Did not come. */
  NO_SHOW,
  /** Closed. */
  CLOSED
}
