package org.saphan.mutualassistance.incoming;

import static org.saphan.mutualassistance.terms.MlaRejection.BASIS;
import static org.saphan.mutualassistance.terms.MlaRejection.CHANNEL;
import static org.saphan.mutualassistance.terms.MlaRejection.CONSENT;
import static org.saphan.mutualassistance.terms.MlaRejection.FORBIDDEN_GROUND;
import static org.saphan.mutualassistance.terms.MlaRejection.FOUR_EYES;
import static org.saphan.mutualassistance.terms.MlaRejection.MISSING;
import static org.saphan.mutualassistance.terms.MlaRejection.NOT_CONSULTED;
import static org.saphan.mutualassistance.terms.MlaRejection.SUSPENDED;
import static org.saphan.mutualassistance.terms.MlaRejection.TOO_EARLY;
import static org.saphan.mutualassistance.terms.MlaRejection.TOO_LATE;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.When;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.incoming.IncomingState.ItemState;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRole;

/** The guards of an incoming request, by the names of the tables (codes.csv, Guard). */
final class IncomingPolicies {
  /** How long after closing a request may be reopened [P]. */
  static final Duration REOPENABLE = Duration.ofDays(90);

  /** How long after the breach of D-I03 a request may be declared lapsed. */
  static final Duration LAPSES_AFTER = Duration.ofDays(60);

  /** Reminders on record before a request may be declared lapsed. */
  static final int REMINDERS_BEFORE_LAPSE = 2;

  private static final Set<MlaOutcome> REOPENABLE_OUTCOMES =
      Set.of(MlaOutcome.EXECUTED, MlaOutcome.PARTIAL, MlaOutcome.REFUSED, MlaOutcome.LAPSED);

  private IncomingPolicies() {}

  /** Four eyes: whoever reported a result does not approve it. */
  static final When<IncomingState, MlaReference> NOT_REPORTER =
      new When<>(
          "NOT_SAME_PERSON",
          FOUR_EYES,
          moment -> !moment.state().handling().reporters().contains(moment.actor().user()));

  /** No refusal before the other side was heard, or let its time pass (18.26, D-I05). */
  static final When<IncomingState, MlaReference> CONSULTED =
      new When<>(
          "CONSULTED",
          NOT_CONSULTED,
          moment ->
              moment.state().handling().conditionsAccepted() != null
                  || running(moment, "D-I05").filter(one -> one.breaches() > 0).isPresent());

  /** Provisional measures wait for the letter (18.14, AMLAT 5). */
  static final When<IncomingState, MlaReference> NOT_SUSPENDED =
      new When<>("NOT_SUSPENDED", SUSPENDED, moment -> !moment.state().handling().suspended());

  static final When<IncomingState, MlaReference> RECEIVED_URGENT =
      new When<>("RECEIVED_URGENT", Refusal.STATE, moment -> moment.state().isUnconfirmed());

  static final When<IncomingState, MlaReference> USE_CONSENT_OPEN =
      new When<>(
          "USE_CONSENT_OPEN", Refusal.STATE, moment -> moment.state().handling().useConsentOpen());

  static final When<IncomingState, MlaReference> ONE_EXTENSION =
      new When<>(
          "ONE_EXTENSION", TOO_LATE, moment -> !moment.state().handling().decisionExtended());

  static final When<IncomingState, MlaReference> OUTCOME_REOPENABLE =
      new When<>(
          "OUTCOME_REOPENABLE",
          Refusal.STATE,
          moment -> {
            MlaOutcome outcome = moment.state().handling().outcome();
            return outcome != null && REOPENABLE_OUTCOMES.contains(outcome);
          });

  static final When<IncomingState, MlaReference> WITHIN_90 =
      new When<>(
          "WITHIN_90",
          TOO_LATE,
          moment -> {
            var closedAt = moment.state().handling().closedAt();
            return closedAt != null && !moment.recordedAt().isAfter(closedAt.plus(REOPENABLE));
          });

  /** A pre-alert and its letter are one request, never two. */
  static final Check<IncomingState, Object, MlaReference> FOREIGN_REF_NEW =
      Check.claimed("FOREIGN_REF_NEW");

  static final Check<IncomingState, RecordIncomingInfo, MlaReference> ALL_QUESTIONS =
      Check.that(
          "ALL_QUESTIONS",
          MISSING,
          (moment, command) ->
              moment.state().handling().openQuestions().stream()
                  .allMatch(no ->
                      command.answeredNos().contains(no)
                          || command.notAvailableNos().contains(no)));

