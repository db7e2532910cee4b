package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, ReferralUrgency). */
public enum ReferralUrgency {
  /** At once. */
  IMMEDIATE,
  /** Same day. */
  SAME_DAY,
  /** Normal. */
  ROUTINE
}
