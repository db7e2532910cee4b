package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, Act). */
public enum Act {
  /** Recruitment. */
  RECRUITMENT,
  /** Transport. */
  TRANSPORTATION,
  /** Transfer. */
  TRANSFER,
  /** Harbouring. */
  HARBOURING,
  /** Receipt. */
  RECEIPT
}
