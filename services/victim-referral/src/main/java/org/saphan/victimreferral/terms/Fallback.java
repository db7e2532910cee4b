package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, Fallback). */
public enum Fallback {
  /** Hotel voucher. */
  HOTEL,
  /** Hospital. */
  HOSPITAL,
  /** Foster. */
  FOSTER,
  /** Transit centre. */
  TRANSIT_CENTRE,
  /** Family. */
  FAMILY
}
