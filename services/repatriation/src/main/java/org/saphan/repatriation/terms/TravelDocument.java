package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, TravelDocument). */
public enum TravelDocument {
  /** Passport. */
  PASSPORT,
  /** Temporary passport. */
  TEMPORARY_PASSPORT,
  /** Travel certificate. */
  LAISSEZ_PASSER,
  /** Border pass. */
  BORDER_PASS
}
