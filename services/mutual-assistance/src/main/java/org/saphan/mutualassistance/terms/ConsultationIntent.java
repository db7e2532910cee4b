package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, ConsultationIntent). */
public enum ConsultationIntent {
  /** Means to refuse. */
  REFUSE,
  /** Means to postpone. */
  POSTPONE,
  /** Sets conditions. */
  CONDITIONS
}
