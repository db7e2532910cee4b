package org.saphan.mutualassistance.terms;

/** How a record of jurisdiction ended (codes.csv). */
public enum JurisdictionOutcome {
  /** Agreed and done. */
  AGREED_DONE,
  /** There was only one claim. */
  SINGLE_CLAIM,
  /** All claims were withdrawn. */
  ALL_WITHDRAWN
}
