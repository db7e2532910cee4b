package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, ReferralOutcome). */
public enum ReferralOutcome {
  /** Stay finished. */
  COMPLETED,
  /** Transferred. */
  TRANSFERRED,
  /** Withdrawn. */
  WITHDRAWN,
  /** Fallback found. */
  FALLBACK,
  /** Never arrived. */
  NOT_ARRIVED
}
