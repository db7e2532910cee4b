package org.saphan.repatriation.terms;

import org.saphan.lifecycle.RejectionCode;

/** Why the rules of repatriation say no (codes.csv, Rejection). */
public enum ReturnRejection implements RejectionCode {
  /** A second person is needed. */
  FOUR_EYES(403),
  /** Use limit of the sender. */
  RESTRICTED(403),
  /** Something required is missing. */
  MISSING(422),
  /** No consent. */
  CONSENT(422),
  /** Not possible for a child. */
  CHILD(422),
  /** The person still needs a referral or a recorded refusal. */
  NOT_REFERRED(422),
  /** Nationality not confirmed. */
  NATIONALITY(422),
  /** A waiting time is not over. */
  TOO_EARLY(422),
  /** A time limit has passed. */
  TOO_LATE(422);

  private final int status;

  ReturnRejection(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
