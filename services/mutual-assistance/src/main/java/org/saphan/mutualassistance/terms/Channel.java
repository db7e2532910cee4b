package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, Channel). */
public enum Channel {
  /** Direct. */
  CENTRAL_AUTHORITY,
  /** Diplomatic. */
  DIPLOMATIC,
  /** INTERPOL. */
  INTERPOL,
  /** ASEANAPOL. */
  ASEANAPOL,
  /** Consular service on own nationals. */
  CONSULAR,
  /** Oral, to be confirmed. */
  ORAL
}
