package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, PresumeReason). */
public enum PresumeReason {
  /** Indicators. */
  INDICATORS,
  /** Doubt. */
  DOUBT,
  /** Exploited child. */
  CHILD_EXPLOITED,
  /** Foreign information. */
  FOREIGN_INFO
}
