package org.saphan.mutualassistance.request;

import org.saphan.lifecycle.Stage;

/** The stages of an outgoing request (chapter A.5). */
public enum RequestStage implements Stage {
  DRAFT(Kind.INITIAL),
  RETURNED(Kind.OPEN),
  UNDER_REVIEW(Kind.OPEN),
  APPROVED(Kind.OPEN),
  TRANSMITTED(Kind.OPEN),
  ACKNOWLEDGED(Kind.OPEN),
  INFO_REQUESTED(Kind.OPEN),
  IN_EXECUTION(Kind.OPEN),
  CONSULTATION(Kind.OPEN),
  POSTPONED(Kind.OPEN),
  EXECUTED(Kind.OPEN),
  PARTIALLY_EXECUTED(Kind.OPEN),
  REFUSED(Kind.OPEN),
  WITHDRAWN(Kind.OPEN),
  LAPSED(Kind.OPEN),
  EVIDENCE_RECEIVED(Kind.OPEN),
  CLOSED(Kind.FINAL);

  private final Kind kind;

  RequestStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
