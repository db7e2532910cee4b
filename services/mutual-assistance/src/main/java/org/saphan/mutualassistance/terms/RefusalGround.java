package org.saphan.mutualassistance.terms;

import java.util.Optional;

/** Codes of the tables (codes.csv, RefusalGround). */
public enum RefusalGround {
  /** 18.21a. */
  NON_CONFORMITY,
  /** 18.21b. */
  ESSENTIAL_INTERESTS,
  /** 18.21c. */
  PROHIBITED_FOR_SIMILAR_OFFENCE,
  /** 18.21d. */
  CONTRARY_TO_LEGAL_SYSTEM,
  /** 18.9. */
  NO_DUAL_CRIMINALITY,
  /** Political offence. */
  POLITICAL_OFFENCE,
  /** Military offence. */
  MILITARY_OFFENCE,
  /** Discriminatory purpose. */
  DISCRIMINATORY_PURPOSE,
  /** Double jeopardy. */
  DOUBLE_JEOPARDY,
  /** No reciprocity undertaking. */
  NO_RECIPROCITY_UNDERTAKING,
  /** No use undertaking. */
  NO_USE_UNDERTAKING,
  /** No return undertaking. */
  NO_RETURN_UNDERTAKING,
  /** Prejudices own matter. */
  PREJUDICES_OWN_MATTER,
  /** Contrary to own law, security or stability. */
  CONTRARY_TO_LAW,
  /** Terms not complied with. */
  MATERIAL_NONCOMPLIANCE,
  /** Safety of a person. */
  SAFETY_OF_PERSON,
  /** Excessive burden. */
  EXCESSIVE_BURDEN,
  /** Other, stated. */
  OTHER_STATED,
  /** Forbidden ground. */
  BANK_SECRECY,
  /** Forbidden ground. */
  FISCAL_ONLY;

  /**
   * Whether nobody may refuse for it: bank secrecy (18.8) and fiscal matters alone (18.22) under
   * any basis, and what this one forbids besides.
   */
  public boolean isForbidden(Optional<BasisProfile> profile) {
    return this == BANK_SECRECY
        || this == FISCAL_ONLY
        || profile.filter(basis -> basis.forbiddenGrounds().contains(this)).isPresent();
  }
}
