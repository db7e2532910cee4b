package org.saphan.mutualassistance.terms;

/** How far a criminal proceeding has come (codes.csv, ProceedingStage). */
public enum ProceedingStage {
  /** Investigation. */
  INVESTIGATION,
  /** Prosecution. */
  PROSECUTION,
  /** Trial. */
  TRIAL,
  /** Appeal. */
  APPEAL,
  /** After conviction. */
  POST_CONVICTION,
  /** Confiscation. */
  CONFISCATION
}
