package org.saphan.mutualassistance.request;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Line;
import org.saphan.mutualassistance.request.RequestEvent.*;
import org.saphan.mutualassistance.request.RequestPart.Question;
import org.saphan.mutualassistance.request.RequestState.Draft;
import org.saphan.mutualassistance.request.RequestState.EvidenceState;
import org.saphan.mutualassistance.request.RequestState.ItemState;
import org.saphan.mutualassistance.request.RequestState.PreAlert;
import org.saphan.mutualassistance.request.RequestState.Sending;
import org.saphan.mutualassistance.request.RequestState.UseConsent;
import org.saphan.mutualassistance.terms.MlaOutcome;

/** Folds the history of a request into what the rules ask for. */
final class RequestFold {
  private RequestFold() {}

  static RequestState fold(@Nullable RequestState before, Line<RequestEvent> line) {
    if (line.event() instanceof MlaRequestDrafted drafted) {
      return drafted(drafted, line);
    }
    if (line.event() instanceof MlaRequestImported imported) {
      return imported(imported, line);
    }
    if (before == null) {
      throw new IllegalStateException("A request does not begin with " + line.event());
    }
    Exchange exchange = before.exchange();
    return switch (line.event()) {
      case MlaRequestDrafted drafted -> before;
      case MlaRequestImported imported -> before;
      case MlaDraftAmended amended -> amended(before, amended, line.user());
      case MlaRequestSubmitted submitted ->
          before.with(submitted(before.draft(), submitted).by(line.user()));
      case MlaReviewStarted started -> before.with(before.draft().reviewedBy(line.user()));
      case MlaRequestReturned returned -> before;
      case MlaDraftRejected rejected ->
          before.with(exchange.ended(MlaOutcome.NOT_SENT, line.occurredAt()));
      case MlaRequestApproved approved -> approved(before, approved);
      case MlaTranslationRecorded translation ->
          before.with(exchange.translatedInto(translation.lang()));
      case MlaUrgentPreAlertIssued alert -> before.with(exchange.alert(PreAlert.ISSUED));
      case MlaPreAlertExpired expired -> before.with(exchange.alert(PreAlert.EXPIRED));
      case MlaRequestTransmitted transmitted -> transmitted(before, transmitted);
      case MlaRequestAcknowledged acknowledged -> before;
      case MlaAdditionalInfoRequested asked ->
          before.with(
              exchange.asked(asked.round(), asked.questions().stream().map(Question::no).toList()));
      case MlaAdditionalInfoSupplied supplied ->
          before.with(exchange.asked(supplied.round(), List.of()));
      case MlaRequestLapsed lapsed -> before.with(exchange.ended(MlaOutcome.LAPSED, null));
      case MlaExecutionStarted started -> before;
      case MlaProgressInquirySent inquiry -> before.with(exchange.inquired(inquiry.inquiryNo()));
      case MlaProgressReported reported -> before.with(exchange.answered());
      case MlaConsultationOpened opened -> before;
      case MlaConditionsAccepted accepted -> before;
      case MlaConditionsRejected rejected -> before;
      case MlaRequestPostponed postponed -> before;
      case MlaExecutionResumed resumed -> before;
      case MlaRequestRefused refused -> before.with(exchange.refused(refused.challengeable()));
      case MlaRefusalChallenged challenged -> before.with(exchange.refused(false));
      case MlaItemResultRecorded result -> before.withResult(result.itemNo(), result.result());
      case MlaItemWithdrawn withdrawn -> before;
      case MlaItemConsentWithdrawn withdrawn -> before;
      case MlaRequestExecuted executed -> before;
      case MlaRequestPartiallyExecuted partly -> before;
      case MlaRequestWithdrawn withdrawn -> before.with(exchange.ended(withdrawn.outcome(), null));
      case MlaEvidenceReceived received -> received(before, received);
      case MlaEvidenceDelivered delivered ->
          marked(
              before,
              delivered.evidenceIds(),
              piece -> new EvidenceState(piece.evidence(), true, piece.returned()));
      case MlaEvidenceReturned returned ->
          marked(
              before,
              returned.evidenceIds(),
              piece -> new EvidenceState(piece.evidence(), piece.delivered(), true));
      case MlaUseConsentRequested asked ->
          before.with(exchange.use(new UseConsent(asked.evidenceIds())));
      case MlaUseConsentDecided decided -> before.with(exchange.use(null));
      case MlaExculpatoryDisclosureNotified notified -> before;
      case MlaRequestClosed closed ->
          before.with(exchange.ended(closed.outcome(), line.occurredAt()));
      case MlaRequestReopened reopened -> before.with(exchange.ended(null, null));
      case MlaDecisionTimeExtended extended -> before.with(exchange.extended());
    };
  }

