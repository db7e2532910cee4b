package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, HoldKind). */
public enum HoldKind {
  /** Protection. */
  PROTECTION,
  /** Proceedings. */
  PROCEDURE,
  /** Practical. */
  PRACTICAL
}
