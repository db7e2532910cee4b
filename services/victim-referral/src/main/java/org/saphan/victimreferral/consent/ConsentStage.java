package org.saphan.victimreferral.consent;

import org.saphan.lifecycle.Stage;

/** The stages of one consent of a person (lifecycles.csv). */
enum ConsentStage implements Stage {
  GRANTED(Kind.INITIAL),
  REFUSED(Kind.FINAL),
  WITHDRAWN(Kind.FINAL),
  EXPIRED(Kind.FINAL);

  private final Kind kind;

  ConsentStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
