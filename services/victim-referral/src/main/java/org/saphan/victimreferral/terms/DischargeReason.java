package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, DischargeReason). */
public enum DischargeReason {
  /** Plan completed. */
  PLAN_COMPLETED,
  /** Family. */
  FAMILY,
  /** Own wish. */
  OWN_WISH,
  /** Left. */
  LEFT_UNPLANNED,
  /** Rules. */
  RULE_BREACH,
  /** Return abroad. */
  RETURN_ABROAD,
  /** Died. */
  DECEASED
}
