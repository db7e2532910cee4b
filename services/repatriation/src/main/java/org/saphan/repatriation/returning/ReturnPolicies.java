package org.saphan.repatriation.returning;

import static org.saphan.repatriation.returning.ReturnStage.*;
import static org.saphan.repatriation.terms.ReturnRejection.CHILD;
import static org.saphan.repatriation.terms.ReturnRejection.CONSENT;
import static org.saphan.repatriation.terms.ReturnRejection.FOUR_EYES;
import static org.saphan.repatriation.terms.ReturnRejection.MISSING;
import static org.saphan.repatriation.terms.ReturnRejection.NOT_REFERRED;
import static org.saphan.repatriation.terms.ReturnRole.DSW_DESK;
import static org.saphan.repatriation.terms.ReturnRole.HOST_CASE_OFFICER;
import static org.saphan.repatriation.terms.ReturnRole.LEGAL_OFFICER;
import static org.saphan.repatriation.terms.ReturnRole.LWU_PROVINCE;
import static org.saphan.repatriation.terms.ReturnRole.PROTECTION_OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;
import org.saphan.lifecycle.When;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.returning.ReturnState.Transit;
import org.saphan.repatriation.terms.ConsentDecision;
import org.saphan.repatriation.terms.ConsentPurpose;
import org.saphan.repatriation.terms.HoldKind;
import org.saphan.repatriation.terms.NationalityResult;
import org.saphan.repatriation.terms.OverrideReason;
import org.saphan.repatriation.terms.ReturnOutcomeCode;
import org.saphan.repatriation.terms.ScreenOutcome;

/** The guards of a return, by the names of the tables (codes.csv, Guard). */
final class ReturnPolicies {
  /** Longest stay in a transit centre, and longest extension of it, in days [L3]. */
  static final int TRANSIT_DAYS = 7;

  /** Outcomes that an absent person could not agree to (chapter B). */
  private static final Set<ReturnOutcomeCode> WITHOUT_CONSENT =
      Set.of(ReturnOutcomeCode.RECEIVED, ReturnOutcomeCode.NO_SHOW);

  /** Where an ended or held return stands: whoever comes from here comes against it (R11, R12). */
  private static final Set<Stage> AGAINST = Set.of(ON_HOLD, CANCELLED, DECLINED_BY_PERSON);

  private ReturnPolicies() {}

  /** Family is asked only if the adult agreed; for a child her best interest decides (C.5). */
  static final Check<ReturnState, RequestFamilyTracing, ReturnView> CONSENT_CONTACT_FAMILY =
      Check.that(
          "CONSENT_CONTACT_FAMILY",
          CONSENT,
          (moment, command) ->
              moment.state().treatAsChild()
                  || agreed(moment.state(), command.consents(), ConsentPurpose.CONTACT_FAMILY));

  /** Nobody is sent to a State that has not said that he is its national (TIPP 8). */
  static final When<ReturnState, ReturnView> NATIONALITY =
      new When<>(
          "NATIONALITY",
          org.saphan.repatriation.terms.ReturnRejection.NATIONALITY,
          moment -> moment.state().nationalityConfirmed());

  /** For a child the meeting writes down why it is best for her. */
  static final Check<ReturnState, RecordReturnDecision, ReturnView> BEST_INTEREST =
      Check.that(
          "BEST_INTEREST",
          MISSING,
          (moment, command) ->
              !moment.state().treatAsChild()
                  || (command.bestInterestNote() && command.bestInterest() != null));

  /** The minutes that both sides signed. */
  static final Check<ReturnState, RecordReturnDecision, ReturnView> MINUTES =
      Check.that("MINUTES", MISSING, (moment, command) -> command.minutes() != null);

  /** A hold is lifted by the side that placed it, or by its word; an agreement needs one. */
  static final When<ReturnState, ReturnView> SAME_SIDE_LIFTS =
      new When<>(
          "SAME_SIDE_LIFTS",
          Refusal.ROLE,
          moment -> moment.state().holds().stream().anyMatch(hold -> Holds.mayLift(moment, hold)));

