package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, IntakeReason). */
public enum IntakeReason {
  /** Full. */
  FULL,
  /** Illness. */
  ILLNESS,
  /** Staff. */
  STAFF,
  /** Building. */
  BUILDING,
  /** Other. */
  OTHER
}
