package org.saphan.mutualassistance.jurisdiction;

import org.saphan.lifecycle.Stage;

/** The stages of a record of jurisdiction (chapter A.8). It blocks nothing; it warns. */
public enum JurisdictionStage implements Stage {
  CLAIMED(Kind.INITIAL),
  CONFLICT(Kind.OPEN),
  LEAD_PROPOSED(Kind.OPEN),
  AGREED(Kind.OPEN),
  CLOSED(Kind.FINAL);

  private final Kind kind;

  JurisdictionStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
