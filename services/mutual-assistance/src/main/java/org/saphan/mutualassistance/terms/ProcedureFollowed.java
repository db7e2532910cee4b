package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, ProcedureFollowed). */
public enum ProcedureFollowed {
  /** As asked. */
  YES,
  /** Partly. */
  PARTLY,
  /** No. */
  NO
}
