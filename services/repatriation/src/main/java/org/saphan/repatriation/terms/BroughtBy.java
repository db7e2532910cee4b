package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, BroughtBy). */
public enum BroughtBy {
  /** Foreign police. */
  POLICE,
  /** Foreign immigration. */
  IMMIGRATION,
  /** Foreign army. */
  ARMY,
  /** Boat. */
  BOAT,
  /** Alone. */
  SELF,
  /** Unknown. */
  UNKNOWN
}
