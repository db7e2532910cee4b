package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, ConsentGiver). */
public enum ConsentGiver {
  /** Self. */
  SELF,
  /** Guardian. */
  GUARDIAN,
  /** Both. */
  SELF_WITH_GUARDIAN
}