  private static RequestState drafted(MlaRequestDrafted drafted, Line<RequestEvent> line) {
    return new RequestState(
        drafted.requestingAgency(),
        drafted.requestedCountry(),
        drafted.proposedLegalBasis(),
        drafted.urgency(),
        drafted.offenceCodes(),
        drafted.items().stream().map(ItemState::open).toList(),
        new Draft(
            drafted.contentVersion(),
            drafted.sectionsComplete(),
            List.of(),
            List.of(line.user()),
            List.of(),
            line.occurredAt()),
        null,
        Exchange.NOTHING_YET,
        List.of());
  }

  /** Who drafted a paper request is not known to the system; the one who typed it in counts. */
  private static RequestState imported(MlaRequestImported imported, Line<RequestEvent> line) {
    return new RequestState(
        imported.requestingAgency(),
        imported.requestedCountry(),
        imported.legalBasis(),
        imported.urgency(),
        imported.offenceCodes(),
        imported.items().stream()
            .map(item ->
                new ItemState(item.itemNo(), item.type(), item.victimConcerned(), item.result()))
            .toList(),
        new Draft(
            imported.contentVersion(),
            List.of(),
            List.of(),
            List.of(line.user()),
            List.of(),
            line.occurredAt()),
        new Sending(null, imported.requestedAuthority(), imported.channel(), List.of()),
        Exchange.NOTHING_YET.transmitted(imported.sentAt()),
        List.of());
  }

  /** New words need a new review. */
  private static RequestState amended(RequestState before, MlaDraftAmended amended, String user) {
    return new RequestState(
        before.requestingAgency(),
        before.requestedCountry(),
        amended.proposedLegalBasis(),
        amended.urgency(),
        amended.offenceCodes(),
        amended.items().stream().map(ItemState::open).toList(),
        new Draft(
            amended.contentVersion(),
            amended.sectionsComplete(),
            before.draft().warnings(),
            RequestState.plus(before.draft().authorUsers(), user),
            List.of(),
            before.draft().draftedAt()),
        null,
        before.exchange(),
        before.evidence());
  }

  private static Draft submitted(Draft draft, MlaRequestSubmitted submitted) {
    return new Draft(
        draft.contentVersion(),
        draft.sectionsComplete(),
        submitted.validatorWarnings(),
        draft.authorUsers(),
        List.of(),
        draft.draftedAt());
  }

  private static RequestState approved(RequestState before, MlaRequestApproved approved) {
    Draft draft = before.draft();
    return before
        .with(
            new Draft(
                draft.contentVersion(),
                approved.sectionsComplete(),
                draft.warnings(),
                draft.authorUsers(),
                draft.reviewerUsers(),
                draft.draftedAt()))
        .with(
            approved.legalBasis(),
            new Sending(
                approved.centralAuthority(),
                approved.requestedAuthority(),
                approved.channel(),
                approved.targetLangs()));
  }

  private static RequestState transmitted(RequestState before, MlaRequestTransmitted transmitted) {
    Exchange exchange = before.exchange().transmitted(transmitted.sentAt());
    return before.with(
        transmitted.confirmsPreAlert() ? exchange.alert(PreAlert.CONFIRMED_IN_WRITING) : exchange);
  }

  private static RequestState received(RequestState before, MlaEvidenceReceived received) {
    List<EvidenceState> pieces =
        received.evidence().stream().map(piece -> new EvidenceState(piece, false, false)).toList();
    return before
        .with(before.exchange().parcel(received.parcelNo()))
        .withEvidence(RequestState.append(before.evidence(), pieces));
  }

  private static RequestState marked(
      RequestState before, List<UUID> ids, UnaryOperator<EvidenceState> mark) {
    return before.withEvidence(
        before.evidence().stream()
            .map(piece -> ids.contains(piece.evidence().evidenceId()) ? mark.apply(piece) : piece)
            .toList());
  }
}
