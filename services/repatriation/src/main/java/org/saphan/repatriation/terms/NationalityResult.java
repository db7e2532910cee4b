package org.saphan.repatriation.terms;

/** What came of the verification of a nationality: confirmed, or why not (row R3). */
public enum NationalityResult {
  /** A national. */
  CONFIRMED,
  /** In no register: not confirmed. */
  NO_RECORD,
  /** A national of another State: not confirmed. */
  OTHER_NATIONALITY,
  /** What is known contradicts itself: neither yes nor no. */
  CONTRADICTION
}
