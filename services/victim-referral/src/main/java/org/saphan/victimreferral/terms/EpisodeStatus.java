package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, EpisodeStatus). */
public enum EpisodeStatus {
  /** Planned. */
  PLANNED,
  /** Active. */
  ACTIVE,
  /** Completed. */
  COMPLETED,
  /** Stopped. */
  STOPPED
}
