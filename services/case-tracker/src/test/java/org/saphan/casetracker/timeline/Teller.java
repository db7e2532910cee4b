package org.saphan.casetracker.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.WithoutKafka.Message;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;

/** Writes down what one service publishes about one case, in the order in which it happens. */
class Teller {
  /**
   * What the envelope of an event says beside its time.
   *
   * @param agency who acted, in this role
   */
  record Line(String row, String stage, Holder holder, String agency, String role) {}

  final List<Message> messages = new ArrayList<>();
  final UUID caseRef;
  private final String service;
  private final Map<UUID, Long> versions = new HashMap<>();
  private final Map<UUID, String> stages = new HashMap<>();
  private Instant now = Instant.parse("2026-11-02T02:00:00Z");

  Teller(String service, UUID caseRef) {
    this.service = service;
    this.caseRef = caseRef;
  }

  Instant now() {
    return now;
  }

  void after(Duration time) {
    now = now.plus(time);
  }

  static Holder held(String role, String agency) {
    return new Holder(role, agency == null ? null : new AgencyCode(agency));
  }

  /**
   * @param collection the part of the topic's name
   * @param context the folder of the event's schema
   */
  void tell(
      String collection,
      String context,
      String type,
      UUID id,
      String event,
      Line line,
      Map<String, Object> fields) {
    messages.add(
        new Message(
            service + "." + collection + ".v1",
            id.toString(),
            new Envelope(
                UUID.randomUUID(),
                "saphan." + context + "." + event,
                "1",
                now,
                Envelope.Precision.EXACT,
                now.plus(Duration.ofMinutes(3)),
                type,
                id,
                versions.merge(id, 1L, Long::sum),
                caseRef,
                UUID.randomUUID(),
                UUID.randomUUID(),
                new AgencyCode(line.agency()),
                new Role(line.role()),
                null,
                new CountryCode("LA"),
                Envelope.DataClass.P0,
                "CRIMINAL_JUSTICE",
                List.of(),
                line.row(),
                stages.put(id, line.stage()),
                line.stage(),
                line.holder(),
                false),
            Sample.bytes(context, event, fields)));
  }

  /** An event of a deadline of this aggregate. */
  void deadline(UUID deadline, UUID owner, String event, Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("deadlineId", deadline);
    all.put("ownerAggregateId", owner);
    all.put("metAt", now);
    all.put("pausedAt", now);
    all.put("resumedAt", now);
    all.put("cancelledAt", now);
    tell(
        "deadlines",
        "deadlines",
        "deadline",
        deadline,
        event,
        new Line("-", "RUNNING", held("CA_OFFICER", null), "SYSTEM", "SYSTEM"),
        all);
  }

  /** A deadline begins. */
  UUID deadline(UUID owner, String kind, String responsible, Duration time) {
    UUID deadline = UUID.randomUUID();
    deadline(
        deadline,
        owner,
        "DeadlineSet",
        Map.of(
            "deadlineKind",
            kind,
            "startsAt",
            now,
            "dueAt",
            now.plus(time),
            "calendar",
            "CALENDAR_DAYS",
            "escalateTo",
            "CA_APPROVER",
            "responsible",
            Map.of("agency", responsible, "role", "CA_OFFICER")));
    return deadline;
  }

  /** A deadline that somebody missed. */
  UUID missed(UUID owner, String kind, Holder responsible, String escalateTo) {
    UUID deadline = UUID.randomUUID();
    AgencyCode agency = Objects.requireNonNull(responsible.agency());
    deadline(
        deadline,
        owner,
        "DeadlineSet",
        Map.of(
            "deadlineKind",
            kind,
            "startsAt",
            now,
            "dueAt",
            now,
            "calendar",
            "CALENDAR_DAYS",
            "escalateTo",
            escalateTo,
            "responsible",
            Map.of("agency", agency.value(), "role", responsible.role())));
    deadline(deadline, owner, "DeadlineBreached", Map.of("dueAt", now, "breachNo", 1));
    return deadline;
  }

  /** An event of a person's record in this service's vault. */
  void person(String event, UUID person) {
    tell(
        "person-records",
        "vault",
        "person-record",
        person,
        event,
        new Line(
            "Z1",
            event.equals("RecordErased") ? "ERASED" : "KEPT",
            Holder.NOBODY,
            "SYSTEM",
            "SYSTEM"),
        Map.of("personRef", person, "vault", service));
  }
}
