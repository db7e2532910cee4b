package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ReturnReason). */
public enum ReturnReason {
  /** Notice cancelled. */
  NOTICE_CANCELLED,
  /** Line removed. */
  LINE_REMOVED,
  /** Turned back. */
  TURNED_BACK,
  /** Decided not to return. */
  NO_RETURN,
  /** Error. */
  ERROR,
  /** Other. */
  OTHER
}
