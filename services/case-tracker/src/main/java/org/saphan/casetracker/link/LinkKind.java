package org.saphan.casetracker.link;

/** Codes of the tables (codes.csv, LinkKind). */
public enum LinkKind {
  /** Same facts. */
  SAME_FACTS,
  /** Same offenders. */
  SAME_OFFENDERS,
  /** Supplement. */
  SUPPLEMENT,
  /** Two sides of one request. */
  MIRROR
}
