package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, ValidatorWarning). */
public enum ValidatorWarning {
  /** Section 7 empty. */
  NO_PERSON,
  /** No dual-criminality analysis. */
  NO_DUAL_CRIMINALITY_TEXT,
  /** No reason for the date. */
  NO_DEADLINE_REASON,
  /** Victim without measures. */
  NO_VICTIM_MEASURES
}
