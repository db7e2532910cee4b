package org.saphan.repatriation.web.batch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.web.CommandDesk;
import org.saphan.foundation.web.CommandDesk.Incoming;
import org.saphan.foundation.web.Offers;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.repatriation.device.DeviceStage;
import org.saphan.repatriation.device.DeviceState;
import org.saphan.repatriation.web.batch.DeviceBatch.Line;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the lines of a device in their order, each as the command that it is. A line that came
 * before gets its first answer, one that is refused does not stop the rest, and after all of them
 * the device has received its batch (row A2). Broken off in the middle, the whole is sent again.
 */
@Component
final class DeviceBatches {
  private final Offers offers;
  private final CommandDesk desk;
  private final Reading reading;
  private final BusinessClock clock;
  private final JsonMapper json;

  DeviceBatches(
      Offers offers, CommandDesk desk, Reading reading, BusinessClock clock, JsonMapper json) {
    this.offers = offers;
    this.desk = desk;
    this.reading = reading;
    this.clock = clock;
    this.json = json;
  }

  /**
   * What became of a line.
   *
   * @param accepted null where it was refused
   * @param refused null where it was accepted
   */
  record LineResult(
      long offlineSeq, Outcome.@Nullable Accepted accepted, @Nullable Rejection refused) {}

  /**
   * @return one result for each line, in their order
   * @throws Unfit if the device is not there, not this officer's, retired, or lines are missing
   */
  List<LineResult> take(DeviceBatch batch, SignedIn who) {
    long next = device(batch.deviceId(), who).nextSeq();
    long first = batch.lines().getFirst().offlineSeq();
    if (first > next || first < 1) {
      throw DeviceBatch.gap(next);
    }
    Duration ahead = batch.offset(clock.now());
    List<LineResult> results = new ArrayList<>();
    for (Line line : batch.lines()) {
      results.add(taken(batch.deviceId(), line, ahead, who));
    }
    List<LineResult> fresh = results.stream().filter(one -> one.offlineSeq() >= next).toList();
    if (!fresh.isEmpty()) {
      received(batch.deviceId(), fresh, ahead, who);
    }
    return results;
  }

  private DeviceState device(UUID id, SignedIn who) {
    Reading.Found found =
        reading.find("device", id, who.actor()).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    if (!found.actions().contains("A2")) {
      boolean retired = found.summary().stage().equals(DeviceStage.RETIRED.name());
      throw Unfit.because(retired ? Refusal.STATE : Refusal.ROLE);
    }
    return (DeviceState) found.snapshot().state();
  }

  private LineResult taken(UUID device, Line line, Duration ahead, SignedIn who) {
    try {
      Offer offer = offers.of(line.collection());
      boolean creates = offer.commands().creating(line.command()).isPresent();
      Class<?> command =
          offer
              .commands()
              .named(line.command())
              .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
      ObjectNode body = onOurClock(line.body(), ahead);
      if (creates && line.id() != null) {
        body.put(offer.binding().lifecycle().parts().idField(), line.id().toString());
      }
      Outcome outcome =
          desk.take(
              new Incoming(
                  offer.binding(),
                  command,
                  named(device + "/" + line.offlineSeq()).toString(),
                  creates ? null : line.id(),
                  body,
                  json.writeValueAsBytes(line),
                  null,
                  who,
                  device));
      return switch (outcome) {
        case Outcome.Accepted yes -> new LineResult(line.offlineSeq(), yes, null);
        case Outcome.Refused no -> new LineResult(line.offlineSeq(), null, no.rejection());
      };
    } catch (Unfit unfit) {
      return new LineResult(line.offlineSeq(), null, unfit.rejection());
    }
  }

  /** What happened is told by the device's clock, and kept by ours. */
  private static ObjectNode onOurClock(ObjectNode body, Duration ahead) {
    ObjectNode corrected = body.deepCopy();
    for (String field : List.of("occurredAt", "at")) {
      time(body.get(field)).ifPresent(told -> corrected.put(field, told.minus(ahead).toString()));
    }
    return corrected;
  }

  /** Malformed times are left for the command to refuse. */
  private static Optional<Instant> time(@Nullable JsonNode told) {
    try {
      return told != null && told.isString()
          ? Optional.of(Instant.parse(told.stringValue()))
          : Optional.empty();
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  private void received(UUID device, List<LineResult> fresh, Duration ahead, SignedIn who) {
    Offer devices = offers.of("devices");
    int accepted = (int) fresh.stream().filter(one -> one.accepted() != null).count();
    ObjectNode body = json.createObjectNode();
    body.put("firstSeq", fresh.getFirst().offlineSeq());
    body.put("lastSeq", fresh.getLast().offlineSeq());
    body.put("accepted", accepted);
    body.put("rejected", fresh.size() - accepted);
    body.put(
        "clockOffsetSeconds", Math.clamp(ahead.toSeconds(), Integer.MIN_VALUE, Integer.MAX_VALUE));
    UUID key = named(device + "/batch/" + fresh.getLast().offlineSeq());
    Outcome outcome =
        desk.take(
            new Incoming(
                devices.binding(),
                devices.commands().other("receive-device-batch").orElseThrow(),
                key.toString(),
                device,
                body,
                json.writeValueAsBytes(body),
                null,
                who,
                device));
    if (outcome instanceof Outcome.Refused no && !isReceived(no)) {
      throw new Unfit(no.rejection());
    }
  }

  /** Another sending of the same lines was quicker: what it wrote holds. */
  private static boolean isReceived(Outcome.Refused no) {
    return no.rejection().code() == Refusal.GAP || no.rejection().code() == Refusal.KEY_REUSED;
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(("device/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
