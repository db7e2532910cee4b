package org.saphan.mutualassistance.custody;

import org.saphan.lifecycle.Stage;

/** The stages of a custody transfer (chapter A.8). */
public enum CustodyStage implements Stage {
  PROPOSED(Kind.INITIAL),
  CONSENTED(Kind.OPEN),
  AGREED(Kind.OPEN),
  HANDED_OVER(Kind.OPEN),
  RETURNED(Kind.OPEN),
  RELEASED(Kind.OPEN),
  CLOSED(Kind.FINAL),
  CONSENT_REFUSED(Kind.FINAL),
  NOT_AGREED(Kind.FINAL),
  CANCELLED(Kind.FINAL);

  private final Kind kind;

  CustodyStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
