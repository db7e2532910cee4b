package org.saphan.mutualassistance.request;

import static org.saphan.mutualassistance.request.RequestStage.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.request.RequestCommand.*;
import org.saphan.mutualassistance.request.RequestEvent.*;
import org.saphan.mutualassistance.request.RequestPart.Condition;
import org.saphan.mutualassistance.request.RequestPart.DefectAt;
import org.saphan.mutualassistance.request.RequestPart.Evidence;
import org.saphan.mutualassistance.request.RequestPart.Question;
import org.saphan.mutualassistance.request.RequestState.ItemState;
import org.saphan.mutualassistance.request.RequestState.PreAlert;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.Direction;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReference;

/** The events of rows that say more than the command did, and the stages that they compute. */
final class RequestFacts {
  /** Where a request that ran on paper may stand (row O34). */
  static final Set<Stage> IMPORT_STAGES =
      Set.of(
          TRANSMITTED,
          ACKNOWLEDGED,
          INFO_REQUESTED,
          IN_EXECUTION,
          CONSULTATION,
          POSTPONED,
          EXECUTED,
          PARTIALLY_EXECUTED,
          REFUSED,
          EVIDENCE_RECEIVED);

  private RequestFacts() {}

  static MlaRequestDrafted drafted(
      Moment<RequestState, MlaReference> moment, DraftMlaRequest command) {
    RequestOutline outline = outline(command.outline());
    return new MlaRequestDrafted(
        moment.id(),
        Direction.OUTGOING,
        command.requestedCountry(),
        moment.actor().agency(),
        command.supplementsRequestId(),
        outline.proposedLegalBasis(),
        outline.items(),
        outline.urgency(),
        outline.offenceCodes(),
        outline.sectionsComplete(),
        outline.contentVersion(),
        outline.persons(),
        outline.confidentiality(),
        outline.requestedBy());
  }

  static MlaDraftAmended amended(Moment<RequestState, MlaReference> moment, AmendMlaDraft command) {
    RequestOutline outline = outline(command.outline());
    return new MlaDraftAmended(
        moment.id(),
        outline.changedSections(),
        outline.proposedLegalBasis(),
        outline.items(),
        outline.urgency(),
        outline.offenceCodes(),
        outline.sectionsComplete(),
        outline.contentVersion(),
        outline.confidentiality(),
        outline.requestedBy());
  }

  private static RequestOutline outline(@Nullable RequestOutline outline) {
    return Objects.requireNonNull(outline, "the service works the outline out before it decides");
  }

  static List<FollowOn> recordsOfNewPersons(
      Moment<RequestState, MlaReference> moment, DraftMlaRequest command) {
    return records(outline(command.outline()));
  }

  static List<FollowOn> recordsOfMorePersons(
      Moment<RequestState, MlaReference> moment, AmendMlaDraft command) {
    return records(outline(command.outline()));
  }

  private static List<FollowOn> records(RequestOutline outline) {
    return outline.newPersons().stream()
        .map(person -> new FollowOn(PersonRecordTable.NAME, person, new CreatePersonRecord()))
        .toList();
  }

  static MlaRequestSubmitted submitted(
      Moment<RequestState, MlaReference> moment, SubmitMlaForReview command) {
    return new MlaRequestSubmitted(
        moment.id(),
        moment.actor().agency(),
        moment.state().draft().contentVersion(),
        moment.state().draft().warnings());
  }

  static MlaRequestReturned returned(
      Moment<RequestState, MlaReference> moment, ReturnMlaForCorrection command) {
    return new MlaRequestReturned(
        moment.id(),
        command.defects().stream()
            .map(defect -> new DefectAt(defect.section(), defect.code()))
            .toList(),
        moment.state().draft().contentVersion());
  }

  static MlaRequestApproved approved(
      Moment<RequestState, MlaReference> moment, ApproveMlaRequest command) {
    return new MlaRequestApproved(
        moment.id(),
        command.legalBasis(),
        RequestPolicies.profile(moment, command.legalBasis())
            .map(BasisProfile::version)
            .orElse("unknown"),
        moment.actor().agency(),
        command.requestedAuthority(),
        command.channel(),
        command.undertakings(),
        command.targetLangs(),
        RequestSections.withUndertakings(
            moment.state().draft().sectionsComplete(), command.undertakings()),
        moment.state().draft().contentVersion());
  }

  static MlaUrgentPreAlertIssued preAlertIssued(
      Moment<RequestState, MlaReference> moment, IssueUrgentPreAlert command) {
    return new MlaUrgentPreAlertIssued(
        moment.id(),
        command.channel(),
        command.interpolRef(),
        Objects.requireNonNull(command.orderDocId(), "checked by ORDER_REF"),
        RequestDeadlines.writtenDueAt(moment.occurredAt(), RequestPolicies.profile(moment)));
  }

  static MlaRequestTransmitted transmitted(
      Moment<RequestState, MlaReference> moment, TransmitMlaRequest command) {
    RequestState state = moment.state();
    List<UUID> documents =
        Stream.concat(
                Stream.ofNullable(command.signedCopy()),
                Stream.ofNullable(command.annexes()).flatMap(List::stream))
            .map(DocumentRef::docId)
            .toList();
    return new MlaRequestTransmitted(
        moment.id(),
        command.channel(),
        command.sentAt(),
        command.dispatchRef(),
        Objects.requireNonNull(
            Objects.requireNonNull(state.sending(), "an approved request has a way")
                .requestedAuthority(),
            "an approved request has a requested authority"),
        documents,
        state.items().stream().map(ItemState::itemNo).toList(),
        state.exchange().preAlert() == PreAlert.ISSUED,
        RequestDeadlines.acknowledgement(command.channel(), state.urgency())
            .from(moment.occurredAt()));
  }

