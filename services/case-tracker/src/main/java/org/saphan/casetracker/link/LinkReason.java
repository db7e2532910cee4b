package org.saphan.casetracker.link;

/** Codes of the tables (codes.csv, LinkReason). */
public enum LinkReason {
  /** Error. */
  ERROR,
  /** No relation. */
  NO_RELATION
}
