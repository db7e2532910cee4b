package org.saphan.mutualassistance.incoming;

import static org.saphan.mutualassistance.incoming.IncomingFacts.plain;
import static org.saphan.mutualassistance.incoming.IncomingFacts.said;
import static org.saphan.mutualassistance.incoming.IncomingPolicies.*;
import static org.saphan.mutualassistance.incoming.IncomingStage.*;
import static org.saphan.mutualassistance.terms.MlaRelation.CENTRAL_AUTHORITY_OF_BASIS;
import static org.saphan.mutualassistance.terms.MlaRelation.ISSUER;
import static org.saphan.mutualassistance.terms.MlaRelation.REGISTRY;
import static org.saphan.mutualassistance.terms.MlaRole.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.incoming.IncomingEvent.*;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRelation;

/** The rows of an incoming request, in the order of chapter A.6 (rows.csv). */
public final class IncomingTable {
  /** Raise it when {@link IncomingFold} reads old history differently. */
  private static final int FOLD_VERSION = 4;

  private IncomingTable() {}

  private static final List<Row<IncomingState, ?, IncomingEvent, MlaReference>> ROWS =
      List.of(
          on(Row.creating("I1"), ReceiveIncomingMla.class)
              .to(RECEIVED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(DIPLOMATIC_OFFICER, Relation.ANY)
              .by(NCB_OFFICER, Relation.ANY)
              .by(PARTNER, ISSUER)
              .check(FOREIGN_REF_NEW)
              .emits(IncomingMlaReceived.class, IncomingFacts::received),
          on(Row.from("I2", RECEIVED), AcknowledgeIncomingMla.class)
              .to(ACKNOWLEDGED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  IncomingMlaAcknowledged.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaAcknowledged(id, ref, from, command.ourRef()))),
          on(Row.from("I3", ACKNOWLEDGED), StartIncomingAssessment.class)
              .to(ASSESSMENT)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(IncomingMlaAssessmentStarted.class, plain(IncomingMlaAssessmentStarted::new)),
          on(
                  Row.from("I4", ASSESSMENT, ACCEPTED, ASSIGNED, IN_EXECUTION),
                  RequestIncomingInfo.class)
              .to(INFO_REQUESTED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(IncomingMlaInfoRequested.class, IncomingFacts::informationRequested),
          fromThem(Row.from("I5", INFO_REQUESTED), RecordIncomingInfo.class)
              .back(ASSESSMENT, moment -> Optional.empty())
              .check(ALL_QUESTIONS)
              .emits(IncomingMlaInfoReceived.class, IncomingFacts::informationReceived),
          on(Row.from("I6", INFO_REQUESTED), RemindIncomingInfo.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(IncomingMlaReminderSent.class, IncomingFacts::reminded),
          on(Row.from("I7", INFO_REQUESTED), DeclareIncomingLapsed.class)
              .to(LAPSED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(REMINDERS)
              .check(TOO_EARLY_60)
              .emits(IncomingMlaLapsed.class, IncomingFacts::lapsed),
          on(
                  Row.from("I8", ASSESSMENT, ACCEPTED, ASSIGNED, IN_EXECUTION),
                  OpenIncomingConsultation.class)
              .to(CONSULTATION)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  IncomingMlaConsultationOpened.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaConsultationOpened(
                          id,
                          ref,
                          from,
                          command.intended(),
                          command.grounds(),
                          command.conditions()))),
          fromThem(Row.from("I9", CONSULTATION), RecordConditionsAnswer.class)
              .back(ASSESSMENT, Set.of(CONSULTATION), IncomingFacts::afterTheAnswer)
              .emits(
                  IncomingMlaConditionsAnswered.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaConditionsAnswered(id, ref, from, command.accepted()))),
          on(Row.from("I10", ASSESSMENT), DeclareConfidentialityNotAssured.class)
              .to(CONSULTATION)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  IncomingMlaConfidentialityNotAssured.class,
                  plain(IncomingMlaConfidentialityNotAssured::new)),
          on(Row.from("I11", ASSESSMENT), AcceptIncomingMla.class)
              .to(ACCEPTED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(BASIS_PARTY)
              .check(CHECKLIST)
              .emits(IncomingMlaAccepted.class, IncomingFacts::accepted),
          on(Row.from("I12", ACCEPTED), AssignIncomingMla.class)
              .to(ASSIGNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(ALL_ITEMS_ASSIGNED)
              .emits(IncomingMlaAssigned.class, IncomingResults::assigned),
          on(Row.from("I13", ASSIGNED, IN_EXECUTION), StartIncomingExecution.class)
              .to(IN_EXECUTION)
              .by(EXECUTING_AUTHORITY, MlaRelation.ASSIGNED)
              .when(NOT_SUSPENDED)
              .check(ITEM_OWN)
              .check(CONSENT_TESTIFY)
              .emits(
                  IncomingMlaExecutionStarted.class,
                  (moment, command) ->
                      new IncomingMlaExecutionStarted(
                          moment.id(),
                          moment.state().foreignRef(),
                          moment.state().requestingCountry(),
                          command.itemNo(),
                          moment.actor().agency())),
          on(Row.from("I14", ACCEPTED, ASSIGNED, IN_EXECUTION), ReportItemExecution.class)
              .toOneOf(IncomingResults.REPORT_STAGES, IncomingResults::stageAfterReport)
              .by(EXECUTING_AUTHORITY, MlaRelation.ASSIGNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(REPORTED_ITEM_OPEN)
              .check(RESULT_NOT_REFUSED)
              .emits(IncomingMlaItemExecuted.class, IncomingResults::executed),
          on(Row.from("I15", RESULT_REVIEW), ReturnResultToAuthority.class)
              .to(IN_EXECUTION)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(IncomingMlaResultReturned.class, IncomingResults::returned),
          on(Row.from("I16", RESULT_REVIEW), ApproveIncomingResult.class)
              .toOneOf(Set.of(EXECUTED, PARTIALLY_EXECUTED), IncomingResults::stageAfterApproval)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(NOT_REPORTER)
              .check(REDACTION)
              .emits(IncomingMlaResultApproved.class, IncomingResults::approved),
          on(
                  Row.from("I17", EXECUTED, PARTIALLY_EXECUTED, RESULT_TRANSMITTED),
                  TransmitIncomingResult.class)
              .to(RESULT_TRANSMITTED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(DIPLOMATIC_OFFICER, Relation.ANY)
              .check(CHANNEL_FITS)
              .emits(IncomingMlaResultTransmitted.class, IncomingResults::transmitted),
          on(Row.from("I18", CONSULTATION), PostponeIncomingMla.class)
              .to(POSTPONED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  IncomingMlaPostponed.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaPostponed(
                          id, ref, from, command.reasonCode(), command.reviewAt()))),
          on(Row.from("I19", POSTPONED), ResumeIncomingMla.class)
              .back(ASSESSMENT, IncomingFacts::notToARefusal)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(IncomingMlaResumed.class, plain(IncomingMlaResumed::new)),
          on(Row.from("I20", CONSULTATION), RefuseIncomingMla.class)
              .to(REFUSED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(CONSULTED)
              .check(GROUNDS)
              .check(GROUND_ALLOWED)
              .emits(IncomingMlaRefused.class, IncomingFacts::refused),
          fromThem(Row.from("I21", untilApproved()), RecordRequesterWithdrawal.class)
              .to(WITHDRAWN)
              .emits(
                  IncomingMlaWithdrawn.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaWithdrawn(id, ref, from, command.reasonCode()))),
          on(Row.from("I22", untilTransmitted()), AnswerProgressInquiry.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  IncomingMlaProgressAnswered.class,
                  (moment, command) ->
                      new IncomingMlaProgressAnswered(
                          moment.id(),
                          moment.state().foreignRef(),
                          moment.state().requestingCountry(),
                          moment.state().handling().inquiries(),
                          command.expectedAt())),
          on(
                  Row.from("I23", RESULT_TRANSMITTED, REFUSED, WITHDRAWN, LAPSED),
                  CloseIncomingMla.class)
              .to(CLOSED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(IncomingMlaClosed.class, IncomingFacts::closed),
          fromThem(Row.from("I24", untilReviewed()), AttachWrittenConfirmation.class)
              .when(RECEIVED_URGENT)
              .check(SAME_REF)
              .emits(IncomingMlaConfirmedInWriting.class, IncomingFacts::confirmed),
          on(Row.from("I25", untilReviewed()), SuspendUnconfirmed.class)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .when(RECEIVED_URGENT)
              .emits(
                  IncomingMlaExecutionSuspended.class, plain(IncomingMlaExecutionSuspended::new)),
          on(Row.from("I26", untilTransmitted()), RecordProgressInquiry.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(MLA_REGISTRY, REGISTRY)
              .by(PARTNER, ISSUER)
              .emits(
                  IncomingMlaProgressInquired.class,
                  (moment, command) ->
                      new IncomingMlaProgressInquired(
                          moment.id(),
                          moment.state().foreignRef(),
                          moment.state().requestingCountry(),
                          moment.state().handling().inquiries() + 1)),
          fromThem(Row.from("I27", RESULT_TRANSMITTED, CLOSED), RecordUseConsentRequest.class)
              .emits(
                  IncomingMlaUseConsentRequested.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaUseConsentRequested(
                          id, ref, from, command.evidenceIds(), command.purposeCode()))),
          on(Row.from("I28", RESULT_TRANSMITTED, CLOSED), DecideUseConsent.class)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(USE_CONSENT_OPEN)
              .emits(
                  IncomingMlaUseConsentDecided.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaUseConsentDecided(
                          id,
                          ref,
                          from,
                          command.evidenceIds(),
                          command.purposeCode(),
                          command.decision()))),
          fromThem(Row.from("I29", RESULT_TRANSMITTED, CLOSED), RecordExculpatoryNotice.class)
              .emits(
                  IncomingMlaExculpatoryNoticed.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaExculpatoryNoticed(
                          id, ref, from, command.evidenceIds(), command.before()))),
          fromThem(Row.from("I30", RESULT_TRANSMITTED, CLOSED), RecordEvidenceReturn.class)
              .emits(
                  IncomingMlaEvidenceReturned.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaEvidenceReturned(id, ref, from, command.evidenceIds()))),
          on(Row.from("I31", CLOSED), ReopenIncomingMla.class)
              .to(ASSESSMENT)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(OUTCOME_REOPENABLE)
              .when(WITHIN_90)
              .emits(
                  IncomingMlaReopened.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaReopened(id, ref, from, command.reasonCode()))),
          on(Row.from("I32", ASSIGNED, IN_EXECUTION), ReassignIncomingItem.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(REASSIGNED_ITEM_OPEN)
              .emits(IncomingMlaItemReassigned.class, IncomingResults::reassigned),
          on(Row.from("I33", ACKNOWLEDGED, ASSESSMENT, CONSULTATION), ExtendIncomingDecision.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(ONE_EXTENSION)
              .emits(
                  IncomingMlaDecisionExtended.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaDecisionExtended(id, ref, from, command.newDueAt()))),
          fromThem(Row.from("I34", REFUSED), RecordRefusalChallenge.class)
              .to(CONSULTATION)
              .emits(
                  IncomingMlaRefusalChallenged.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaRefusalChallenged(id, ref, from, command.reasonCode()))),
          on(Row.from("I35", IN_EXECUTION), TransmitPartialResult.class)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(PARTIAL_REDACTION)
              .check(DIRECT_CHANNEL)
              .emits(IncomingMlaPartialResultTransmitted.class, IncomingResults::partlyTransmitted),
          on(Row.creating("I36"), ImportRunningIncoming.class)
              .toOneOf(IncomingFacts.IMPORT_STAGES, (moment, command) -> command.stage())
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(MLA_REGISTRY, REGISTRY)
              .check(PAPER_PROOF)
              .emits(IncomingMlaImported.class, IncomingFacts::imported),
          on(Row.from("I37", untilReviewed()), MarkIncomingConsentWithdrawn.class)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  IncomingMlaItemConsentWithdrawn.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaItemConsentWithdrawn(
                          id, ref, from, command.itemNo(), command.consentId()))),
          fromThem(
                  Row.from(
                      "I38",
                      ACKNOWLEDGED,
                      ASSESSMENT,
                      INFO_REQUESTED,
                      CONSULTATION,
                      ACCEPTED,
                      ASSIGNED,
                      IN_EXECUTION,
                      POSTPONED),
                  RecordItemWithdrawal.class)
              .toOneOf(IncomingResults.WITHDRAWAL_STAGES, IncomingResults::stageAfterWithdrawal)
              .check(WITHDRAWN_ITEM_OPEN)
              .emits(
                  IncomingMlaItemWithdrawn.class,
                  said((id, ref, from, command) ->
                      new IncomingMlaItemWithdrawn(id, ref, from, command.itemNo()))));

  private static final LifeCycle<IncomingState, IncomingEvent, MlaReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "incoming-request",
              "incoming-requests",
              "requestId",
              IncomingState.class,
              IncomingEvent.class,
              FOLD_VERSION,
              List.of(IncomingStage.values()),
              Set.of(INFO_REQUESTED, CONSULTATION, POSTPONED),
              ROWS,
              IncomingDeadlines.all(),
              IncomingFold::fold,
              IncomingTies::of,
              IncomingTies::holder,
              IncomingTies::agencyOf),
          null,
          MlaRelation.OF_CARRIERS);

  /** The life cycle. */
  public static LifeCycle<IncomingState, IncomingEvent, MlaReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<IncomingState, X, IncomingEvent, MlaReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  /** A word of the requesting State: its own, or typed in by the central authority. */
  private static <X> Row<IncomingState, X, IncomingEvent, MlaReference> fromThem(
      Row.Start start, Class<X> command) {
    return IncomingTable.<X>on(start, command)
        .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
        .by(PARTNER, ISSUER);
  }
}
