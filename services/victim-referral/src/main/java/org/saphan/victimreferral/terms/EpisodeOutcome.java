package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, EpisodeOutcome). */
public enum EpisodeOutcome {
  /** Aim reached. */
  REACHED,
  /** Partly. */
  PARTLY,
  /** Not reached. */
  NOT_REACHED,
  /** Compensation paid. */
  COMPENSATION_PAID
}
