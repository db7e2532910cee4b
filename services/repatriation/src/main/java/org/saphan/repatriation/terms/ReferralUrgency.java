package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ReferralUrgency). */
public enum ReferralUrgency {
  /** At once. */
  IMMEDIATE,
  /** Same day. */
  SAME_DAY,
  /** Normal. */
  ROUTINE
}
