package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, ConsentDecision). */
public enum ConsentDecision {
  /** Granted. */
  GRANTED,
  /** Refused. */
  REFUSED,
  /** Withdrawn. */
  WITHDRAWN
}
