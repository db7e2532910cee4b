package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, NoticeKind). */
public enum NoticeKind {
  /** Formal date. */
  DATE_OF_RETURN,
  /** Deportation list. */
  DEPORTATION_LIST,
  /** At most 24 h ahead. */
  URGENT_ARRIVAL
}
