package org.saphan.mutualassistance.request;

import static org.saphan.mutualassistance.request.EvidencePolicies.HASH;
import static org.saphan.mutualassistance.request.RequestPolicies.*;
import static org.saphan.mutualassistance.request.RequestStage.*;
import static org.saphan.mutualassistance.terms.MlaRelation.*;
import static org.saphan.mutualassistance.terms.MlaRole.*;

import java.util.List;
import java.util.Set;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.mutualassistance.request.RequestCommand.*;
import org.saphan.mutualassistance.request.RequestEvent.*;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRelation;

/** The rows of an outgoing request, in the order of chapter A.5 (rows.csv). */
public final class RequestTable {
  /**
   * Raise it when {@link RequestFold} reads old history differently: states are then folded anew.
   */
  private static final int FOLD_VERSION = 5;

  private static final RequestStage[] WITH_THE_OTHER_SIDE = {
    TRANSMITTED, ACKNOWLEDGED, INFO_REQUESTED, IN_EXECUTION, CONSULTATION, POSTPONED
  };

  private RequestTable() {}

  private static final List<Row<RequestState, ?, RequestEvent, MlaReference>> ROWS =
      List.of(
          on(Row.creating("O1"), DraftMlaRequest.class)
              .to(DRAFT)
              .by(INVESTIGATOR, OWN_AGENCY)
              .by(PROSECUTOR, OWN_AGENCY)
              .emits(MlaRequestDrafted.class, RequestFacts::drafted)
              .also(RequestFacts::recordsOfNewPersons),
          on(Row.from("O2", DRAFT, RETURNED), AmendMlaDraft.class)
              .by(INVESTIGATOR, OWN_AGENCY)
              .by(PROSECUTOR, OWN_AGENCY)
              .check(CONTENT_VERSION)
              .emits(MlaDraftAmended.class, RequestFacts::amended)
              .also(RequestFacts::recordsOfMorePersons),
          on(Row.from("O3", DRAFT, RETURNED), SubmitMlaForReview.class)
              .to(UNDER_REVIEW)
              .by(PROSECUTOR, OWN_AGENCY)
              .check(SECTIONS_SUBMIT)
              .check(PROPOSED_BASIS_PARTY)
              .emits(MlaRequestSubmitted.class, RequestFacts::submitted),
          on(Row.from("O4", UNDER_REVIEW), ReturnMlaForCorrection.class)
              .to(RETURNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(DEFECTS)
              .emits(MlaRequestReturned.class, RequestFacts::returned),
          on(Row.from("O5", UNDER_REVIEW), RejectMlaDraft.class)
              .to(CLOSED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(NOT_AUTHOR_OR_REVIEWER)
              .emits(
                  MlaDraftRejected.class,
                  (moment, command) -> new MlaDraftRejected(moment.id(), command.reasonCode())),
          on(Row.from("O6", UNDER_REVIEW), ApproveMlaRequest.class)
              .to(APPROVED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(NOT_AUTHOR_OR_REVIEWER)
              .when(REVIEWED)
              .check(SECTIONS_APPROVE)
              .check(APPROVED_BASIS_PARTY)
              .emits(MlaRequestApproved.class, RequestFacts::approved),
          on(Row.from("O7", APPROVED), RecordTranslation.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  MlaTranslationRecorded.class,
                  (moment, command) ->
                      new MlaTranslationRecorded(
                          moment.id(),
                          command.lang(),
                          command.translation().docId(),
                          command.certifiedBy())),
          on(Row.from("O8", UNDER_REVIEW, APPROVED), IssueUrgentPreAlert.class)
              .by(NCB_OFFICER, Relation.ANY)
              .when(IS_URGENT)
              .check(URGENT_CHANNEL)
              .check(ORDER_REF)
              .emits(MlaUrgentPreAlertIssued.class, RequestFacts::preAlertIssued),
          on(Row.from("O9", APPROVED), TransmitMlaRequest.class)
              .to(TRANSMITTED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(DIPLOMATIC_OFFICER, Relation.ANY)
              .by(NCB_OFFICER, Relation.ANY)
              .check(SECTIONS_TRANSMIT)
              .check(TRANSLATED)
              .check(CHANNEL_FITS)
              .emits(MlaRequestTransmitted.class, RequestFacts::transmitted),
          reply(Row.from("O10", TRANSMITTED), RecordMlaAcknowledgement.class)
              .to(ACKNOWLEDGED)
              .emits(
                  MlaRequestAcknowledged.class,
                  (moment, command) ->
                      new MlaRequestAcknowledged(
                          moment.id(),
                          command.foreignRef(),
                          command.receivedAt(),
                          command.handlingAuthority())),
          reply(Row.from("O11", TRANSMITTED, ACKNOWLEDGED, IN_EXECUTION), RecordInfoRequest.class)
              .to(INFO_REQUESTED)
              .emits(MlaAdditionalInfoRequested.class, RequestFacts::informationRequested),
          on(Row.from("O12", INFO_REQUESTED), SupplyAdditionalInfo.class)
              .back(ACKNOWLEDGED, RequestFacts::acknowledgedByAsking)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(ALL_QUESTIONS)
              .emits(
                  MlaAdditionalInfoSupplied.class,
                  (moment, command) ->
                      new MlaAdditionalInfoSupplied(
                          moment.id(),
                          moment.state().exchange().round(),
                          command.answeredNos(),
                          command.notAvailableNos())),
          on(Row.from("O13", INFO_REQUESTED), DeclareMlaLapsed.class)
              .to(LAPSED)
              .by(PARTNER, ASSIGNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(MLA_REGISTRY, REGISTRY)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(REMINDERS)
              .check(TOO_EARLY_60)
              .check(PROOF_OF_REPLY)
              .emits(MlaRequestLapsed.class, RequestFacts::lapsed),
          reply(
                  Row.from("O14", TRANSMITTED, ACKNOWLEDGED, CONSULTATION, INFO_REQUESTED),
                  RecordExecutionStarted.class)
              .to(IN_EXECUTION)
              .emits(
                  MlaExecutionStarted.class,
                  (moment, command) ->
                      new MlaExecutionStarted(
                          moment.id(), command.competentAuthority(), command.expectedAt())),
          on(Row.from("O15", WITH_THE_OTHER_SIDE), SendProgressInquiry.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(ONE_INQUIRY)
              .emits(
                  MlaProgressInquirySent.class,
                  (moment, command) ->
                      new MlaProgressInquirySent(
                          moment.id(), moment.state().exchange().inquiries() + 1)),
          reply(Row.from("O16", WITH_THE_OTHER_SIDE), RecordProgressReply.class)
              .emits(MlaProgressReported.class, RequestFacts::progressReported),
          reply(Row.from("O17", TRANSMITTED, ACKNOWLEDGED, IN_EXECUTION), RecordConsultation.class)
              .to(CONSULTATION)
              .emits(MlaConsultationOpened.class, RequestFacts::consultationOpened),
          on(Row.from("O18", CONSULTATION), AcceptConditions.class)
              .back(ACKNOWLEDGED, RequestFacts::acknowledgedAfterChallenge)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  MlaConditionsAccepted.class,
                  (moment, command) ->
                      new MlaConditionsAccepted(moment.id(), command.conditions())),
          on(Row.from("O19", CONSULTATION), RejectConditions.class)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  MlaConditionsRejected.class,
                  (moment, command) ->
                      new MlaConditionsRejected(
                          moment.id(), command.conditions(), command.counterProposal())),
          reply(
                  Row.from(
                      "O20", TRANSMITTED, ACKNOWLEDGED, IN_EXECUTION, CONSULTATION, INFO_REQUESTED),
                  RecordPostponement.class)
              .to(POSTPONED)
              .emits(
                  MlaRequestPostponed.class,
                  (moment, command) ->
                      new MlaRequestPostponed(
                          moment.id(), command.reasonCode(), command.reviewAt())),
          reply(Row.from("O21", POSTPONED), RecordResumption.class)
              .to(IN_EXECUTION)
              .emits(
                  MlaExecutionResumed.class,
                  (moment, command) -> new MlaExecutionResumed(moment.id())),
          by(RequestTable.<RecordRefusal>on(
                      Row.from("O22", WITH_THE_OTHER_SIDE), RecordRefusal.class)
                  .check(GROUNDS))
              .to(REFUSED)
              .emits(MlaRequestRefused.class, RequestFacts::refused),
          reply(Row.from("O23", WITH_THE_OTHER_SIDE), RecordItemResult.class)
              .check(RESULT_ITEM_OPEN)
              .toOneOf(RequestResults.ITEM_RESULT_STAGES, RequestResults::stageAfterItemResult)
              .emits(MlaItemResultRecorded.class, RequestResults::itemResult)
              .mayEmit(MlaRequestExecuted.class, RequestResults::executed)
              .mayEmit(MlaRequestPartiallyExecuted.class, RequestResults::partiallyExecuted)
              .mayEmit(MlaRequestRefused.class, RequestResults::everyItemRefused)
              .mayEmit(MlaRequestWithdrawn.class, RequestResults::everyItemWithdrawn),
          on(
                  Row.from(
                      "O24",
                      TRANSMITTED,
                      ACKNOWLEDGED,
                      IN_EXECUTION,
                      EXECUTED,
                      PARTIALLY_EXECUTED,
                      EVIDENCE_RECEIVED),
                  RecordEvidenceReceipt.class)
              .toOneOf(
                  Set.of(EVIDENCE_RECEIVED, IN_EXECUTION),
                  (moment, command) ->
                      moment.state().hasOpenItem() ? IN_EXECUTION : EVIDENCE_RECEIVED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  MlaEvidenceReceived.class,
                  (moment, command) -> RequestFacts.received(moment, command.evidence())),
          on(
                  Row.from(
                      "O25",
                      IN_EXECUTION,
                      EXECUTED,
                      PARTIALLY_EXECUTED,
                      EVIDENCE_RECEIVED,
                      REFUSED,
                      WITHDRAWN,
                      LAPSED,
                      CLOSED),
                  DeliverEvidence.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(HASH)
              .emits(
                  MlaEvidenceDelivered.class,
                  (moment, command) ->
                      new MlaEvidenceDelivered(
                          moment.id(),
                          command.toAgency(),
                          command.evidenceIds(),
                          command.receiptSigned())),
          on(Row.from("O26", EVIDENCE_RECEIVED, CLOSED), RequestUseConsent.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  MlaUseConsentRequested.class,
                  (moment, command) ->
                      new MlaUseConsentRequested(
                          moment.id(), command.evidenceIds(), command.purposeCode())),
          on(Row.from("O27", EVIDENCE_RECEIVED, CLOSED), NotifyExculpatoryDisclosure.class)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  MlaExculpatoryDisclosureNotified.class,
                  (moment, command) ->
                      new MlaExculpatoryDisclosureNotified(
                          moment.id(), command.evidenceIds(), command.before())),
          on(Row.from("O28", DRAFT, RETURNED, UNDER_REVIEW, APPROVED), WithdrawMlaRequest.class)
              .to(CLOSED)
              .by(PROSECUTOR, OWN_AGENCY)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(MlaRequestWithdrawn.class, RequestFacts::withdrawnUnsent),
          on(Row.from("O29", WITH_THE_OTHER_SIDE), WithdrawMlaRequest.class)
              .to(WITHDRAWN)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(MlaRequestWithdrawn.class, RequestFacts::withdrawn),
          on(
                  Row.from(
                      "O30",
                      EVIDENCE_RECEIVED,
                      EXECUTED,
                      PARTIALLY_EXECUTED,
                      REFUSED,
                      WITHDRAWN,
                      LAPSED),
                  CloseMlaRequest.class)
              .to(CLOSED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(EVIDENCE_DELIVERED)
              .emits(MlaRequestClosed.class, RequestFacts::closed),
          on(Row.from("O31", EVIDENCE_RECEIVED, CLOSED), ReturnEvidence.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  MlaEvidenceReturned.class,
                  (moment, command) -> new MlaEvidenceReturned(moment.id(), command.evidenceIds())),
          on(Row.from("O32", CLOSED), ReopenMlaRequest.class)
              .to(ACKNOWLEDGED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(OUTCOME_REOPENABLE)
              .when(WITHIN_90)
              .emits(
                  MlaRequestReopened.class,
                  (moment, command) -> new MlaRequestReopened(moment.id(), command.reasonCode())),
          on(Row.from("O33", UNDER_REVIEW, APPROVED, RETURNED), ExpirePreAlert.class)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .when(PREALERT_OPEN)
              .emits(
                  MlaPreAlertExpired.class,
                  (moment, command) -> new MlaPreAlertExpired(moment.id(), command.expiredAt())),
          on(Row.creating("O34"), ImportRunningRequest.class)
              .toOneOf(RequestFacts.IMPORT_STAGES, (moment, command) -> command.stage())
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(MLA_REGISTRY, REGISTRY)
              .check(PAPER_PROOF)
              .emits(MlaRequestImported.class, RequestFacts::imported),
          on(Row.from("O35", UNDER_REVIEW), TakeForReview.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(NOT_AUTHOR)
              .emits(
                  MlaReviewStarted.class,
                  (moment, command) ->
                      new MlaReviewStarted(
                          moment.id(),
                          moment.actor().agency(),
                          moment.state().draft().contentVersion())),
          on(Row.from("O36", REFUSED, WITHDRAWN, LAPSED, CLOSED), RecordLateEvidence.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  MlaEvidenceReceived.class,
                  (moment, command) -> RequestFacts.received(moment, command.evidence())),
          reply(Row.from("O37", EVIDENCE_RECEIVED, CLOSED), RecordUseConsent.class)
              .when(USE_CONSENT_OPEN)
              .emits(
                  MlaUseConsentDecided.class,
                  (moment, command) ->
                      new MlaUseConsentDecided(
                          moment.id(),
                          command.evidenceIds(),
                          command.purposeCode(),
                          command.decision())),
          reply(Row.from("O38", ACKNOWLEDGED, CONSULTATION), RecordDecisionExtension.class)
              .when(ONE_EXTENSION)
              .emits(
                  MlaDecisionTimeExtended.class,
                  (moment, command) ->
                      new MlaDecisionTimeExtended(moment.id(), command.newDueAt())),
          on(
                  Row.from(
                      "O39",
                      DRAFT,
                      RETURNED,
                      UNDER_REVIEW,
                      APPROVED,
                      TRANSMITTED,
                      ACKNOWLEDGED,
                      INFO_REQUESTED,
                      IN_EXECUTION,
                      CONSULTATION,
                      POSTPONED),
                  MarkItemConsentWithdrawn.class)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  MlaItemConsentWithdrawn.class,
                  (moment, command) ->
                      new MlaItemConsentWithdrawn(
                          moment.id(), command.itemNo(), command.consentId())),
          on(Row.from("O40", WITH_THE_OTHER_SIDE), WithdrawMlaItem.class)
              .toOneOf(RequestResults.ITEM_RESULT_STAGES, RequestResults::stageAfterItemWithdrawal)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(WITHDRAWN_ITEM_OPEN)
              .emits(
                  MlaItemWithdrawn.class,
                  (moment, command) ->
                      new MlaItemWithdrawn(
                          moment.id(),
                          command.itemNo(),
                          command.reasonCode(),
                          command.notifiedRequested()))
              .emits(MlaItemResultRecorded.class, RequestResults::itemWithdrawn)
              .mayEmit(MlaRequestExecuted.class, RequestResults::executed)
              .mayEmit(MlaRequestPartiallyExecuted.class, RequestResults::partiallyExecuted)
              .mayEmit(MlaRequestRefused.class, RequestResults::everyItemRefused)
              .mayEmit(MlaRequestWithdrawn.class, RequestResults::everyItemWithdrawn),
          on(Row.from("O41", REFUSED), ChallengeMlaRefusal.class)
              .to(CONSULTATION)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(CHALLENGEABLE)
              .emits(
                  MlaRefusalChallenged.class,
                  (moment, command) ->
                      new MlaRefusalChallenged(moment.id(), command.reasonCode())));

  private static final LifeCycle<RequestState, RequestEvent, MlaReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "outgoing-request",
              "requests",
              "requestId",
              RequestState.class,
              RequestEvent.class,
              FOLD_VERSION,
              List.of(RequestStage.values()),
              Set.of(INFO_REQUESTED, CONSULTATION, POSTPONED),
              ROWS,
              RequestDeadlines.all(),
              RequestFold::fold,
              RequestTies::of,
              RequestTies::holder,
              RequestTies::agencyOf),
          null,
          MlaRelation.OF_CARRIERS);

  /** The life cycle. */
  public static LifeCycle<RequestState, RequestEvent, MlaReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<RequestState, X, RequestEvent, MlaReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  /** REPLY of the tables: the foreign authority, or its word recorded with proof. */
  private static <X> Row<RequestState, X, RequestEvent, MlaReference> reply(
      Row.Start start, Class<X> command) {
    return by(on(start, command));
  }

  private static <X> Row<RequestState, X, RequestEvent, MlaReference> by(
      Row<RequestState, X, RequestEvent, MlaReference> row) {
    return row.by(PARTNER, ASSIGNED)
        .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
        .by(MLA_REGISTRY, REGISTRY)
        .check(PROOF);
  }
}
