package org.saphan.repatriation.device;

import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.DeviceReason;

/**
 * What may be asked of a device that works offline: the commands of the tables, in the order of
 * their rows.
 */
public sealed interface DeviceCommand {
  /** Row A1. */
  record RegisterDevice(CheckpointCode checkpoint) implements DeviceCommand {}

  /** Row A2. */
  record ReceiveDeviceBatch(
      long firstSeq, long lastSeq, int accepted, int rejected, int clockOffsetSeconds)
      implements DeviceCommand {}

  /** Row A3. */
  record RetireDevice(DeviceReason reasonCode) implements DeviceCommand {}
}
