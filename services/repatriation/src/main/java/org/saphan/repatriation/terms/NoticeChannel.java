package org.saphan.repatriation.terms;

/** Codes of the tables (codes.csv, NoticeChannel). */
public enum NoticeChannel {
  /** System. */
  PARTNER_API,
  /** E-mail. */
  EMAIL,
  /** Letter. */
  LETTER,
  /** Phone. */
  PHONE,
  /** Radio. */
  RADIO,
  /** In person. */
  IN_PERSON,
  /** Embassy. */
  EMBASSY
}
