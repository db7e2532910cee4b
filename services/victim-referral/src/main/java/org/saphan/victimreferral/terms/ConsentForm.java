package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, ConsentForm). */
public enum ConsentForm {
  /** Signed. */
  SIGNED,
  /** Thumbprint. */
  THUMBPRINT,
  /** Oral with witness. */
  ORAL_WITNESSED
}
