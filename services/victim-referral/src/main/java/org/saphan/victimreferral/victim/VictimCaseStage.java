package org.saphan.victimreferral.victim;

import org.saphan.lifecycle.Stage;

/** The stages of the case of one person who may be a victim (lifecycles.csv). */
enum VictimCaseStage implements Stage {
  REPORTED(Kind.INITIAL),
  PRESUMED(Kind.OPEN),
  FORMAL_INTERVIEW(Kind.OPEN),
  CONFIRMED(Kind.OPEN),
  NOT_CONFIRMED(Kind.OPEN),
  SUSPENDED(Kind.OPEN),
  CLOSED(Kind.FINAL);

  private final Kind kind;

  VictimCaseStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