  /** Protection is lifted by two: the host or a legal officer, and a protection officer (R7). */
  static final Check<ReturnState, LiftReturnHold, ReturnView> TWO_FOR_PROTECTION =
      new Check<>(
          "TWO_FOR_PROTECTION",
          FOUR_EYES,
          (moment, command) -> {
            if (Holds.toLift(moment, command.holdKind()).isEmpty()) {
              return Optional.of(Rejection.of(Refusal.ROLE, "SAME_SIDE_LIFTS"));
            }
            if (command.holdKind() != HoldKind.PROTECTION) {
              return Optional.empty();
            }
            if (moment.role().equals(DSW_DESK)) {
              return Optional.of(Rejection.of(Refusal.ROLE, "TWO_FOR_PROTECTION"));
            }
            return hasSecond(moment)
                ? Optional.empty()
                : Optional.of(Rejection.of(FOUR_EYES, "TWO_FOR_PROTECTION"));
          });

  /** The second is there by his written word: the other role of the two. */
  private static boolean hasSecond(Moment<ReturnState, ReturnView> moment) {
    if (moment.onBehalfOf() == null) {
      return false;
    }
    List<Role> second =
        moment.role().equals(PROTECTION_OFFICER)
            ? List.of(HOST_CASE_OFFICER, LEGAL_OFFICER)
            : List.of(PROTECTION_OFFICER);
    return second.stream()
        .anyMatch(role -> moment.reference().law().mayHold(moment.onBehalfOf().agency(), role));
  }

  /** The desk was not there: it writes down what others heard, with their letter. */
  static final Check<ReturnState, RecordPersonDecision, ReturnView> PROOF =
      Check.that(
          "PROOF",
          MISSING,
          (moment, command) -> !moment.role().equals(DSW_DESK) || moment.onBehalfOf() != null);

  /** Return is voluntary: the person agreed and has not declined since (TIPP 8.2). */
  static final Check<ReturnState, ScheduleReturn, ReturnView> PERSON_AGREED =
      Check.that(
          "PERSON_AGREED",
          CONSENT,
          (moment, command) ->
              !isFormal(moment, command)
                  || (moment.snapshot() != null && hasAgreed(moment.state())));

  /** The meeting decided, and nothing holds the return. */
  static final Check<ReturnState, ScheduleReturn, ReturnView> DECIDED =
      Check.that(
          "DECIDED",
          Refusal.STATE,
          (moment, command) ->
              !isFormal(moment, command)
                  || (moment.snapshot() != null && isDecided(moment.state())));

  private static boolean hasAgreed(ReturnState state) {
    return Boolean.TRUE.equals(state.agrees());
  }

  private static boolean isDecided(ReturnState state) {
    return state.decided() && state.holds().isEmpty();
  }

  /** Whether both gates of row R10 are open for a return that exists. */
  static boolean mayBeScheduled(ReturnState state) {
    return !isFormal(state) || (hasAgreed(state) && isDecided(state));
  }

  private static boolean isFormal(ReturnState state) {
    return state.track() != null && state.track().isFormal();
  }

  private static boolean isFormal(Moment<ReturnState, ReturnView> moment, ScheduleReturn command) {
    return moment.snapshot() == null
        ? moment
            .reference()
            .beside()
            .notice(command.noticeId())
            .filter(notice -> notice.track().isFormal())
            .isPresent()
        : isFormal(moment.state());
  }

  /** A screen was begun and is not finished. */
  static final When<ReturnState, ReturnView> SCREENING_OPEN =
      new When<>("SCREENING_OPEN", Refusal.STATE, moment -> moment.state().screening() != null);

  /** Nobody is kept against his will; a child is taken in in her best interest (C.5). */
  static final Check<ReturnState, AdmitToTransit, ReturnView> CONSENT_SERVICE =
      Check.that(
          "CONSENT_SERVICE",
          CONSENT,
          (moment, command) ->
              moment.state().treatAsChild()
                  || agreed(moment.state(), command.consents(), ConsentPurpose.RECEIVE_SERVICE));

  /** One extension, of one to seven days. */
  static final Check<ReturnState, ExtendTransitStay, ReturnView> MAX_7_DAYS =
      Check.that(
          "MAX_7_DAYS",
          Refusal.INVALID,
          (moment, command) -> {
            Transit stay = moment.state().transit();
            return stay != null
                && !stay.extended()
                && !command.dueAt().isBefore(plusDays(stay.dueAt(), 1))
                && !command.dueAt().isAfter(plusDays(stay.dueAt(), TRANSIT_DAYS));
          });

  static Instant plusDays(Instant from, int days) {
    return from.plus(Duration.ofDays(days));
  }

  /** Help is asked for whom it is owed. */
  static final When<ReturnState, ReturnView> NEEDS_REFERRAL =
      new When<>("NEEDS_REFERRAL", Refusal.STATE, moment -> moment.state().needsReferral());

