package org.saphan.foundation.emergency;

import org.saphan.lifecycle.RejectionCode;

/** Why emergency access, or its review, is refused. */
public enum EmergencyCode implements RejectionCode {
  /** An earlier access of this account was not looked into yet. */
  REVIEW_OPEN(409),
  /** Nobody looks into his own access. */
  OWN_ACCESS(403);

  private final int status;

  EmergencyCode(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
