package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, DeviceReason). */
public enum DeviceReason {
  /** Lost. */
  LOST,
  /** Broken. */
  BROKEN,
  /** Replaced. */
  REPLACED
}
