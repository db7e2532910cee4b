package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, HearingConduct). */
public enum HearingConduct {
  /** Judge of requesting State. */
  REQUESTING_JUDGE_WITH_REQUESTED_PRESENT,
  /** Judge of requested State. */
  REQUESTED_JUDGE
}
