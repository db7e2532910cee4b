package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, Urgency). */
public enum Urgency {
  /** Normal. */
  ROUTINE,
  /** Custody, limitation, trial date. */
  PRIORITY,
  /** Danger to life, evidence vanishing. */
  URGENT
}
