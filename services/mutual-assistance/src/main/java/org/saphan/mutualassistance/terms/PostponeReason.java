package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, PostponeReason). */
public enum PostponeReason {
  /** Own investigation. */
  OWN_INVESTIGATION,
  /** Own trial. */
  OWN_TRIAL,
  /** No capacity. */
  CAPACITY,
  /** Other. */
  OTHER
}
