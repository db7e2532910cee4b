package org.saphan.foundation.personal.personrecord;

import org.saphan.lifecycle.Stage;

/** The stages of a person record (chapter D.3). */
public enum PersonRecordStage implements Stage {
  KEPT(Kind.INITIAL),
  HELD(Kind.OPEN),
  ERASED(Kind.FINAL);

  private final Kind kind;

  PersonRecordStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
