package org.saphan.victimreferral.shelter;

import org.saphan.lifecycle.Stage;

/** The stages of a shelter and its beds (lifecycles.csv). */
enum ShelterStage implements Stage {
  OPEN(Kind.INITIAL),
  SUSPENDED(Kind.OPEN),
  CLOSED(Kind.FINAL);

  private final Kind kind;

  ShelterStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
