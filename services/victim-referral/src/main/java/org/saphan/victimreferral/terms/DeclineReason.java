package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, DeclineReason). */
public enum DeclineReason {
  /** Full. */
  FULL,
  /** Sex. */
  NOT_ELIGIBLE_SEX,
  /** Age. */
  NOT_ELIGIBLE_AGE,
  /** Medical. */
  CANNOT_MEET_MEDICAL,
  /** Security. */
  SECURITY,
  /** Language. */
  NO_LANGUAGE,
  /** Conflict inside. */
  CONFLICT,
  /** Staff. */
  STAFFING,
  /** Other. */
  OTHER
}
