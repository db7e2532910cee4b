package org.saphan.foundation.emergency;

/** What the one who looked into an emergency access thinks of it. */
public enum EmergencyFinding {
  JUSTIFIED,
  NOT_JUSTIFIED
}
