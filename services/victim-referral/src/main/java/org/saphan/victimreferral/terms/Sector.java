package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, Sector). */
public enum Sector {
  /** Fishing. */
  FISHING,
  /** Domestic work. */
  DOMESTIC,
  /** Factory. */
  FACTORY,
  /** Agriculture. */
  AGRICULTURE,
  /** Construction. */
  CONSTRUCTION,
  /** Entertainment. */
  ENTERTAINMENT,
  /** Other. */
  OTHER
}
