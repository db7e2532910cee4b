package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, ConsentPurpose). */
public enum ConsentPurpose {
  /** Contact family. */
  CONTACT_FAMILY,
  /** Share for referral. */
  SHARE_FOR_REFERRAL,
  /** Receive service. */
  RECEIVE_SERVICE,
  /** Share with police. */
  SHARE_WITH_POLICE,
  /** Testify. */
  TESTIFY,
  /** Share across the border. */
  SHARE_CROSS_BORDER,
  /** Health check. */
  HEALTH_CHECK,
  /** Follow-up contact. */
  FOLLOW_UP_CONTACT,
  /** Statistics. */
  STATISTICS_MICRODATA,
  /** Return. */
  RETURN
}
