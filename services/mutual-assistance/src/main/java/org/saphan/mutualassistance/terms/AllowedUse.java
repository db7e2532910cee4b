package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, AllowedUse). */
public enum AllowedUse {
  /** This case only. */
  THIS_CASE,
  /** Related case. */
  RELATED_CASE,
  /** Confiscation. */
  CONFISCATION,
  /** Civil claim or compensation. */
  CIVIL_CLAIM,
  /** Administrative. */
  ADMINISTRATIVE,
  /** Police information. */
  INTELLIGENCE
}
