package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, NoticeQuestion). */
public enum NoticeQuestion {
  /** Date. */
  DATE,
  /** Place. */
  PLACE,
  /** Number. */
  COUNT,
  /** Identity. */
  IDENTITY,
  /** Children. */
  CHILDREN,
  /** Identification status. */
  STATUS,
  /** Other. */
  OTHER
}
