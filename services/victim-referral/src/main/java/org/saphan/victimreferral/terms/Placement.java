package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, Placement). */
public enum Placement {
  /** Family. */
  FAMILY,
  /** Own home. */
  OWN,
  /** Shelter. */
  SHELTER,
  /** Foster. */
  FOSTER,
  /** Other. */
  OTHER,
  /** Transit centre. */
  TRANSIT_CENTRE
}
