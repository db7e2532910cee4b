package org.saphan.foundation.personal.disclosure;

import org.saphan.lifecycle.Stage;

/** The stages of a disclosure (chapter D.3). */
public enum DisclosureStage implements Stage {
  OVERRIDE_PENDING(Kind.INITIAL),
  GRANTED(Kind.INITIAL),
  FETCHED(Kind.FINAL),
  REFUSED(Kind.FINAL),
  EXPIRED(Kind.FINAL);

  private final Kind kind;

  DisclosureStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
