package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, Risk). */
public enum Risk {
  /** Low. */
  LOW,
  /** Medium. */
  MEDIUM,
  /** High. */
  HIGH,
  /** Extreme. */
  EXTREME
}
