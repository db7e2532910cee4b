package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, UnscreenedReason). */
public enum UnscreenedReason {
  /** No staff. */
  NO_STAFF,
  /** Mass arrival. */
  MASS_ARRIVAL,
  /** Person left. */
  PERSON_LEFT,
  /** Night. */
  NIGHT,
  /** Other. */
  OTHER
}
