package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, Defect). */
public enum Defect {
  /** Missing. */
  MISSING_FIELD,
  /** Unclear. */
  UNCLEAR,
  /** Text of law or penalty missing. */
  LAW_TEXT_MISSING,
  /** Link of evidence to offence missing. */
  LINK_MISSING,
  /** Translation faulty. */
  TRANSLATION,
  /** Victim protection missing. */
  PROTECTION,
  /** Other. */
  OTHER
}
