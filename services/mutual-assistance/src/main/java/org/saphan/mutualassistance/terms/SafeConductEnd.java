package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, SafeConductEnd). */
public enum SafeConductEnd {
  /** Departed. */
  DEPARTED,
  /** Time over. */
  EXPIRED,
  /** Came back freely. */
  RETURNED_VOLUNTARILY,
  /** Did not come. */
  NOT_USED
}
