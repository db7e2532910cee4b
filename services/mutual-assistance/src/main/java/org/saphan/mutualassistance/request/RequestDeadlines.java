package org.saphan.mutualassistance.request;

import static org.saphan.mutualassistance.request.RequestStage.*;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.MLA_REGISTRY;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.DeadlineEvent.ExtendReason;
import org.saphan.lifecycle.Due;
import org.saphan.mutualassistance.request.RequestCommand.ExpirePreAlert;
import org.saphan.mutualassistance.request.RequestEvent.*;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.Urgency;

/** The deadlines of an outgoing request, in the order of chapter A.7 (deadlines.csv). */
final class RequestDeadlines {
  private static final String LAO_WORKING_DAYS = "WORKING_DAYS_LA";
  private static final int FOR_EVER = Integer.MAX_VALUE;

  /** Days until a pre-alert must be confirmed where the profile names none (D-M06). */
  private static final int CONFIRMATION_DAYS = 5;

  private RequestDeadlines() {}

  private static final List<Deadline<RequestState, RequestEvent, MlaReference>> ALL =
      List.of(
          deadline("D-M01").whileIn(DRAFT).due(days(30)).owner(PROSECUTOR, CA_OFFICER),
          deadline("D-M02")
              .whileIn(UNDER_REVIEW)
              .due(workingDays(10))
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-M03").whileIn(RETURNED).due(workingDays(10)).owner(PROSECUTOR, CA_OFFICER),
          deadline("D-M04").whileIn(APPROVED).due(workingDays(10)).owner(CA_OFFICER, CA_APPROVER),
          deadline("D-M05")
              .whileIn(TRANSMITTED)
              .due(RequestDeadlines::acknowledgement)
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-M06")
              .from(MlaUrgentPreAlertIssued.class)
              .until(MlaRequestTransmitted.class, MlaRequestWithdrawn.class, MlaDraftRejected.class)
              .due(start -> writtenConfirmation(start.event()))
              .owner(CA_OFFICER, CA_APPROVER)
              .breachedBy((request, at) -> new ExpirePreAlert(at)),
          deadline("D-M07")
              .whileIn(ACKNOWLEDGED)
              .pausedWhile(CONSULTATION, INFO_REQUESTED)
              .extendedBy(
                  MlaDecisionTimeExtended.class,
                  ExtendReason.DECISION,
                  start -> Optional.of(((MlaDecisionTimeExtended) start.event()).newDueAt()))
              .due(days(30))
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-M08")
              .whileIn(INFO_REQUESTED)
              .due(RequestDeadlines::information)
              .remind(Duration.ofDays(14), Duration.ofDays(7), Duration.ZERO)
              .owner(PROSECUTOR, CA_APPROVER),
          deadline("D-M09")
              .whileIn(IN_EXECUTION)
              .pausedWhile(INFO_REQUESTED, CONSULTATION, POSTPONED)
              .due(days(90))
              .again(Duration.ofDays(90), 2)
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-M10")
              .from(MlaProgressInquirySent.class)
              .until(MlaProgressReported.class)
              .due(days(14))
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-M11").whileIn(CONSULTATION).due(days(20)).owner(CA_APPROVER, MLA_REGISTRY),
          deadline("D-M12")
              .whileIn(POSTPONED)
              .due(days(60))
              .again(Duration.ofDays(60), FOR_EVER)
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-M13").whileIn(REFUSED).due(days(30)).owner(CA_APPROVER, MLA_REGISTRY),
          deadline("D-M14")
              .from(MlaEvidenceReceived.class)
              .until(MlaEvidenceDelivered.class)
              .afterwards()
              .due(workingDays(5))
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-M15")
              .from(MlaRequestClosed.class)
              .until(MlaEvidenceReturned.class, MlaRequestReopened.class)
              .afterwards()
              .due(RequestDeadlines::returnOfEvidence)
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-M16")
              .whileIn(EXECUTED, PARTIALLY_EXECUTED, WITHDRAWN, LAPSED)
              .due(days(30))
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-M17")
              .whileIn(EVIDENCE_RECEIVED)
              .due(days(60))
              .owner(CA_OFFICER, CA_APPROVER));

  static List<Deadline<RequestState, RequestEvent, MlaReference>> all() {
    return ALL;
  }

  private static Deadline<RequestState, RequestEvent, MlaReference> deadline(String kind) {
    return Deadline.named(kind);
  }

  private static Function<Deadline.Start<RequestState, MlaReference>, Optional<Due>> days(
      int days) {
    return start -> Optional.of(start.snapshot().state().urgency().days(days));
  }

  private static Function<Deadline.Start<RequestState, MlaReference>, Optional<Due>> workingDays(
      int days) {
    return start ->
        Optional.of(
            start
                .snapshot()
                .state()
                .urgency()
                .workingDays(days, start.reference().calendar(LAO_WORKING_DAYS)));
  }

  /** A week by the direct channel, a month by the diplomatic one: by the way that it went. */
  private static Optional<Due> acknowledgement(Deadline.Start<RequestState, MlaReference> start) {
    RequestState request = start.snapshot().state();
    if (start.event() instanceof MlaRequestTransmitted sent) {
      return Optional.of(new Due.At(sent.ackDueAt()));
    }
    Channel channel =
        request.sending() == null ? Channel.CENTRAL_AUTHORITY : request.sending().channel();
    return Optional.of(acknowledgement(channel, request.urgency()));
  }

  static Due acknowledgement(Channel channel, Urgency urgency) {
    return urgency.days(channel == Channel.DIPLOMATIC ? 30 : 7);
  }

  /** The treaty's own time: urgency does not shorten it once more. */
  private static Optional<Due> writtenConfirmation(Object event) {
    return event instanceof MlaUrgentPreAlertIssued issued
        ? Optional.of(new Due.At(issued.writtenDueAt()))
        : Optional.empty();
  }

  static Instant writtenDueAt(Instant issuedAt, Optional<BasisProfile> profile) {
    return issuedAt.plus(
        Duration.ofDays(profile.flatMap(BasisProfile::confirmationDays).orElse(CONFIRMATION_DAYS)));
  }

  /** The date that the requested State set, or thirty days. */
  private static Optional<Due> information(Deadline.Start<RequestState, MlaReference> start) {
    return start.event() instanceof MlaAdditionalInfoRequested asked && asked.dueAt() != null
        ? Optional.of(new Due.At(asked.dueAt()))
        : days(30).apply(start);
  }

  private static Optional<Due> returnOfEvidence(Deadline.Start<RequestState, MlaReference> start) {
    return start.event() instanceof MlaRequestClosed closed && closed.evidenceReturnPlan()
        ? days(30).apply(start)
        : Optional.empty();
  }
}
