package org.saphan.mutualassistance.safeconduct;

import org.saphan.lifecycle.Stage;

/** The stages of a safe conduct (chapter A.8). */
public enum SafeConductStage implements Stage {
  GRANTED(Kind.INITIAL),
  ACTIVE(Kind.OPEN),
  NOTICE_GIVEN(Kind.OPEN),
  ENDED(Kind.FINAL);

  private final Kind kind;

  SafeConductStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
