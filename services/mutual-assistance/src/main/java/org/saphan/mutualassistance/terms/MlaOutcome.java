package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, MlaOutcome). */
public enum MlaOutcome {
  /** Executed. */
  EXECUTED,
  /** Partly. */
  PARTIAL,
  /** Refused. */
  REFUSED,
  /** Withdrawn. */
  WITHDRAWN,
  /** Lapsed. */
  LAPSED,
  /** Never sent. */
  NOT_SENT
}
