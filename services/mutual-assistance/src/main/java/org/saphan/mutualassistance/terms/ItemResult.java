package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, ItemResult). */
public enum ItemResult {
  /** Done. */
  EXECUTED,
  /** Done, nothing found. */
  EXECUTED_NIL,
  /** Not done. */
  NOT_EXECUTED,
  /** Refused. */
  REFUSED,
  /** Impossible. */
  IMPOSSIBLE,
  /** Withdrawn. */
  WITHDRAWN
}
