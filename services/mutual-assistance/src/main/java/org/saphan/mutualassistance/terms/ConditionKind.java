package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, ConditionKind). */
public enum ConditionKind {
  /** Limited use. */
  USE_LIMIT,
  /** No death penalty. */
  NO_DEATH_PENALTY,
  /** Secrecy. */
  CONFIDENTIALITY,
  /** Costs. */
  COST,
  /** Presence of officers. */
  PRESENCE,
  /** Other. */
  OTHER
}
