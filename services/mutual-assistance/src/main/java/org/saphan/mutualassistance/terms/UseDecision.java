package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, UseDecision). */
public enum UseDecision {
  /** Granted. */
  GRANTED,
  /** With conditions. */
  GRANTED_WITH_CONDITIONS,
  /** Refused. */
  REFUSED
}
