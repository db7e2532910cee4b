package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ChangeOp). */
public enum ChangeOp {
  /** Line added. */
  ADD_LINE,
  /** Line removed. */
  REMOVE_LINE,
  /** Field changed. */
  CHANGE
}
