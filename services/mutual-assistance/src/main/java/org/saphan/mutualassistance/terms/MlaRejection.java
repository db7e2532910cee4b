package org.saphan.mutualassistance.terms;

import org.saphan.lifecycle.RejectionCode;

/** Why the rules of mutual assistance say no (codes.csv, Rejection). */
public enum MlaRejection implements RejectionCode {
  /** A second person is needed. */
  FOUR_EYES(403),
  /** Use limit of the sender. */
  RESTRICTED(403),
  /** Something required is missing. */
  MISSING(422),
  /** No accepted language. */
  LANGUAGE(422),
  /** Channel not allowed. */
  CHANNEL(422),
  /** State is not party to the legal basis. */
  BASIS(422),
  /** No consent. */
  CONSENT(422),
  /** This ground is forbidden. */
  FORBIDDEN_GROUND(422),
  /** No consultation. */
  NOT_CONSULTED(422),
  /** Nobody reviewed. */
  NOT_REVIEWED(422),
  /** Suspended until written confirmation. */
  SUSPENDED(422),
  /** A waiting time is not over. */
  TOO_EARLY(422),
  /** A time limit has passed. */
  TOO_LATE(422);

  private final int status;

  MlaRejection(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
