package org.saphan.repatriation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/** A tablet of a checkpoint: it writes without a line, and sends when it has one. */
final class Tablet {
  private final UUID device;
  private final List<Map<String, Object>> lines = new ArrayList<>();

  private Tablet(UUID device) {
    this.device = device;
  }

  static Tablet registeredBy(Person supervisor, String checkpoint) {
    return new Tablet(
        supervisor
            .does("/devices/register-device", Map.of("checkpoint", checkpoint))
            .accepted()
            .id());
  }

  UUID device() {
    return device;
  }

  /** How many lines it has. */
  int lines() {
    return lines.size();
  }

  /** Writes down what happened to a return. */
  void writes(UUID returnId, String command, Instant at, Map<String, ?> body) {
    Map<String, Object> whole = new HashMap<>(body);
    whole.put("occurredAt", at.toString());
    lines.add(
        Map.of(
            "offlineSeq", lines.size() + 1,
            "collection", "returns",
            "id", returnId,
            "command", command,
            "body", whole));
  }

  /** Writes down somebody whom nobody announced; the tablet mints the number of the return. */
  UUID takesIn(Instant at, Map<String, ?> arrival) {
    UUID returnId = UuidCreator.getTimeOrderedEpoch();
    Map<String, Object> body = new HashMap<>(arrival);
    body.put("personRef", UUID.randomUUID());
    body.put("at", at.toString());
    writes(returnId, "record-unannounced-arrival", at, body);
    return returnId;
  }

  /** The first contact, with harmless answers but for these. */
  void screens(UUID returnId, Instant at, FirstContactOf contact) {
    writes(returnId, "start-screening", at, contact.conditions());
    writes(returnId, "record-first-contact-screen", at, contact.sheet());
  }

  /**
   * Sends some of its lines.
   *
   * @param from the first, counted from 1
   * @param to the last
   */
  Answer sends(Person who, int from, int to) {
    return who.does(
        "/device-batches",
        Map.of(
            "deviceId",
            device,
            "sentAt",
            Instant.now().toString(),
            "lines",
            lines.subList(from - 1, to)));
  }

  /** Sends all that it has; the answers, in their order. */
  JsonNode sendsAll(Person who) {
    return sends(who, 1, lines.size()).accepted().body().path("lines");
  }
}
