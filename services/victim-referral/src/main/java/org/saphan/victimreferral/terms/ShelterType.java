package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, ShelterType). */
public enum ShelterType {
  /** Transit. */
  TRANSIT,
  /** Short. */
  SHORT,
  /** Long. */
  LONG,
  /** Drop-in. */
  DROP_IN,
  /** Foster. */
  FOSTER
}
