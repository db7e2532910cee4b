package org.saphan.repatriation.device;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Line;
import org.saphan.repatriation.device.DeviceEvent.*;
import org.saphan.repatriation.terms.CheckpointCode;

/**
 * The details of a device that rules ask for.
 *
 * @param lastSeq number of the last line that it sent, 0 before the first
 * @param clockOffsetSeconds by how much its clock was ahead of ours when it last sent
 */
@RecordBuilder
public record DeviceState(
    CheckpointCode checkpoint, Instant registeredAt, long lastSeq, int clockOffsetSeconds)
    implements DeviceStateBuilder.With {
  /** The number that its next line must have. */
  public long nextSeq() {
    return lastSeq + 1;
  }

  static DeviceState fold(@Nullable DeviceState before, Line<DeviceEvent> line) {
    if (line.event() instanceof DeviceRegistered registered) {
      return new DeviceState(registered.checkpoint(), line.occurredAt(), 0, 0);
    }
    if (before == null) {
      throw new IllegalStateException("A device does not begin with " + line.event());
    }
    return switch (line.event()) {
      case DeviceRegistered registered -> before;
      case DeviceBatchReceived batch ->
          before.withLastSeq(batch.lastSeq()).withClockOffsetSeconds(batch.clockOffsetSeconds());
      case DeviceRetired retired -> before;
    };
  }
}
