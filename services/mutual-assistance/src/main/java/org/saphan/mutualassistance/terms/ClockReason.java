package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, ClockReason). */
public enum ClockReason {
  /** Illness. */
  ILLNESS,
  /** No transport. */
  NO_TRANSPORT,
  /** Border closed. */
  BORDER_CLOSED,
  /** Beyond control. */
  OTHER
}
