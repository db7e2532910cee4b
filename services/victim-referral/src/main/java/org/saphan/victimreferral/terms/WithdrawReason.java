package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, WithdrawReason). */
public enum WithdrawReason {
  /** Person refused. */
  PERSON_REFUSED,
  /** Consent withdrawn. */
  CONSENT_WITHDRAWN,
  /** Not needed. */
  NO_LONGER_NEEDED,
  /** Error. */
  ERROR
}
