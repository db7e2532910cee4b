package org.saphan.foundation.web;

import org.saphan.lifecycle.RejectionCode;

/** Refusals of the road, not of the rules: the request never came so far. */
public enum WebCode implements RejectionCode {
  /** No token, or not a good one. */
  UNAUTHENTICATED(401),
  /** This path has no such method. */
  METHOD(405),
  /** The answer is JSON, or a page. */
  NOT_ACCEPTABLE(406),
  /** The body is of a kind that is not taken here. */
  MEDIA_TYPE(415),
  /** Our own fault. */
  FAULT(500),
  /** Something we need is away; asking again later helps. */
  UNAVAILABLE(503);

  private final int status;

  WebCode(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
