package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, HearingReason). */
public enum HearingReason {
  /** No consent. */
  NO_CONSENT,
  /** Withdrawn. */
  WITHDRAWN,
  /** Technical. */
  TECHNICAL,
  /** Not agreed. */
  REFUSED,
  /** Other. */
  OTHER
}
