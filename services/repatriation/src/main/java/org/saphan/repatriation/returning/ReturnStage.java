package org.saphan.repatriation.returning;

import org.saphan.lifecycle.Stage;

/** The stages of the return of one person (lifecycles.csv). */
public enum ReturnStage implements Stage {
  OPENED(Kind.INITIAL),
  TRACING(Kind.OPEN),
  TRACED(Kind.OPEN),
  NATIONALITY_NOT_CONFIRMED(Kind.OPEN),
  READY(Kind.OPEN),
  ON_HOLD(Kind.OPEN),
  SCHEDULED(Kind.INITIAL),
  DEPARTED(Kind.OPEN),
  ARRIVED(Kind.INITIAL),
  SCREENING(Kind.OPEN),
  SCREENED(Kind.OPEN),
  UNSCREENED(Kind.OPEN),
  IN_TRANSIT_CARE(Kind.OPEN),
  REFERRED(Kind.OPEN),
  PLACED(Kind.OPEN),
  FOLLOW_UP(Kind.OPEN),
  CANCELLED(Kind.OPEN),
  DECLINED_BY_PERSON(Kind.OPEN),
  NO_SHOW(Kind.OPEN),
  CLOSED(Kind.FINAL);

  private final Kind kind;

  ReturnStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
