package org.saphan.victimreferral.referral;

import org.saphan.lifecycle.Stage;

/** The stages of the search for a place for one person (lifecycles.csv). */
public enum ReferralStage implements Stage {
  DRAFT(Kind.INITIAL),
  OFFERED(Kind.OPEN),
  ACCEPTED(Kind.OPEN),
  DECLINED(Kind.OPEN),
  EXPIRED(Kind.OPEN),
  WITHDRAWN(Kind.OPEN),
  ADMITTED(Kind.OPEN),
  NOT_ARRIVED(Kind.OPEN),
  TRANSFER_PENDING(Kind.OPEN),
  TRANSFERRED(Kind.OPEN),
  DISCHARGED(Kind.OPEN),
  EXHAUSTED(Kind.OPEN),
  CLOSED(Kind.FINAL);

  private final Kind kind;

  ReferralStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
