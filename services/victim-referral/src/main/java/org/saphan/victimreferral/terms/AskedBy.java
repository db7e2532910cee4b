package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, AskedBy). */
public enum AskedBy {
  /** Person. */
  PERSON,
  /** Guardian. */
  GUARDIAN,
  /** Lawyer. */
  LAWYER,
  /** Case worker. */
  CASE_WORKER
}
