package org.saphan.mutualassistance.terms;

/** What a person is in a case (chapter A.4, section 7). */
public enum PersonRole {
  /** Suspect. */
  SUSPECT,
  /** Accused. */
  ACCUSED,
  /** Witness. */
  WITNESS,
  /** Victim. */
  VICTIM,
  /** Expert. */
  EXPERT,
  /** Legal person, article 18.2. */
  LEGAL_PERSON,
  /** Other. */
  OTHER
}
