package org.saphan.repatriation.screening;

/** What may be said to a question. The last two are never positive: they are unknown. */
public enum Answer {
  YES,
  NO,
  DONT_KNOW,
  REFUSED;

  boolean isUnknown() {
    return this == DONT_KNOW || this == REFUSED;
  }
}