  static final Check<IncomingState, Object, MlaReference> REMINDERS =
      Check.that(
          "REMINDERS",
          TOO_EARLY,
          (moment, command) -> moment.state().handling().reminders() >= REMINDERS_BEFORE_LAPSE);

  static final Check<IncomingState, Object, MlaReference> TOO_EARLY_60 =
      Check.that(
          "TOO_EARLY_60",
          TOO_EARLY,
          (moment, command) ->
              running(moment, "D-I03")
                  .filter(one -> one.breaches() > 0)
                  .filter(one -> !moment.recordedAt().isBefore(one.dueAt().plus(LAPSES_AFTER)))
                  .isPresent());

  /** Article 271: we assist a State that is party to the same convention. */
  static final Check<IncomingState, AcceptIncomingMla, MlaReference> BASIS_PARTY =
      Check.that(
          "BASIS_PARTY",
          BASIS,
          (moment, command) -> {
            MlaReference reference = moment.reference();
            var at = moment.occurredAt();
            return reference.isParty(command.legalBasis(), reference.country(), at)
                && reference.isParty(command.legalBasis(), moment.state().requestingCountry(), at);
          });

  /**
   * Every point was answered. A conflict with our law, security, stability or public order is a
   * ground: it goes by consultation, and is over when the conditions were accepted.
   */
  static final Check<IncomingState, AcceptIncomingMla, MlaReference> CHECKLIST =
      new Check<>("CHECKLIST", MISSING, IncomingPolicies::checked);

  private static Optional<Rejection> checked(
      Moment<IncomingState, MlaReference> moment, AcceptIncomingMla command) {
    Assessment assessment = command.assessment();
    if (assessment == null || !assessment.complete()) {
      return Optional.of(Rejection.of(MISSING, "CHECKLIST"));
    }
    boolean agreed = Boolean.TRUE.equals(moment.state().handling().conditionsAccepted());
    return assessment.conflict() && !agreed
        ? Optional.of(Rejection.of(NOT_CONSULTED, "CHECKLIST_CONFLICT"))
        : Optional.empty();
  }

  static final Check<IncomingState, AssignIncomingMla, MlaReference> ALL_ITEMS_ASSIGNED =
      Check.that(
          "ALL_ITEMS_ASSIGNED",
          MISSING,
          (moment, command) ->
              moment.state().items().stream()
                  .filter(ItemState::isOpen)
                  .allMatch(item ->
                      command.items().stream()
                          .anyMatch(assigned -> assigned.itemNo() == item.itemNo())));

  static final Check<IncomingState, StartIncomingExecution, MlaReference> ITEM_OWN =
      Check.that(
          "ITEM_OWN",
          Refusal.ROLE,
          (moment, command) -> moment.actor().agency().equals(authority(moment, command.itemNo())));

  /** A victim is heard only with consent, and nobody who took it back is contacted again (D.3). */
  static final Check<IncomingState, StartIncomingExecution, MlaReference> CONSENT_TESTIFY =
      Check.that(
          "CONSENT_TESTIFY",
          CONSENT,
          (moment, command) ->
              moment
                  .state()
                  .item(command.itemNo())
                  .filter(item -> !item.consentWithdrawn())
                  .filter(item ->
                      !item.victimConcerned()
                          || moment
                              .reference()
                              .hasAgreedToTestify(moment.id(), moment.onBehalfOf()))
                  .isPresent());

  /** The authority reports its own items, the central authority those that nobody has. */
  static final Check<IncomingState, ReportItemExecution, MlaReference> REPORTED_ITEM_OPEN =
      new Check<>(
          "ITEM_OPEN",
          Refusal.STATE,
          (moment, command) -> {
            if (!moment.state().isOpen(command.itemNo())) {
              return Optional.of(Rejection.of(Refusal.STATE, "ITEM_OPEN"));
            }
            AgencyCode authority = authority(moment, command.itemNo());
            boolean own =
                moment.role().equals(MlaRole.CA_OFFICER)
                    ? authority == null
                    : moment.actor().agency().equals(authority);
            return own ? Optional.empty() : Optional.of(Rejection.of(Refusal.ROLE, "ITEM_OWN"));
          });

