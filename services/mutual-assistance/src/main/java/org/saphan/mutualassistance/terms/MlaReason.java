package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, MlaReason). */
public enum MlaReason {
  /** No longer needed. */
  NO_LONGER_NEEDED,
  /** Suspect died. */
  SUSPECT_DIED,
  /** Case closed. */
  CASE_CLOSED,
  /** Duplicate. */
  DUPLICATE,
  /** Victim's consent withdrawn. */
  CONSENT_WITHDRAWN,
  /** Not sufficient. */
  INSUFFICIENT,
  /** New facts. */
  NEW_FACTS,
  /** Error. */
  ERROR,
  /** Other. */
  OTHER
}
