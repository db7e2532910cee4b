package org.saphan.casetracker.match;

import org.saphan.lifecycle.Stage;

/** The stages of a match of two person records (lifecycles.csv). */
enum MatchStage implements Stage {
  PROPOSED(Kind.INITIAL),
  CONFIRMED(Kind.FINAL),
  REJECTED(Kind.FINAL);

  private final Kind kind;

  MatchStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
