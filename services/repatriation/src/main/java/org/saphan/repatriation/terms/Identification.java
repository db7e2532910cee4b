package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, Identification). */
public enum Identification {
  /** Identified abroad. */
  IDENTIFIED_ABROAD,
  /** Presumed abroad. */
  PRESUMED_ABROAD,
  /** Screened, nothing. */
  SCREENED_NO_INDICATORS,
  /** Not screened. */
  NOT_SCREENED
}
