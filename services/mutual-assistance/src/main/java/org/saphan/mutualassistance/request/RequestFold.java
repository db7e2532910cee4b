package org.saphan.mutualassistance.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Line;
import org.saphan.mutualassistance.request.RequestEvent.*;
import org.saphan.mutualassistance.request.RequestPart.Evidence;
import org.saphan.mutualassistance.request.RequestPart.Question;
import org.saphan.mutualassistance.request.RequestState.Draft;
import org.saphan.mutualassistance.request.RequestState.EvidenceState;
import org.saphan.mutualassistance.request.RequestState.ItemState;
import org.saphan.mutualassistance.request.RequestState.PreAlert;
import org.saphan.mutualassistance.request.RequestState.Sending;
import org.saphan.mutualassistance.request.RequestState.UseConsent;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.UseDecision;

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
          before.withDraft(submitted(before.draft(), submitted).by(line.user()));
      case MlaReviewStarted started -> reviewed(before, line.user());
      case MlaRequestReturned returned -> before.withDraft(before.draft().withSubmitted(false));
      case MlaDraftRejected rejected -> ended(before, MlaOutcome.NOT_SENT, line.occurredAt());
      case MlaRequestApproved approved -> approved(before, approved);
      case MlaTranslationRecorded translation -> translated(before, translation, line.content());
      case MlaUrgentPreAlertIssued alert ->
          before.withExchange(exchange.withPreAlert(PreAlert.ISSUED));
      case MlaPreAlertExpired expired ->
          before.withExchange(exchange.withPreAlert(PreAlert.EXPIRED));
      case MlaRequestTransmitted transmitted -> transmitted(before, transmitted, line.content());
      case MlaRequestAcknowledged acknowledged -> before;
      case MlaAdditionalInfoRequested asked ->
          asked(before, asked.round(), asked.questions().stream().map(Question::no).toList());
      case MlaAdditionalInfoSupplied supplied -> asked(before, supplied.round(), List.of());
      case MlaRequestLapsed lapsed -> ended(before, MlaOutcome.LAPSED, null);
      case MlaExecutionStarted started -> before;
      case MlaProgressInquirySent inquiry ->
          before.withExchange(
              exchange.with(next -> next.inquiries(inquiry.inquiryNo()).inquiryOpen(true)));
      case MlaProgressReported reported -> before.withExchange(exchange.withInquiryOpen(false));
      case MlaConsultationOpened opened -> before;
      case MlaConditionsAccepted accepted -> before;
      case MlaConditionsRejected rejected -> before;
      case MlaRequestPostponed postponed -> before;
      case MlaExecutionResumed resumed -> before;
      case MlaRequestRefused refused ->
          before.withExchange(exchange.withChallengeable(refused.challengeable()));
      case MlaRefusalChallenged challenged ->
          before.withExchange(exchange.withChallengeable(false));
      case MlaItemResultRecorded result -> before.withResult(result.itemNo(), result.result());
      case MlaItemWithdrawn withdrawn -> before;
      case MlaItemConsentWithdrawn withdrawn -> before;
      case MlaRequestExecuted executed -> before;
      case MlaRequestPartiallyExecuted partly -> before;
      case MlaRequestWithdrawn withdrawn -> ended(before, withdrawn.outcome(), null);
      case MlaEvidenceReceived received -> received(before, received, line.content());
      case MlaEvidenceDelivered delivered ->
          marked(before, delivered.evidenceIds(), piece -> piece.withDelivered(true));
      case MlaEvidenceReturned returned ->
          marked(before, returned.evidenceIds(), piece -> piece.withReturned(true));
      case MlaUseConsentRequested asked ->
          before.withExchange(exchange.withUseConsent(new UseConsent(asked.evidenceIds())));
      case MlaUseConsentDecided decided ->
          decided(before.withExchange(exchange.withUseConsent(null)), decided);
      case MlaExculpatoryDisclosureNotified notified ->
          // After notice nothing keeps an accused from what clears him (UNTOC 18.19).
          marked(before, notified.evidenceIds(), piece -> piece.allowing(AllowedUse.RELATED_CASE));
      case MlaRequestClosed closed -> ended(before, closed.outcome(), line.occurredAt());
      case MlaRequestReopened reopened -> ended(reopened(before), null, null);
      case MlaDecisionTimeExtended extended ->
          before.withExchange(exchange.withDecisionExtended(true));
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
            false,
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
            true,
            line.occurredAt()),
        new Sending(null, imported.requestedAuthority(), imported.channel(), List.of(), null),
        Exchange.NOTHING_YET.withTransmittedAt(imported.sentAt()),
        List.of());
  }

  /** New words need a new review. */
  private static RequestState amended(RequestState before, MlaDraftAmended amended, String user) {
    Draft draft =
        before
            .draft()
            .by(user)
            .with(next ->
                next.contentVersion(amended.contentVersion())
                    .sectionsComplete(amended.sectionsComplete())
                    .reviewerUsers(List.of()));
    return before.with(next ->
        next.basis(amended.proposedLegalBasis())
            .urgency(amended.urgency())
            .offenceCodes(amended.offenceCodes())
            .items(amended.items().stream().map(ItemState::open).toList())
            .draft(draft)
            .sending(null));
  }

  private static Draft submitted(Draft draft, MlaRequestSubmitted submitted) {
    return draft.with(next ->
        next.warnings(submitted.validatorWarnings()).reviewerUsers(List.of()).submitted(true));
  }

  private static RequestState reviewed(RequestState before, String reviewer) {
    Draft draft = before.draft();
    return before.withDraft(
        draft.withReviewerUsers(RequestState.plus(draft.reviewerUsers(), reviewer)));
  }

  private static RequestState approved(RequestState before, MlaRequestApproved approved) {
    Sending sending =
        new Sending(
            approved.centralAuthority(),
            approved.requestedAuthority(),
            approved.channel(),
            approved.targetLangs(),
            approved.profileVersion());
    return before.with(next ->
        next.basis(approved.legalBasis())
            .draft(before.draft().withSectionsComplete(approved.sectionsComplete()))
            .sending(sending));
  }

  private static RequestState translated(
      RequestState before, MlaTranslationRecorded translation, List<DocumentRef> content) {
    Exchange exchange = before.exchange();
    return before.withExchange(
        exchange.with(next ->
            next.translations(RequestState.plus(exchange.translations(), translation.lang()))
                .sentHashes(sent(exchange, List.of(translation.docId()), content))));
  }

  /** Of the private half only what the event names: words that were typed stay here. */
  private static List<String> sent(
      Exchange exchange, List<UUID> docIds, List<DocumentRef> content) {
    return RequestState.append(
        exchange.sentHashes(),
        content.stream()
            .filter(ref -> docIds.contains(ref.docId()))
            .map(DocumentRef::sha256)
            .toList());
  }

  private static RequestState transmitted(
      RequestState before, MlaRequestTransmitted transmitted, List<DocumentRef> content) {
    List<String> hashes = sent(before.exchange(), transmitted.docIds(), content);
    Exchange exchange =
        before.exchange().with(next -> next.transmittedAt(transmitted.sentAt()).sentHashes(hashes));
    Sending sending = before.sending();
    return before.with(next ->
        next.sending(sending == null ? null : sending.by(transmitted.channel()))
            .exchange(
                transmitted.confirmsPreAlert()
                    ? exchange.withPreAlert(PreAlert.CONFIRMED_IN_WRITING)
                    : exchange));
  }

  private static RequestState asked(RequestState before, int round, List<Integer> questions) {
    return before.withExchange(
        before.exchange().with(next -> next.round(round).openQuestions(questions)));
  }

  private static RequestState ended(
      RequestState before, @Nullable MlaOutcome outcome, @Nullable Instant closedAt) {
    return before.withExchange(
        before.exchange().with(next -> next.outcome(outcome).closedAt(closedAt)));
  }

  /** What was not done is open again; where all was done, all of it (withdrawn items never). */
  private static RequestState reopened(RequestState before) {
    boolean allDone = before.allItems(item -> item.isDone() || isWithdrawn(item));
    return before
        .withItems(
            before.items().stream()
                .map(item ->
                    isWithdrawn(item) || (item.isDone() && !allDone) ? item : item.withResult(null))
                .toList())
        .withExchange(before.exchange().withDecisionExtended(false));
  }

  private static boolean isWithdrawn(ItemState item) {
    return item.result() == ItemResult.WITHDRAWN;
  }

  private static RequestState received(
      RequestState before, MlaEvidenceReceived received, List<DocumentRef> content) {
    List<EvidenceState> pieces =
        received.evidence().stream()
            .map(piece -> new EvidenceState(piece, false, false, file(piece, content)))
            .toList();
    return before
        .withExchange(before.exchange().withParcels(received.parcelNo()))
        .withEvidence(RequestState.append(before.evidence(), pieces));
  }

  /** The event has the hash, the private half the document that has it. */
  private static @Nullable DocumentRef file(Evidence piece, List<DocumentRef> content) {
    return content.stream()
        .filter(ref -> ref.sha256().equals(piece.sha256()))
        .findFirst()
        .orElse(null);
  }

  private static RequestState decided(RequestState before, MlaUseConsentDecided decided) {
    return decided.decision() == UseDecision.REFUSED
        ? before
        : marked(before, decided.evidenceIds(), piece -> piece.allowing(decided.purposeCode()));
  }

  private static RequestState marked(
      RequestState before, List<UUID> ids, UnaryOperator<EvidenceState> mark) {
    return before.withEvidence(
        before.evidence().stream()
            .map(piece -> ids.contains(piece.evidence().evidenceId()) ? mark.apply(piece) : piece)
            .toList());
  }
}
