package org.saphan.casetracker.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;

/**
 * What mutual-assistance publishes while one request goes its way. Each step adds messages; {@link
 * #messages} has them in the order of their making.
 */
final class Story {
  static final String REQUESTS = "mutual-assistance.requests.v1";
  static final String DEADLINES = "mutual-assistance.deadlines.v1";
  static final String RECORDS = "mutual-assistance.person-records.v1";

  /** One message as it stands on a topic. */
  record Message(String topic, String key, Envelope envelope, byte[] value) {}

  final List<Message> messages = new ArrayList<>();
  final UUID caseRef = UUID.randomUUID();
  final UUID request = UUID.randomUUID();
  private final String agency;
  private final Map<UUID, Long> versions = new HashMap<>();
  private Instant now = Instant.parse("2026-11-02T02:00:00Z");
  private String stage;

  private Story(String agency) {
    this.agency = agency;
  }

  /** A prosecutor of this agency drafts a request to Thailand. */
  static Story draftedBy(String agency) {
    Story story = new Story(agency);
    story.request(
        "MlaRequestDrafted",
        "O1",
        "DRAFT",
        "AUTHOR_AGENCY",
        agency,
        agency,
        "PROSECUTOR",
        Map.of("requestingAgency", agency, "requestedCountry", "TH", "urgency", "ROUTINE"));
    return story;
  }

  Story submitted() {
    return days(1)
        .request(
            "MlaRequestSubmitted",
            "O3",
            "UNDER_REVIEW",
            "CA_OFFICER",
            "LA-OSPP",
            agency,
            "PROSECUTOR",
            Map.of("submittedBy", agency));
  }

  Story returned() {
    return days(2)
        .request(
            "MlaRequestReturned",
            "O4",
            "RETURNED",
            "AUTHOR_AGENCY",
            agency,
            "LA-OSPP",
            "CA_OFFICER",
            Map.of("defects", List.of(Map.of("section", 4, "code", "MISSING_FIELD"))));
  }

  Story approved() {
    return days(1)
        .request(
            "MlaRequestApproved",
            "O6",
            "APPROVED",
            "CA_OFFICER",
            "LA-OSPP",
            "LA-OSPP",
            "CA_APPROVER",
            Map.of("centralAuthority", "LA-OSPP", "requestedAuthority", "TH-OAG"));
  }

  Story transmitted() {
    return days(3)
        .request(
            "MlaRequestTransmitted",
            "O9",
            "TRANSMITTED",
            "REQUESTED_AUTHORITY",
            "TH-OAG",
            "LA-OSPP",
            "CA_OFFICER",
            Map.of("requestedAuthority", "TH-OAG", "sentAt", now));
  }

  Story acknowledged() {
    return days(9)
        .request(
            "MlaRequestAcknowledged",
            "O15",
            "ACKNOWLEDGED",
            "REQUESTED_AUTHORITY",
            "TH-OAG",
            "TH-OAG",
            "PARTNER",
            Map.of("handlingAuthority", "TH-OAG", "receivedAt", now));
  }

  /** As far as the partner's acknowledgement. */
  Story acknowledgedInOneGo() {
    return submitted().approved().transmitted().acknowledged();
  }

  /** A deadline of the request begins. */
  UUID deadline(String kind, String responsible, Duration time) {
    UUID deadline = UUID.randomUUID();
    deadline(
        deadline,
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

  Story deadline(UUID deadline, String event, Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("deadlineId", deadline);
    all.put("ownerAggregateId", request);
    all.put("metAt", now);
    all.put("pausedAt", now);
    all.put("resumedAt", now);
    all.put("cancelledAt", now);
    messages.add(
        new Message(
            DEADLINES,
            request.toString(),
            envelope(
                "deadlines",
                event,
                "deadline",
                deadline,
                "-",
                "RUNNING",
                new Holder("CA_OFFICER", null),
                "SYSTEM",
                "SYSTEM"),
            Sample.bytes("deadlines", event, all)));
    return this;
  }

  /** An event of a person's record in the vault. */
  Story record(String event, UUID person) {
    messages.add(
        new Message(
            RECORDS,
            person.toString(),
            envelope(
                "vault",
                event,
                "person-record",
                person,
                "Z1",
                event.equals("RecordErased") ? "ERASED" : "KEPT",
                Holder.NOBODY,
                "SYSTEM",
                "SYSTEM"),
            Sample.bytes(
                "vault", event, Map.of("personRef", person, "vault", "mutual-assistance"))));
    return this;
  }

  Story days(int days) {
    now = now.plus(Duration.ofDays(days));
    return this;
  }

  Instant now() {
    return now;
  }

  private Story request(
      String event,
      String transition,
      String stageAfter,
      String holderRole,
      String holderAgency,
      String actorAgency,
      String actorRole,
      Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("requestId", request);
    Holder holder = new Holder(holderRole, new AgencyCode(holderAgency));
    messages.add(
        new Message(
            REQUESTS,
            request.toString(),
            envelope(
                "mutual-assistance",
                event,
                "outgoing-request",
                request,
                transition,
                stageAfter,
                holder,
                actorAgency,
                actorRole),
            Sample.bytes("mutual-assistance", event, all)));
    stage = stageAfter;
    return this;
  }

  private Envelope envelope(
      String context,
      String event,
      String type,
      UUID id,
      String transition,
      String stageAfter,
      Holder holder,
      String actorAgency,
      String actorRole) {
    return new Envelope(
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
        new AgencyCode(actorAgency),
        new Role(actorRole),
        null,
        new CountryCode("LA"),
        Envelope.DataClass.P0,
        "CRIMINAL_JUSTICE",
        List.of(),
        transition,
        id.equals(request) ? stage : null,
        stageAfter,
        holder,
        false);
  }
}
