package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, FollowUpStop). */
public enum FollowUpStop {
  /** Wish of the person. */
  PERSON_WISH,
  /** Contact lost. */
  LOST_CONTACT,
  /** Moved. */
  MOVED
}
