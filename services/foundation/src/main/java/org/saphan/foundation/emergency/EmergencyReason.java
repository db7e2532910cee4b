package org.saphan.foundation.emergency;

/** Why somebody must see a case at once. */
public enum EmergencyReason {
  DANGER_TO_LIFE,
  MEDICAL_EMERGENCY,
  PRESENT_HERE,
  MISSING,
  COURT_ORDER,
  /** Only with words. */
  OTHER
}
