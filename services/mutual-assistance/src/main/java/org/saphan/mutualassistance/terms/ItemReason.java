package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, ItemReason). */
public enum ItemReason {
  /** No consent. */
  NO_CONSENT,
  /** Person not found. */
  PERSON_NOT_FOUND,
  /** No such record. */
  RECORD_NOT_EXISTING,
  /** Privilege. */
  PRIVILEGE,
  /** Out of time. */
  OUT_OF_TIME,
  /** Procedure against law. */
  PROCEDURE_CONTRARY_TO_LAW,
  /** Other. */
  OTHER
}
