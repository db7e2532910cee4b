package org.saphan.foundation.personal.disclosure;

/** What a consent, and so a disclosure, is for (codes.csv). */
public enum ConsentPurpose {
  CONTACT_FAMILY,
  SHARE_FOR_REFERRAL,
  RECEIVE_SERVICE,
  SHARE_WITH_POLICE,
  TESTIFY,
  SHARE_CROSS_BORDER,
  HEALTH_CHECK,
  FOLLOW_UP_CONTACT,
  STATISTICS_MICRODATA,
  RETURN
}
