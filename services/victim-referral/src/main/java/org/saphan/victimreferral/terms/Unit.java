package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, Unit). */
public enum Unit {
  /** Women. */
  FEMALE,
  /** Men. */
  MALE,
  /** Family. */
  FAMILY,
  /** Any. */
  ANY
}
