package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, AcceptsNationals). */
public enum AcceptsNationals {
  /** Lao only. */
  LA_ONLY,
  /** Any. */
  ANY
}
