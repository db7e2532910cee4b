package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, VisitMode). */
public enum VisitMode {
  /** Visit. */
  VISIT,
  /** Phone. */
  PHONE,
  /** Office. */
  OFFICE
}
