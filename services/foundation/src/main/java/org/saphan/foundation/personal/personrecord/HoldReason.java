package org.saphan.foundation.personal.personrecord;

/** Why a record may not be erased (codes.csv). */
public enum HoldReason {
  COURT,
  COMPLAINT,
  PROCEEDINGS
}
