package org.saphan.casetracker.link;

import org.saphan.lifecycle.Stage;

/** The stages of a link between cases (lifecycles.csv). */
enum LinkStage implements Stage {
  LINKED(Kind.INITIAL),
  UNLINKED(Kind.FINAL);

  private final Kind kind;

  LinkStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
