package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, NationalityReason). */
public enum NationalityReason {
  /** No record. */
  NO_RECORD,
  /** Other nationality. */
  OTHER_NATIONALITY,
  /** Contradiction. */
  CONTRADICTION
}
