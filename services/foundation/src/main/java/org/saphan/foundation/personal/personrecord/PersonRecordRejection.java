package org.saphan.foundation.personal.personrecord;

import org.saphan.lifecycle.RejectionCode;

/** Why the rules of person records say no (codes.csv, Rejection). */
public enum PersonRecordRejection implements RejectionCode {
  /** A waiting time is not over. */
  TOO_EARLY(422);

  private final int status;

  PersonRecordRejection(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
