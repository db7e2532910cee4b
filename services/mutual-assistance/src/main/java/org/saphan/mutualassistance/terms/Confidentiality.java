package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, Confidentiality). */
public enum Confidentiality {
  /** None. */
  NONE,
  /** Content secret. */
  CONTENT,
  /** Fact and content secret. */
  FACT_AND_CONTENT
}
