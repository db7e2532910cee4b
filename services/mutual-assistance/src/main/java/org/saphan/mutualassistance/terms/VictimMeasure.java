package org.saphan.mutualassistance.terms;

/** What protects a victim or a witness while heard (chapter A.4, section 18). */
public enum VictimMeasure {
  /** A screen. */
  SCREEN,
  /** No public. */
  CLOSED_SESSION,
  /** Somebody whom the person trusts is there. */
  SUPPORT_PERSON,
  /** The suspect is not met. */
  NO_CONTACT_WITH_SUSPECT,
  /** A female officer. */
  FEMALE_OFFICER,
  /** A male officer. */
  MALE_OFFICER
}
