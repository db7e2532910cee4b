package org.saphan.lifecycle;

/** The refusals of the mould itself. */
public enum Refusal implements RejectionCode {
  /** Malformed or not understood. */
  INVALID(400),
  /** Role or relation does not fit. */
  ROLE(403),
  /** The actor is excluded from the case. */
  EXCLUDED(403),
  /** Unknown, or not to be known. */
  NOT_FOUND(404),
  /** Not allowed in this stage. */
  STATE(409),
  /** Same key, other content. */
  KEY_REUSED(409),
  /** A number before this one is missing. */
  GAP(409),
  /** The expected version is old. */
  VERSION(412),
  /** Too large. */
  TOO_LARGE(413);

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
