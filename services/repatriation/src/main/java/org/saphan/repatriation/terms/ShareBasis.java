package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ShareBasis). */
public enum ShareBasis {
  /** Consent. */
  CONSENT,
  /** Override: danger to life. */
  DANGER_TO_LIFE,
  /** Override: child. */
  CHILD_BEST_INTEREST
}
