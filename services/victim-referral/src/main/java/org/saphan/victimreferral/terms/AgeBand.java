package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, AgeBand). */
public enum AgeBand {
  /** 0-11. */
  A0_11,
  /** 12-14. */
  A12_14,
  /** 15-17. */
  A15_17,
  /** 18-24. */
  A18_24,
  /** 25-34. */
  A25_34,
  /** 35-54. */
  A35_54,
  /** 55 and more. */
  A55P,
  /** Unknown. */
  UNKNOWN
}
