package org.saphan.mutualassistance.incoming;

import java.util.EnumSet;
import org.saphan.lifecycle.Stage;

/** The stages of an incoming request (chapter A.6). */
public enum IncomingStage implements Stage {
  RECEIVED(Kind.INITIAL),
  ACKNOWLEDGED(Kind.OPEN),
  ASSESSMENT(Kind.OPEN),
  INFO_REQUESTED(Kind.OPEN),
  CONSULTATION(Kind.OPEN),
  ACCEPTED(Kind.OPEN),
  ASSIGNED(Kind.OPEN),
  IN_EXECUTION(Kind.OPEN),
  POSTPONED(Kind.OPEN),
  RESULT_REVIEW(Kind.OPEN),
  EXECUTED(Kind.OPEN),
  PARTIALLY_EXECUTED(Kind.OPEN),
  REFUSED(Kind.OPEN),
  WITHDRAWN(Kind.OPEN),
  LAPSED(Kind.OPEN),
  RESULT_TRANSMITTED(Kind.OPEN),
  CLOSED(Kind.FINAL);

  private final Kind kind;

  IncomingStage(Kind kind) {
    this.kind = kind;
  }

  /** While a request is worked on. */
  static IncomingStage[] untilReviewed() {
    return EnumSet.range(RECEIVED, RESULT_REVIEW).toArray(IncomingStage[]::new);
  }

  /** Until a result goes out. */
  static IncomingStage[] untilApproved() {
    return EnumSet.range(RECEIVED, PARTIALLY_EXECUTED).toArray(IncomingStage[]::new);
  }

  /** Until nothing more is asked of us. */
  static IncomingStage[] untilTransmitted() {
    EnumSet<IncomingStage> stages = EnumSet.range(RECEIVED, PARTIALLY_EXECUTED);
    stages.add(RESULT_TRANSMITTED);
    return stages.toArray(IncomingStage[]::new);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
