package org.saphan.repatriation.device;

import java.util.UUID;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.DeviceReason;

/**
 * What happened to a device that works offline: the events of the tables, in the order of their
 * rows.
 */
public sealed interface DeviceEvent {
  /** Row A1. */
  record DeviceRegistered(UUID deviceId, CheckpointCode checkpoint) implements DeviceEvent {}

  /** Row A2. */
  record DeviceBatchReceived(
      UUID deviceId,
      long firstSeq,
      long lastSeq,
      int accepted,
      int rejected,
      int clockOffsetSeconds)
      implements DeviceEvent {}

  /** Row A3. */
  record DeviceRetired(UUID deviceId, DeviceReason reasonCode) implements DeviceEvent {}
}
