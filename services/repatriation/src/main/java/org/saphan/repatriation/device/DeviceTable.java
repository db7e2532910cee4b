package org.saphan.repatriation.device;

import static org.saphan.repatriation.device.DeviceStage.*;
import static org.saphan.repatriation.terms.ReturnRelation.OWN_CHECKPOINT;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.repatriation.device.DeviceCommand.*;
import org.saphan.repatriation.device.DeviceEvent.*;
import org.saphan.repatriation.terms.ReturnReference;

/** The rows of a device, in the order of chapter B.4 (rows.csv). */
public final class DeviceTable {
  private static final int FOLD_VERSION = 1;

  /** How long a device may be silent (D-R11 [P]). */
  private static final Duration SILENCE = Duration.ofHours(24);

  /** GAP: the first line of a batch is the one after the last that came. */
  static final Check<DeviceState, ReceiveDeviceBatch, ReturnReference> OFFLINE_SEQ =
      new Check<>(
          "OFFLINE_SEQ",
          Refusal.GAP,
          (moment, batch) ->
              batch.firstSeq() == moment.state().nextSeq() && batch.lastSeq() >= batch.firstSeq()
                  ? Optional.empty()
                  : Optional.of(
                      Rejection.of(Refusal.GAP, "OFFLINE_SEQ")
                          .at("/firstSeq")
                          .with("expected", moment.state().nextSeq())));

  private static final List<Row<DeviceState, ?, DeviceEvent, ReturnReference>> ROWS =
      List.of(
          on(Row.creating("A1"), RegisterDevice.class)
              .to(ACTIVE)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .emits(
                  DeviceRegistered.class,
                  (moment, command) -> new DeviceRegistered(moment.id(), command.checkpoint())),
          on(Row.from("A2", ACTIVE), ReceiveDeviceBatch.class)
              .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .check(OFFLINE_SEQ)
              .emits(
                  DeviceBatchReceived.class,
                  (moment, batch) ->
                      new DeviceBatchReceived(
                          moment.id(),
                          batch.firstSeq(),
                          batch.lastSeq(),
                          batch.accepted(),
                          batch.rejected(),
                          batch.clockOffsetSeconds())),
          on(Row.from("A3", ACTIVE), RetireDevice.class)
              .to(RETIRED)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .by(DOI_DESK, Relation.ANY)
              .emits(
                  DeviceRetired.class,
                  (moment, command) -> new DeviceRetired(moment.id(), command.reasonCode())));

  private static final Deadline<DeviceState, DeviceEvent, ReturnReference> NEXT_CONTACT =
      Deadline.<DeviceState, DeviceEvent, ReturnReference>named("D-R11")
          .from(DeviceRegistered.class, DeviceBatchReceived.class)
          .until(DeviceBatchReceived.class, DeviceRetired.class)
          .due(start -> Optional.of(new Due.Within(SILENCE)))
          .owner(CHECKPOINT_SUPERVISOR, DOI_DESK);

  private static final LifeCycle<DeviceState, DeviceEvent, ReturnReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "device",
              "devices",
              "deviceId",
              DeviceState.class,
              DeviceEvent.class,
              FOLD_VERSION,
              List.of(DeviceStage.values()),
              Set.of(),
              ROWS,
              List.of(NEXT_CONTACT),
              DeviceState::fold,
              device -> Set.of(OWN_CHECKPOINT.to(device.checkpoint().value())),
              DeviceTable::holder,
              DeviceTable::agencyOf));

  private DeviceTable() {}

  /** The life cycle. */
  public static LifeCycle<DeviceState, DeviceEvent, ReturnReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<DeviceState, X, DeviceEvent, ReturnReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  private static Holder holder(Snapshot<DeviceState> device, ReturnReference reference) {
    return switch ((DeviceStage) device.stage()) {
      case ACTIVE ->
          new Holder(
              CHECKPOINT_SUPERVISOR.code(),
              agencyOf(device.state(), CHECKPOINT_SUPERVISOR, reference));
      case RETIRED -> Holder.NOBODY;
    };
  }

  private static AgencyCode agencyOf(DeviceState device, Role role, ReturnReference reference) {
    return reference.deskFor(role, device.checkpoint(), device.registeredAt());
  }
}
