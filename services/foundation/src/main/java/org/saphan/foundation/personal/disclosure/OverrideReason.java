package org.saphan.foundation.personal.disclosure;

/** Why data may go out without consent, if a second person agrees (codes.csv, chapter C.5). */
public enum OverrideReason {
  DANGER_TO_LIFE,
  CHILD_BEST_INTEREST,
  COURT_ORDER
}