  static MlaAdditionalInfoRequested informationRequested(
      Moment<RequestState, MlaReference> moment, RecordInfoRequest command) {
    return new MlaAdditionalInfoRequested(
        moment.id(),
        moment.state().exchange().round() + 1,
        command.questions().stream()
            .map(asked -> new Question(asked.no(), asked.itemNo()))
            .toList(),
        command.dueAt());
  }

  /** A question is itself a sign that the request has arrived (row O12). */
  static Optional<Stage> acknowledgedByAsking(Moment<RequestState, MlaReference> moment) {
    return remembered(moment) == TRANSMITTED ? Optional.of(ACKNOWLEDGED) : Optional.empty();
  }

  /** Nobody goes back to a refusal that was challenged (row O18). */
  static Optional<Stage> acknowledgedAfterChallenge(Moment<RequestState, MlaReference> moment) {
    return remembered(moment) == REFUSED ? Optional.of(ACKNOWLEDGED) : Optional.empty();
  }

  private static @Nullable Stage remembered(Moment<RequestState, MlaReference> moment) {
    Snapshot<RequestState> snapshot = moment.snapshot();
    return snapshot == null ? null : snapshot.remembered();
  }

  static MlaRequestLapsed lapsed(
      Moment<RequestState, MlaReference> moment, DeclareMlaLapsed command) {
    Optional<RunningDeadline> waiting =
        moment.deadlines().stream().filter(deadline -> deadline.kind().equals("D-M08")).findFirst();
    return new MlaRequestLapsed(
        moment.id(),
        waiting.map(RunningDeadline::remindersSent).orElse(0),
        waiting.map(deadline -> days(deadline.set().startsAt(), moment.recordedAt())).orElse(0));
  }

  static MlaProgressReported progressReported(
      Moment<RequestState, MlaReference> moment, RecordProgressReply command) {
    Exchange exchange = moment.state().exchange();
    return new MlaProgressReported(
        moment.id(), exchange.inquiryOpen() ? exchange.inquiries() : null, command.expectedAt());
  }

  static MlaConsultationOpened consultationOpened(
      Moment<RequestState, MlaReference> moment, RecordConsultation command) {
    return new MlaConsultationOpened(
        moment.id(),
        command.intended(),
        command.grounds(),
        command.conditions().stream().map(one -> new Condition(one.no(), one.kind())).toList());
  }

  /**
   * Without reasons, without consultation or on a forbidden ground a refusal may be challenged
   * (18.8, 18.22, 18.23, 18.26).
   */
  static MlaRequestRefused refused(
      Moment<RequestState, MlaReference> moment, RecordRefusal command) {
    Optional<BasisProfile> profile = RequestPolicies.profile(moment);
    boolean forbidden = command.grounds().stream().anyMatch(ground -> ground.isForbidden(profile));
    return new MlaRequestRefused(
        moment.id(),
        command.grounds(),
        command.reasonsGiven(),
        command.consultationHeld(),
        forbidden || !command.reasonsGiven() || !command.consultationHeld());
  }

  private static @Nullable String sha256(ReceivedEvidence piece) {
    return piece.sha256() == null && piece.docRef() != null
        ? piece.docRef().sha256()
        : piece.sha256();
  }

  static MlaEvidenceReceived received(
      Moment<RequestState, MlaReference> moment, List<ReceivedEvidence> pieces) {
    return new MlaEvidenceReceived(
        moment.id(),
        moment.state().exchange().parcels() + 1,
        pieces.stream()
            .map(piece ->
                new Evidence(
                    piece.evidenceId(),
                    piece.itemNo(),
                    piece.kind(),
                    sha256(piece),
                    piece.allowedUses()))
            .toList());
  }

  static MlaRequestWithdrawn withdrawnUnsent(
      Moment<RequestState, MlaReference> moment, WithdrawMlaRequest command) {
    return new MlaRequestWithdrawn(
        moment.id(), command.reasonCode(), command.notifiedRequested(), MlaOutcome.NOT_SENT);
  }

  static MlaRequestWithdrawn withdrawn(
      Moment<RequestState, MlaReference> moment, WithdrawMlaRequest command) {
    return new MlaRequestWithdrawn(
        moment.id(), command.reasonCode(), command.notifiedRequested(), MlaOutcome.WITHDRAWN);
  }

  static MlaRequestClosed closed(
      Moment<RequestState, MlaReference> moment, CloseMlaRequest command) {
    return new MlaRequestClosed(
        moment.id(),
        command.outcome(),
        days(moment.state().draft().draftedAt(), moment.occurredAt()),
        command.evidenceReturnPlan());
  }

  static MlaRequestImported imported(
      Moment<RequestState, MlaReference> moment, ImportRunningRequest command) {
    return new MlaRequestImported(
        moment.id(),
        Direction.OUTGOING,
        command.requestedCountry(),
        command.requestingAgency(),
        command.requestedAuthority(),
        command.legalBasis(),
        command.channel(),
        command.foreignRef(),
        command.items(),
        command.urgency(),
        command.offenceCodes(),
        command.sentAt(),
        1);
  }

  static int daysOut(Moment<RequestState, MlaReference> moment) {
    Instant sent = moment.state().exchange().transmittedAt();
    return sent == null ? 0 : days(sent, moment.occurredAt());
  }

  private static int days(Instant from, Instant until) {
    return (int) Duration.between(from, until).toDays();
  }
}
