package org.saphan.casetracker.timeline.reaction;

import java.util.Map;
import java.util.Set;
import org.saphan.casetracker.timeline.Tie;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.AgencyCode;

/**
 * Who may see what repatriation publishes (domain 40, D.2): never more than that service shows. Of
 * a return the sending State sees what it did itself, its own announcement, and the codes that it
 * is told; the province what it is asked and what it receives; the border what its officers did and
 * what was while she was there, not where she lives and who helps her afterwards.
 */
final class InReturns {
  /** Roles of the sending State, or of its own embassy there. */
  private static final Set<String> SENDERS = Set.of("NOTICE_ISSUER", "HOST_CASE_OFFICER");

  /** What a sender is shown though it did not do it itself: its own announcement. */
  private static final Set<String> ANNOUNCED = Set.of("ReturnScheduled", "ReturnUnscheduled");

  /** What concerns the province that looks for a family, and that somebody comes to live in. */
  private static final Set<String> OF_THE_PROVINCE =
      Set.of(
          "FamilyTracingRequested",
          "FamilyAssessmentRecorded",
          "ReturnDecisionRecorded",
          "ReturneePlaced",
          "ReturnFollowUpLinked",
          "ReturnCaseClosed");

  /** While she is at the border, or was expected there. */
  private static final Set<String> AT_THE_BORDER =
      Set.of("SCHEDULED", "DEPARTED", "ARRIVED", "SCREENING", "SCREENED", "UNSCREENED", "NO_SHOW");

  private static final Set<String> OFFICERS = Set.of("CHECKPOINT_OFFICER", "CHECKPOINT_SUPERVISOR");

  /**
   * What others write while the border has her: where she was, that she is a victim, who is told.
   */
  private static final Set<String> NOT_FOR_THE_BORDER =
      Set.of("TransitStayEnded", "ReturnMarkedVictim", "OutcomeSent");

  private InReturns() {}

  static void add(Involved found, Envelope envelope, Map<String, Object> fields) {
    switch (envelope.aggregateType()) {
      case "notice" -> notice(found, envelope, fields);
      case "return" -> person(found, envelope, fields);
      case "province-report" -> {
        found.ties().add(Tie.DESK.to("repatriation"));
        Involved.named(Set.of("province"), fields)
            .forEach(province -> found.ties().add(Tie.PROVINCE.to(province)));
        Involved.named(Set.of("checkpoint"), fields)
            .forEach(checkpoint -> found.ties().add(Tie.SUPERVISED.to(checkpoint)));
      }
      default -> {
        // devices, disclosures and records of persons are on nobody's timeline
      }
    }
  }

  private static void notice(Involved found, Envelope envelope, Map<String, Object> fields) {
    found.ties().add(Tie.DESK.to("repatriation"));
    Involved.named(Set.of("checkpoint"), fields)
        .forEach(checkpoint -> found.only(Tie.SUPERVISED, checkpoint));
    sender(envelope, Tie.ISSUER, found.ties());
    Involved.named(Set.of("noticeKey"), fields)
        .forEach(key -> found.ties().add(Tie.ISSUER.to(issuer(key))));
  }

  /** The key of a notice is country, agency and reference, with / between them. */
  private static String issuer(String noticeKey) {
    String[] parts = noticeKey.split("/", -1);
    return parts.length > 1 ? parts[1] : noticeKey;
  }

  private static void person(Involved found, Envelope envelope, Map<String, Object> fields) {
    String event = TimelineFold.name(envelope);
    found.belongsTo(Set.of("personRef"), fields);
    found.ties().add(Tie.DESK.to("repatriation"));
    Involved.named(Set.of("checkpoint"), fields)
        .forEach(checkpoint -> found.only(Tie.CHECKPOINT, checkpoint));
    if (OFFICERS.contains(envelope.actorRole().code())
        || (AT_THE_BORDER.contains(envelope.stageAfter()) && !NOT_FOR_THE_BORDER.contains(event))) {
      found.shownTo().add(Tie.CHECKPOINT.to("*"));
    }
    sender(envelope, Tie.HOST, found.ties());
    sender(envelope, Tie.HOST, found.shownTo());
    if (event.equals("OutcomeSent")) {
      Involved.named(Set.of("toAgency"), fields)
          .forEach(agency -> found.shownTo().add(Tie.HOST.to(agency)));
      found.ties().addAll(found.shownTo());
    }
    Involved.named(Set.of("facility"), fields).forEach(house -> found.only(Tie.SHELTER, house));
    if (event.equals("TransitStayEnded")) {
      found.ties().removeIf(Tie.SHELTER::isOf);
    }
    if (OF_THE_PROVINCE.contains(event)) {
      Involved.named(Set.of("province"), fields)
          .forEach(province -> found.ties().add(Tie.TRACING.to(province)));
      found.shownTo().add(Tie.TRACING.to("*"));
    }
    if (ANNOUNCED.contains(event)) {
      found.shownTo().add(Tie.HOST.to("*"));
    }
  }

  /** Who acts for the sending State, himself or by letter, and who is to act for it next. */
  private static void sender(Envelope envelope, Tie tie, Set<String> ties) {
    if (SENDERS.contains(envelope.actorRole().code())) {
      ties.add(tie.to(envelope.actorAgency().value()));
    }
    AgencyCode asked = envelope.onBehalfOfAgency();
    if (asked != null) {
      ties.add(tie.to(asked.value()));
    }
    AgencyCode holder = envelope.holder().agency();
    if (holder != null && SENDERS.contains(envelope.holder().role())) {
      ties.add(tie.to(holder.value()));
    }
  }
}
