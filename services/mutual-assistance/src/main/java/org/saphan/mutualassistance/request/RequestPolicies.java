package org.saphan.mutualassistance.request;

import static org.saphan.mutualassistance.terms.MlaRejection.BASIS;
import static org.saphan.mutualassistance.terms.MlaRejection.CHANNEL;
import static org.saphan.mutualassistance.terms.MlaRejection.FOUR_EYES;
import static org.saphan.mutualassistance.terms.MlaRejection.LANGUAGE;
import static org.saphan.mutualassistance.terms.MlaRejection.MISSING;
import static org.saphan.mutualassistance.terms.MlaRejection.NOT_REVIEWED;
import static org.saphan.mutualassistance.terms.MlaRejection.TOO_EARLY;
import static org.saphan.mutualassistance.terms.MlaRejection.TOO_LATE;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.When;
import org.saphan.mutualassistance.request.RequestCommand.*;
import org.saphan.mutualassistance.request.RequestState.EvidenceState;
import org.saphan.mutualassistance.request.RequestState.PreAlert;
import org.saphan.mutualassistance.request.RequestState.Sending;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRole;
import org.saphan.mutualassistance.terms.Urgency;

/** The guards of an outgoing request, by the names of the tables (codes.csv, Guard). */
final class RequestPolicies {
  /** How long after closing a request may be reopened [P]. */
  static final Duration REOPENABLE = Duration.ofDays(90);

  /** How long after the breach of D-M08 a request may be declared lapsed. */
  static final Duration LAPSES_AFTER = Duration.ofDays(60);

  /** Reminders on record before a request may be declared lapsed. */
  static final int REMINDERS_BEFORE_LAPSE = 2;

  private RequestPolicies() {}

  /**
   * Four eyes: whoever drafted, submitted or reviewed does not decide (UNTOC 18.13 leaves it to
   * us).
   */
  static final When<RequestState, MlaReference> NOT_AUTHOR_OR_REVIEWER =
      new When<>(
          "NOT_SAME_PERSON",
          FOUR_EYES,
          moment ->
              !wrote(moment)
                  && !moment.state().draft().reviewerUsers().contains(moment.actor().user()));

  /** Four eyes: nobody reviews what he wrote. */
  static final When<RequestState, MlaReference> NOT_AUTHOR =
      new When<>("NOT_SAME_PERSON", FOUR_EYES, moment -> !wrote(moment));

  /** Somebody took this content version for review (row O35). */
  static final When<RequestState, MlaReference> REVIEWED =
      new When<>(
          "REVIEWED", NOT_REVIEWED, moment -> !moment.state().draft().reviewerUsers().isEmpty());

  static final When<RequestState, MlaReference> IS_URGENT =
      new When<>("IS_URGENT", CHANNEL, moment -> moment.state().urgency() == Urgency.URGENT);

  static final When<RequestState, MlaReference> ONE_INQUIRY =
      new When<>("ONE_INQUIRY", Refusal.STATE, moment -> !moment.state().exchange().inquiryOpen());

  static final When<RequestState, MlaReference> PREALERT_OPEN =
      new When<>(
          "PREALERT_OPEN",
          Refusal.STATE,
          moment -> moment.state().exchange().preAlert() == PreAlert.ISSUED);

  static final When<RequestState, MlaReference> USE_CONSENT_OPEN =
      new When<>(
          "USE_CONSENT_OPEN",
          Refusal.STATE,
          moment -> moment.state().exchange().useConsent() != null);

  static final When<RequestState, MlaReference> ONE_EXTENSION =
      new When<>(
          "ONE_EXTENSION", TOO_LATE, moment -> !moment.state().exchange().decisionExtended());

  static final When<RequestState, MlaReference> CHALLENGEABLE =
      new When<>(
          "CHALLENGEABLE", Refusal.STATE, moment -> moment.state().exchange().challengeable());

  static final When<RequestState, MlaReference> EVIDENCE_DELIVERED =
      new When<>(
          "EVIDENCE_DELIVERED",
          Refusal.STATE,
          moment -> moment.state().evidence().stream().allMatch(EvidenceState::delivered));

  static final When<RequestState, MlaReference> OUTCOME_REOPENABLE =
      new When<>(
          "OUTCOME_REOPENABLE",
          Refusal.STATE,
          moment ->
              Set.of(MlaOutcome.EXECUTED, MlaOutcome.PARTIAL, MlaOutcome.REFUSED, MlaOutcome.LAPSED)
                  .contains(
                      Objects.requireNonNullElse(
                          moment.state().exchange().outcome(), MlaOutcome.NOT_SENT)));

