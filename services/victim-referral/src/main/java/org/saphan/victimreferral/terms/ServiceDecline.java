package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, ServiceDecline). */
public enum ServiceDecline {
  /** No capacity. */
  NO_CAPACITY,
  /** Not competent. */
  NOT_COMPETENT,
  /** Conflict of interest. */
  CONFLICT_OF_INTEREST,
  /** Other. */
  OTHER
}
