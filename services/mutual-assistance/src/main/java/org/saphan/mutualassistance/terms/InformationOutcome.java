package org.saphan.mutualassistance.terms;

/** What became of information that nobody had asked for (codes.csv). */
public enum InformationOutcome {
  /** Used in a request. */
  LINKED,
  /** No action. */
  NO_ACTION,
  /** Passed to the police. */
  PASSED_ON
}
