package org.saphan.victimreferral.episode;

import org.saphan.lifecycle.Stage;

/** The stages of a service to one person (lifecycles.csv). */
enum ServiceEpisodeStage implements Stage {
  REQUESTED(Kind.INITIAL),
  PLANNED(Kind.INITIAL),
  ACTIVE(Kind.INITIAL),
  COMPLETED(Kind.FINAL),
  STOPPED(Kind.FINAL),
  DECLINED(Kind.FINAL);

  private final Kind kind;

  ServiceEpisodeStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
