package org.saphan.repatriation.notice;

import org.saphan.lifecycle.Stage;

/** The stages of a notice of returns (lifecycles.csv). */
public enum NoticeStage implements Stage {
  RECEIVED(Kind.INITIAL),
  CONFLICT(Kind.OPEN),
  ACKNOWLEDGED(Kind.OPEN),
  QUERIED(Kind.OPEN),
  CONFIRMED(Kind.OPEN),
  PARTIALLY_ARRIVED(Kind.OPEN),
  OVERDUE(Kind.OPEN),
  COMPLETED(Kind.FINAL),
  CANCELLED(Kind.FINAL),
  SUPERSEDED(Kind.FINAL);

  private final Kind kind;

  NoticeStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
