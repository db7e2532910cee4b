package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, VictimOutcome). */
public enum VictimOutcome {
  /** Support finished. */
  SUPPORTED,
  /** Not confirmed. */
  NOT_A_VICTIM,
  /** Declined. */
  DECLINED,
  /** Lost contact. */
  LOST_CONTACT,
  /** Opened in error. */
  ERROR,
  /** Duplicate. */
  DUPLICATE,
  /** Settled in the village, prosecution lost. */
  SETTLED_IN_VILLAGE,
  /** Died. */
  DECEASED
}
