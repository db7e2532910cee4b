package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, NationalityMethod). */
public enum NationalityMethod {
  /** Document. */
  DOCUMENT,
  /** Family book or register. */
  REGISTER,
  /** Interview. */
  INTERVIEW,
  /** Family confirms. */
  FAMILY
}