  static final When<RequestState, MlaReference> WITHIN_90 =
      new When<>(
          "WITHIN_90",
          TOO_LATE,
          moment -> {
            var closedAt = moment.state().exchange().closedAt();
            return closedAt != null && !moment.recordedAt().isAfter(closedAt.plus(REOPENABLE));
          });

  /** Whoever edits says which version he saw. */
  static final Check<RequestState, Object, MlaReference> CONTENT_VERSION =
      Check.that(
          "CONTENT_VERSION",
          Refusal.VERSION,
          (moment, command) ->
              moment.snapshot() != null
                  && Objects.equals(moment.expectedVersion(), moment.snapshot().version()));

  static final Check<RequestState, SubmitMlaForReview, MlaReference> SECTIONS_SUBMIT =
      new Check<>(
          "SECTIONS_SUBMIT",
          MISSING,
          (moment, command) ->
              missing(
                  "SECTIONS_SUBMIT", RequestSections.toSubmit(moment.state(), profile(moment))));

  /** A basis other than the proposed one asks for its own sections (chapter A.4). */
  static final Check<RequestState, ApproveMlaRequest, MlaReference> SECTIONS_APPROVE =
      new Check<>(
          "SECTIONS_APPROVE",
          MISSING,
          (moment, command) -> {
            Optional<BasisProfile> profile = profile(moment, command.legalBasis());
            Set<Integer> missing =
                new TreeSet<>(RequestSections.toApprove(command.undertakings(), profile));
            if (!command.legalBasis().equals(moment.state().basis())) {
              missing.addAll(RequestSections.toSubmit(moment.state(), profile));
            }
            return missing("SECTIONS_APPROVE", missing);
          });

  static final Check<RequestState, TransmitMlaRequest, MlaReference> SECTIONS_TRANSMIT =
      new Check<>(
          "SECTIONS_TRANSMIT",
          MISSING,
          (moment, command) ->
              missing(
                      "SECTIONS_TRANSMIT",
                      command.signedCopy() == null ? Set.of(RequestSections.SIGNATURE) : Set.of())
                  .map(no -> no.at("/signedCopy")));

  static final Check<RequestState, SubmitMlaForReview, MlaReference> PROPOSED_BASIS_PARTY =
      Check.that(
          "BASIS_PARTY", BASIS, (moment, command) -> bothAreParty(moment, moment.state().basis()));

  static final Check<RequestState, ApproveMlaRequest, MlaReference> APPROVED_BASIS_PARTY =
      Check.that(
          "BASIS_PARTY", BASIS, (moment, command) -> bothAreParty(moment, command.legalBasis()));

  static final Check<RequestState, ReturnMlaForCorrection, MlaReference> DEFECTS =
      Check.that("DEFECTS", MISSING, (moment, command) -> !command.defects().isEmpty());

  static final Check<RequestState, IssueUrgentPreAlert, MlaReference> URGENT_CHANNEL =
      Check.that(
          "URGENT_CHANNEL",
          CHANNEL,
          (moment, command) ->
              profile(moment)
                  .filter(profile -> profile.urgentChannels().contains(command.channel()))
                  .isPresent());

  static final Check<RequestState, IssueUrgentPreAlert, MlaReference> ORDER_REF =
      Check.that("ORDER_REF", MISSING, (moment, command) -> command.orderDocId() != null);

  /** Every language named at approval is there, one of them accepted by the basis (chapter A.1). */
  static final Check<RequestState, TransmitMlaRequest, MlaReference> TRANSLATED =
      Check.that("LANGUAGE", LANGUAGE, (moment, command) -> isTranslated(moment));

  static final Check<RequestState, TransmitMlaRequest, MlaReference> CHANNEL_FITS =
      Check.that(
          "CHANNEL",
          CHANNEL,
          (moment, command) ->
              MlaRole.carrying(command.channel()).equals(moment.role())
                  && profile(moment)
                      .filter(profile -> profile.channels().contains(command.channel()))
                      .isPresent());

  /** The foreign authority itself, or its word with proof. */
  static final Check<RequestState, Object, MlaReference> PROOF =
      Check.that(
          "PROOF",
          MISSING,
          (moment, command) ->
              moment.role().equals(MlaRole.PARTNER) || moment.onBehalfOf() != null);

  /** The same for row O13, where the central authority may also decide by itself. */
  static final Check<RequestState, Object, MlaReference> PROOF_OF_REPLY =
      Check.that(
          "PROOF",
          MISSING,
          (moment, command) ->
              moment.role().equals(MlaRole.PARTNER)
                  || moment.role().equals(MlaRole.CA_APPROVER)
                  || moment.onBehalfOf() != null);

