package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, NoticeReason). */
public enum NoticeReason {
  /** Duplicate. */
  DUPLICATE,
  /** Postponed. */
  POSTPONED,
  /** No longer. */
  NO_LONGER,
  /** Error. */
  ERROR,
  /** Other. */
  OTHER
}
