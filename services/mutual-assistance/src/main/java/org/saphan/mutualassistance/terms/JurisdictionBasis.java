package org.saphan.mutualassistance.terms;

/** On what a State founds its jurisdiction (UNTOC 15, codes.csv). */
public enum JurisdictionBasis {
  /** Place of the offence. */
  TERRITORY,
  /** The offender's nationality. */
  NATIONALITY_OFFENDER,
  /** The victim's nationality. */
  NATIONALITY_VICTIM,
  /** Other. */
  OTHER
}
