package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ConflictDecision). */
public enum ConflictDecision {
  /** Correction. */
  TREAT_AS_CORRECTION,
  /** New notice. */
  TREAT_AS_NEW,
  /** Ignore. */
  DISCARD
}
