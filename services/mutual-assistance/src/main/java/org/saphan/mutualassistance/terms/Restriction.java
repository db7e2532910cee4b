package org.saphan.mutualassistance.terms;

/** What the giver of information reserved (UNTOC 18.5, codes.csv). */
public enum Restriction {
  /** Only for the stated matter. */
  USE_STATED_MATTER_ONLY,
  /** Keep secret. */
  CONFIDENTIAL,
  /** No onward transfer. */
  NO_ONWARD,
  /** Without the identity of persons. */
  NO_IDENTITY,
  /** Other: see the document. */
  OTHER
}
