package org.saphan.victimreferral.terms;

import org.saphan.lifecycle.RejectionCode;

/** Why the rules of victim referral say no (codes.csv, Rejection). */
public enum VictimRejection implements RejectionCode {
  /** A second person is needed. */
  FOUR_EYES(403),
  /** No free bed. */
  NO_CAPACITY(409),
  /** Something required is missing. */
  MISSING(422),
  /** No consent. */
  CONSENT(422),
  /** The age is disputed. */
  AGE_DISPUTED(422),
  /** Not possible for a child. */
  CHILD(422),
  /** The shelter may not take this party. */
  NOT_ELIGIBLE(422),
  /** A waiting time is not over. */
  TOO_EARLY(422);

  private final int status;

  VictimRejection(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
