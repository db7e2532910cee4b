package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, Means). */
public enum Means {
  /** Threat. */
  THREAT,
  /** Force. */
  FORCE,
  /** Coercion. */
  OTHER_COERCION,
  /** Abduction. */
  ABDUCTION,
  /** Fraud. */
  FRAUD,
  /** Deception. */
  DECEPTION,
  /** Abuse of power. */
  ABUSE_OF_POWER,
  /** Abuse of vulnerability. */
  ABUSE_OF_VULNERABILITY,
  /** Payment to a controller. */
  PAYMENT_TO_CONTROLLER
}
