package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, SafetyResult). */
public enum SafetyResult {
  /** Safe. */
  SAFE,
  /** Not found. */
  NOT_FOUND,
  /** In danger. */
  IN_DANGER
}
