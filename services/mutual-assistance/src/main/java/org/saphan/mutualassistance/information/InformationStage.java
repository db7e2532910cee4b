package org.saphan.mutualassistance.information;

import org.saphan.lifecycle.Stage;

/** The stages of a piece of information (chapter A.8). */
public enum InformationStage implements Stage {
  RECEIVED(Kind.INITIAL),
  TRANSMITTED(Kind.INITIAL),
  LINKED(Kind.OPEN),
  CLOSED(Kind.FINAL);

  private final Kind kind;

  InformationStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
