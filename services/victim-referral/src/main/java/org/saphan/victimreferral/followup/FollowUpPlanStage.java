package org.saphan.victimreferral.followup;

import org.saphan.lifecycle.Stage;

/** The stages of the visits after a stay (lifecycles.csv). */
enum FollowUpPlanStage implements Stage {
  ACTIVE(Kind.INITIAL),
  COMPLETED(Kind.FINAL),
  STOPPED(Kind.FINAL);

  private final Kind kind;

  FollowUpPlanStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
