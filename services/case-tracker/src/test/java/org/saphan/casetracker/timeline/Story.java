package org.saphan.casetracker.timeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What mutual-assistance publishes while one request goes its way. Each step adds messages; {@link
 * #messages} has them in the order of their making.
 */
final class Story extends Teller {
  final UUID request = UUID.randomUUID();
  private final String agency;

  private Story(String agency, UUID caseRef) {
    super("mutual-assistance", caseRef);
    this.agency = agency;
  }

  /** A hearing that it asks for is agreed on, by authorities that the prosecutor is not of. */
  Story heard() {
    tell(
        "hearings",
        "mutual-assistance",
        "video-hearing",
        UUID.randomUUID(),
        "VideoHearingRequested",
        new Line("H1", "REQUESTED", held("CA_APPROVER", "LA-OSPP"), "LA-OSPP", "CA_OFFICER"),
        Map.of("requestId", request));
    return this;
  }

  /** A prosecutor of this agency drafts a request to Thailand. */
  static Story draftedBy(String agency) {
    return draftedBy(agency, UUID.randomUUID());
  }

  static Story draftedBy(String agency, UUID caseRef) {
    Story story = new Story(agency, caseRef);
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
            Map.of("requestedAuthority", "TH-OAG", "sentAt", now()));
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
            Map.of("handlingAuthority", "TH-OAG", "receivedAt", now()));
  }

  /** As far as the partner's acknowledgement. */
  Story acknowledgedInOneGo() {
    return submitted().approved().transmitted().acknowledged();
  }

  /** A deadline of the request begins. */
  UUID deadline(String kind, String responsible, Duration time) {
    return deadline(request, kind, responsible, time);
  }

  Story deadline(UUID deadline, String event, Map<String, Object> fields) {
    deadline(deadline, request, event, fields);
    return this;
  }

  /** An event of a person's record in the vault. */
  Story record(String event, UUID person) {
    person(event, person);
    return this;
  }

  Story days(int days) {
    after(Duration.ofDays(days));
    return this;
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
    tell(
        "requests",
        "mutual-assistance",
        "outgoing-request",
        request,
        event,
        new Line(transition, stageAfter, held(holderRole, holderAgency), actorAgency, actorRole),
        all);
    return this;
  }
}
