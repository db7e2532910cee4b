package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ReceptionGroup). */
public enum ReceptionGroup {
  /** Interpreter. */
  INTERPRETER,
  /** Female officer. */
  FEMALE_OFFICER,
  /** Male officer. */
  MALE_OFFICER,
  /** Child support. */
  CHILD_SUPPORT,
  /** Security. */
  SECURITY,
  /** Care needed, details by disclosure. */
  CARE
}
