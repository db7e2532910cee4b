package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, Direction). */
public enum Direction {
  /** Sent by us. */
  OUTGOING,
  /** Received by us. */
  INCOMING
}
