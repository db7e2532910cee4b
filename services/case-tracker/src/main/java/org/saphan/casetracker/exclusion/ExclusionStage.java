package org.saphan.casetracker.exclusion;

import org.saphan.lifecycle.Stage;

/** The stages of an exclusion (lifecycles.csv). */
enum ExclusionStage implements Stage {
  ACTIVE(Kind.INITIAL),
  ENDED(Kind.FINAL);

  private final Kind kind;

  ExclusionStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
