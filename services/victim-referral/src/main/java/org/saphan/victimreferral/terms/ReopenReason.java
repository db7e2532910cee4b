package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, ReopenReason). */
public enum ReopenReason {
  /** Trafficked again. */
  RE_TRAFFICKED,
  /** New facts. */
  NEW_FACTS,
  /** Contact again. */
  CONTACT_AGAIN
}
