package org.saphan.mutualassistance.hearing;

import org.saphan.lifecycle.Stage;

/** The stages of a hearing by video (chapter A.8). */
public enum HearingStage implements Stage {
  REQUESTED(Kind.INITIAL),
  AGREED(Kind.OPEN),
  SCHEDULED(Kind.OPEN),
  HELD(Kind.OPEN),
  RECORD_SENT(Kind.FINAL),
  CANCELLED(Kind.FINAL);

  private final Kind kind;

  HearingStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
