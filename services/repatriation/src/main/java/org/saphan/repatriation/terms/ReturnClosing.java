package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, ReturnClosing). */
public enum ReturnClosing {
  /** At home. */
  HOME,
  /** Follow-up done. */
  FOLLOWED_UP,
  /** No indicators. */
  NO_INDICATORS,
  /** Help refused. */
  HELP_REFUSED,
  /** Screening refused. */
  SCREEN_REFUSED,
  /** Not screened. */
  UNSCREENED,
  /** Did not come. */
  NO_SHOW,
  /** Cancelled. */
  CANCELLED,
  /** Declined. */
  DECLINED,
  /** Not a national. */
  NOT_A_NATIONAL
}