  /** Only the central authority refuses, and only after consultation (row I20). */
  static final Check<IncomingState, ReportItemExecution, MlaReference> RESULT_NOT_REFUSED =
      Check.that(
          "RESULT_NOT_REFUSED",
          NOT_CONSULTED,
          (moment, command) -> command.result() != ItemResult.REFUSED);

  static final Check<IncomingState, ApproveIncomingResult, MlaReference> REDACTION =
      Check.that("REDACTION", MISSING, (moment, command) -> isChecked(command.redactions()));

  static final Check<IncomingState, TransmitPartialResult, MlaReference> PARTIAL_REDACTION =
      Check.that("REDACTION", MISSING, (moment, command) -> isChecked(command.redactions()));

  static final Check<IncomingState, TransmitIncomingResult, MlaReference> CHANNEL_FITS =
      Check.that(
          "CHANNEL",
          CHANNEL,
          (moment, command) ->
              MlaRole.carrying(command.channel()).equals(moment.role())
                  && allows(moment, command.channel()));

  /** A part goes ahead by the direct way only; on the diplomatic way an officer carries it. */
  static final Check<IncomingState, TransmitPartialResult, MlaReference> DIRECT_CHANNEL =
      Check.that(
          "CHANNEL", CHANNEL, (moment, command) -> allows(moment, Channel.CENTRAL_AUTHORITY));

  static final Check<IncomingState, RefuseIncomingMla, MlaReference> GROUNDS =
      Check.that(
          "GROUNDS",
          MISSING,
          (moment, command) ->
              !command.grounds().isEmpty()
                  && command.reasonsGiven()
                  && command.reasons() != null
                  && !command.reasons().value().isBlank());

  static final Check<IncomingState, RefuseIncomingMla, MlaReference> GROUND_ALLOWED =
      Check.that(
          "GROUND_ALLOWED",
          FORBIDDEN_GROUND,
          (moment, command) -> {
            Optional<BasisProfile> profile = profile(moment);
            return command.grounds().stream().noneMatch(ground -> ground.isForbidden(profile));
          });

  /** The letter shows a number of the urgent word, unless it is attached without any. */
  static final Check<IncomingState, AttachWrittenConfirmation, MlaReference> SAME_REF =
      Check.that(
          "SAME_REF",
          Refusal.INVALID,
          (moment, command) -> {
            IncomingState state = moment.state();
            boolean silent = command.foreignRef() == null && command.interpolRef() == null;
            return silent
                || state.foreignRef().equals(command.foreignRef())
                || (state.interpolRef() != null
                    && state.interpolRef().equals(command.interpolRef()));
          });

  static final Check<IncomingState, ReassignIncomingItem, MlaReference> REASSIGNED_ITEM_OPEN =
      Check.that(
          "ITEM_OPEN", Refusal.STATE, (moment, command) -> moment.state().isOpen(command.itemNo()));

  static final Check<IncomingState, RecordItemWithdrawal, MlaReference> WITHDRAWN_ITEM_OPEN =
      Check.that(
          "ITEM_OPEN", Refusal.STATE, (moment, command) -> moment.state().isOpen(command.itemNo()));

  static final Check<IncomingState, ImportRunningIncoming, MlaReference> PAPER_PROOF =
      Check.that("PAPER_PROOF", MISSING, (moment, command) -> command.paperProof() != null);

  static @Nullable AgencyCode authority(Moment<IncomingState, MlaReference> moment, int itemNo) {
    return moment.state().item(itemNo).map(ItemState::authority).orElse(null);
  }

  static Optional<RunningDeadline> running(
      Moment<IncomingState, MlaReference> moment, String kind) {
    return moment.deadlines().stream().filter(one -> one.kind().equals(kind)).findFirst();
  }

  private static boolean isChecked(@Nullable Integer redactions) {
    return redactions != null && redactions >= 0;
  }

  /** Where a paper request names no basis, nobody can tell: the officer's word counts. */
  private static boolean allows(Moment<IncomingState, MlaReference> moment, Channel channel) {
    return moment.state().basis() == null
        || profile(moment).filter(profile -> profile.channels().contains(channel)).isPresent();
  }

  private static Optional<BasisProfile> profile(Moment<IncomingState, MlaReference> moment) {
    return Optional.ofNullable(moment.state().basis())
        .flatMap(basis -> moment.reference().profile(basis, moment.occurredAt()));
  }
}