  /** Nothing is shared without consent, except in danger to life or for a child (C.5). */
  static final Check<ReturnState, RequestReferral, ReturnView> CONSENT_REFERRAL =
      Check.that(
          "CONSENT_REFERRAL",
          CONSENT,
          (moment, command) ->
              switch (command.basis()) {
                case CONSENT ->
                    agreed(moment.state(), command.consents(), ConsentPurpose.SHARE_FOR_REFERRAL);
                case DANGER_TO_LIFE -> command.overrideReason() == OverrideReason.DANGER_TO_LIFE;
                case CHILD_BEST_INTEREST ->
                    moment.state().treatAsChild()
                        && command.overrideReason() == OverrideReason.CHILD_BEST_INTEREST;
              });

  /** The last word given here counts, else the last on record. */
  private static boolean agreed(ReturnState state, List<Consent> given, ConsentPurpose purpose) {
    return given.stream()
        .filter(consent -> consent.purpose() == purpose)
        .reduce((earlier, later) -> later)
        .map(consent -> consent.decision() == ConsentDecision.GRANTED)
        .orElseGet(() -> state.consents().contains(purpose));
  }

  /** Nothing is owed to the person (row R22). */
  static final When<ReturnState, ReturnView> CLOSABLE =
      new When<>(
          "CLOSABLE",
          NOT_REFERRED,
          moment ->
              moment.role().equals(Role.SYSTEM)
                  ? closesByItself((ReturnStage) moment.stage(), moment.state())
                  : isClosable((ReturnStage) moment.stage(), moment.state(), tookOver(moment)));

  /** What the service closes alone when 72 hours have passed: no signs, or never screened. */
  static boolean closesByItself(ReturnStage stage, ReturnState state) {
    boolean nothingSeen =
        state.screen() != null && state.screen().outcome() == ScreenOutcome.NO_INDICATORS;
    return (stage == UNSCREENED || (stage == SCREENED && nothingSeen))
        && isClosable(stage, state, false);
  }

  private static boolean isClosable(ReturnStage stage, ReturnState state, boolean takenOver) {
    return switch (stage) {
      case SCREENED -> refusedHelp(state) || !state.needsReferral();
      case REFERRED -> refusedHelp(state);
      case UNSCREENED ->
          state.treatAsChild()
              ? takenOver || state.victimCaseId() != null
              : refusedHelp(state) || !state.needsReferral();
      default -> true;
    };
  }

  private static boolean refusedHelp(ReturnState state) {
    return state.helpRefused() && !state.treatAsChild();
  }

  /** The women's union took the child over, and wrote it. */
  private static boolean tookOver(Moment<ReturnState, ReturnView> moment) {
    return moment.onBehalfOf() != null
        && moment.reference().law().mayHold(moment.onBehalfOf().agency(), LWU_PROVINCE);
  }

  /** What the former host State may be told of somebody who may be a victim. */
  static final Check<ReturnState, SendOutcome, ReturnView> CONSENT_CROSS_BORDER =
      Check.that(
          "CONSENT_CROSS_BORDER",
          CONSENT,
          (moment, command) -> mayTell(moment.state(), moment.reference(), command.outcomeCode()));

  /** Once a consent was taken back, nothing more goes out that needs one (chapter D.1, X13). */
  static boolean mayTell(ReturnState state, ReturnView view, ReturnOutcomeCode outcome) {
    return WITHOUT_CONSENT.contains(outcome)
        || !(state.perhapsVictim() || view.beside().isPresumedVictim(state.personRef()))
        || (state.consents().contains(ConsentPurpose.SHARE_CROSS_BORDER)
            && !view.beside().isSharingStopped(state.personRef()));
  }

  /** A child cannot refuse help. */
  static final When<ReturnState, ReturnView> ADULT =
      new When<>("ADULT", CHILD, moment -> !moment.state().treatAsChild());

  /** Whether a person who leaves or comes does so against a hold, a no or an end. */
  static boolean against(Moment<ReturnState, ReturnView> moment) {
    return AGAINST.contains(moment.stage())
        || !moment.state().holds().isEmpty()
        || moment.state().declined();
  }

  /** Not a national, or nobody knows him as one. */
  static boolean isNotConfirmed(NationalityResult result) {
    return result == NationalityResult.NO_RECORD || result == NationalityResult.OTHER_NATIONALITY;
  }
}