  static final Check<RequestState, SupplyAdditionalInfo, MlaReference> ALL_QUESTIONS =
      Check.that(
          "ALL_QUESTIONS",
          MISSING,
          (moment, command) ->
              moment.state().exchange().openQuestions().stream()
                  .allMatch(no ->
                      command.answeredNos().contains(no)
                          || command.notAvailableNos().contains(no)));

  static final Check<RequestState, Object, MlaReference> REMINDERS =
      Check.that(
          "REMINDERS",
          TOO_EARLY,
          (moment, command) ->
              informationDeadline(moment)
                  .filter(deadline -> deadline.remindersSent() >= remindersToExpect(deadline))
                  .isPresent());

  static final Check<RequestState, Object, MlaReference> TOO_EARLY_60 =
      Check.that(
          "TOO_EARLY_60",
          TOO_EARLY,
          (moment, command) ->
              informationDeadline(moment)
                  .filter(deadline -> deadline.breaches() > 0)
                  .filter(deadline ->
                      !moment.recordedAt().isBefore(deadline.dueAt().plus(LAPSES_AFTER)))
                  .isPresent());

  static final Check<RequestState, RecordRefusal, MlaReference> GROUNDS =
      Check.that("GROUNDS", MISSING, (moment, command) -> !command.grounds().isEmpty());

  static final Check<RequestState, RecordItemResult, MlaReference> RESULT_ITEM_OPEN =
      Check.that(
          "ITEM_OPEN", Refusal.STATE, (moment, command) -> moment.state().isOpen(command.itemNo()));

  static final Check<RequestState, WithdrawMlaItem, MlaReference> WITHDRAWN_ITEM_OPEN =
      Check.that(
          "ITEM_OPEN", Refusal.STATE, (moment, command) -> moment.state().isOpen(command.itemNo()));

  static final Check<RequestState, ImportRunningRequest, MlaReference> PAPER_PROOF =
      Check.that("PAPER_PROOF", MISSING, (moment, command) -> command.paperProof() != null);

  private static boolean wrote(Moment<RequestState, MlaReference> moment) {
    return moment.state().draft().authorUsers().contains(moment.actor().user());
  }

  /**
   * The rules of the basis as they were when the request was approved; before that, as they are.
   */
  static Optional<BasisProfile> profile(Moment<RequestState, MlaReference> moment) {
    LegalBasis basis = moment.state().basis();
    Sending sending = moment.state().sending();
    return sending == null || sending.profileVersion() == null
        ? profile(moment, basis)
        : moment.reference().profile(basis, sending.profileVersion());
  }

  static Optional<BasisProfile> profile(
      Moment<RequestState, MlaReference> moment, LegalBasis basis) {
    return moment.reference().profile(basis, moment.occurredAt());
  }

  private static boolean bothAreParty(Moment<RequestState, MlaReference> moment, LegalBasis basis) {
    MlaReference reference = moment.reference();
    CountryCode requested = moment.state().requestedCountry();
    return reference.isParty(basis, reference.country(), moment.occurredAt())
        && reference.isParty(basis, requested, moment.occurredAt());
  }

  private static Optional<Rejection> missing(String guard, Set<Integer> sections) {
    return sections.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Rejection.of(MISSING, guard).with("sections", List.copyOf(new TreeSet<>(sections))));
  }

  private static boolean isTranslated(Moment<RequestState, MlaReference> moment) {
    var sending = moment.state().sending();
    List<LanguageTag> translations = moment.state().exchange().translations();
    if (sending == null || !translations.containsAll(sending.targetLanguages())) {
      return false;
    }
    List<LanguageTag> accepted =
        profile(moment)
            .map(profile ->
                moment
                    .reference()
                    .acceptedLanguages(
                        profile, moment.state().requestedCountry(), moment.occurredAt()))
            .orElse(List.of());
    return accepted.isEmpty() || translations.stream().anyMatch(accepted::contains);
  }

  /** Two, or all that there was time for; of what ran out on paper nobody here could remind. */
  private static int remindersToExpect(RunningDeadline deadline) {
    return deadline.set().late()
        ? 0
        : Math.min(REMINDERS_BEFORE_LAPSE, deadline.set().remindAt().size());
  }

  private static Optional<RunningDeadline> informationDeadline(
      Moment<RequestState, MlaReference> moment) {
    return moment.deadlines().stream()
        .filter(deadline -> deadline.kind().equals("D-M08"))
        .findFirst();
  }
}
