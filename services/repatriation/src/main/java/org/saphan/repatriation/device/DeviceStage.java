package org.saphan.repatriation.device;

import org.saphan.lifecycle.Stage;

/** The stages of a device that works offline (lifecycles.csv). */
public enum DeviceStage implements Stage {
  ACTIVE(Kind.INITIAL),
  RETIRED(Kind.FINAL);

  private final Kind kind;

  DeviceStage(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
