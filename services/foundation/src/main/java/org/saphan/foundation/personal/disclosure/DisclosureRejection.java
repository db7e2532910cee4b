package org.saphan.foundation.personal.disclosure;

import org.saphan.lifecycle.RejectionCode;

/**
 * Why a command is not accepted, and why a disclosure is refused (codes.csv, Rejection). All of
 * them, since a refusal is published with any of these codes.
 */
public enum DisclosureRejection implements RejectionCode {
  /** Malformed or not understood. */
  INVALID(400),
  /** Role or relation does not fit. */
  ROLE(403),
  /** A second person is needed. */
  FOUR_EYES(403),
  /** Use limit of the sender. */
  RESTRICTED(403),
  /** The actor is excluded from the case. */
  EXCLUDED(403),
  /** Unknown, or not to be known. */
  NOT_FOUND(404),
  /** Not allowed in this stage. */
  STATE(409),
  /** No free bed. */
  NO_CAPACITY(409),
  /** Same key, other content. */
  KEY_REUSED(409),
  /** A number before this one is missing. */
  GAP(409),
  /** The expected version is old. */
  VERSION(412),
  /** Too large. */
  TOO_LARGE(413),
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
  /** Age is disputed. */
  AGE_DISPUTED(422),
  /** Not possible for a child. */
  CHILD(422),
  /** This ground is forbidden. */
  FORBIDDEN_GROUND(422),
  /** No consultation. */
  NOT_CONSULTED(422),
  /** Nobody reviewed. */
  NOT_REVIEWED(422),
  /** Person still needs a referral or a recorded refusal. */
  NOT_REFERRED(422),
  /** Shelter may not take this party. */
  NOT_ELIGIBLE(422),
  /** Nationality not confirmed. */
  NATIONALITY(422),
  /** Suspended until written confirmation. */
  SUSPENDED(422),
  /** A waiting time is not over. */
  TOO_EARLY(422),
  /** A time limit has passed. */
  TOO_LATE(422);

  private final int status;

  DisclosureRejection(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
