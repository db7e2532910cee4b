package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ChildFlag). */
public enum ChildFlag {
  /** Child. */
  YES,
  /** Adult. */
  NO,
  /** Treated as child. */
  PRESUMED
}
