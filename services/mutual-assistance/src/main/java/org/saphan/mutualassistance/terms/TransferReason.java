package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, TransferReason). */
public enum TransferReason {
  /** Not needed. */
  NOT_NEEDED,
  /** Consent withdrawn. */
  CONSENT_WITHDRAWN,
  /** State does not agree. */
  REFUSED_BY_STATE,
  /** Security. */
  SECURITY,
  /** Other. */
  OTHER
}
