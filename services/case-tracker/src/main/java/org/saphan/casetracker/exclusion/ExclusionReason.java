package org.saphan.casetracker.exclusion;

/** Codes of the tables (codes.csv, ExclusionReason). */
public enum ExclusionReason {
  /** Relative. */
  RELATIVE,
  /** Suspected involvement. */
  INVOLVED,
  /** Own interest. */
  OWN_INTEREST,
  /** Other. */
  OTHER
}
