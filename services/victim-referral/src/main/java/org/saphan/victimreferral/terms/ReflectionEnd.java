package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, ReflectionEnd). */
public enum ReflectionEnd {
  /** Wish of the person. */
  PERSON,
  /** Time over. */
  TIME,
  /** Interview wanted. */
  INTERVIEW
}
