package org.saphan.repatriation.report;

import org.saphan.lifecycle.Stage;

/** The stages of the report of the day for a province (lifecycles.csv). */
enum ReportStage implements Stage {
  OPEN(Kind.INITIAL),
  SENT(Kind.OPEN),
  ACKNOWLEDGED(Kind.FINAL);

  private final Kind kind;

  ReportStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
