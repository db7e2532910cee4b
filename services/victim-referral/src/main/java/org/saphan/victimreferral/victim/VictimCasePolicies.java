package org.saphan.victimreferral.victim;

import static org.saphan.victimreferral.terms.VictimRejection.AGE_DISPUTED;
import static org.saphan.victimreferral.terms.VictimRejection.CHILD;
import static org.saphan.victimreferral.terms.VictimRejection.CONSENT;
import static org.saphan.victimreferral.terms.VictimRejection.FOUR_EYES;
import static org.saphan.victimreferral.terms.VictimRejection.MISSING;
import static org.saphan.victimreferral.terms.VictimRejection.TOO_EARLY;

import java.time.Duration;
import java.time.Instant;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.When;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.victim.VictimCaseCommand.ConfirmVictim;
import org.saphan.victimreferral.victim.VictimCaseCommand.DismissReport;
import org.saphan.victimreferral.victim.VictimCaseCommand.RecordAgeAssessment;
import org.saphan.victimreferral.victim.VictimCaseCommand.RecordFormalInterview;
import org.saphan.victimreferral.victim.VictimCaseCommand.RecordNotConfirmed;

/** The guards of a victim case, by the names of the tables (codes.csv, Guard). */
final class VictimCasePolicies {
  private VictimCasePolicies() {}

  /** What ends the help of a person is not one officer's word (chapter C.8). */
  static <X extends Countersigned> Check<VictimCaseState, X, VictimCaseView> secondPerson() {
    return Countersigned.bySecondPerson(FOUR_EYES);
  }

  /** Doubt is decided for the person: no sign at all, and she was asked as she must be (C.2). */
  static final Check<VictimCaseState, DismissReport, VictimCaseView> PRECONDITIONS =
      Check.that(
          "PRECONDITIONS",
          Refusal.STATE,
          (moment, command) -> moment.state().conditionsMet() && !moment.state().indicatorsSeen());

  /**
   * Who reflects is not questioned (CoE 13). A person who wants to speak earlier ends the period
   * first (V21).
   */
  static final Check<VictimCaseState, RecordFormalInterview, VictimCaseView> REFLECTION_RESPECTED =
      Check.that("REFLECTION_RESPECTED", TOO_EARLY, (moment, command) -> !reflects(moment));

  private static boolean reflects(Moment<VictimCaseState, VictimCaseView> moment) {
    var until = moment.state().reflectionUntil();
    return until != null && moment.recordedAt().isBefore(VictimCaseDeadlines.endOf(until));
  }

  /** A child is not questioned without somebody who is there for her (C.4). */
  static final Check<VictimCaseState, RecordFormalInterview, VictimCaseView> GUARDIAN_PRESENT =
      Check.that(
          "GUARDIAN_PRESENT",
          MISSING,
          (moment, command) -> !moment.state().treatAsChild() || moment.state().guardian() != null);

  /** The three elements; of a child the means are not asked (TIPP 3(a) and (c)). */
  static final Check<VictimCaseState, ConfirmVictim, VictimCaseView> MEANS_OR_CHILD =
      Check.that(
          "MEANS_OR_CHILD",
          MISSING,
          (moment, command) ->
              !command.acts().isEmpty()
                  && !command.purposes().isEmpty()
                  && (moment.state().treatAsChild() || !command.means().isEmpty()));

  /** While it is open whether she is a child nobody can say that means were missing. */
  static final When<VictimCaseState, VictimCaseView> AGE_NOT_DISPUTED =
      new When<>(
          "AGE_NOT_DISPUTED",
          AGE_DISPUTED,
          moment -> moment.state().ageStatus() != AgeStatus.DISPUTED);

  /** A person who is told no may know why. */
  static final Check<VictimCaseState, RecordNotConfirmed, VictimCaseView> REASONS =
      Check.that("REASONS", MISSING, (moment, command) -> !command.reasons().value().isBlank());

  /** A child cannot decline to be identified. */
  static final When<VictimCaseState, VictimCaseView> ADULT =
      new When<>("ADULT", CHILD, moment -> !moment.state().treatAsChild());

  /** Nobody is left in a bed or in the middle of a plan, and the time to object is over. */
  static final When<VictimCaseState, VictimCaseView> NOTHING_OPEN =
      new When<>(
          "NOTHING_OPEN",
          Refusal.STATE,
          moment -> !mayObject(moment) && !moment.reference().beside().isInCare(moment.id()));

  private static boolean mayObject(Moment<VictimCaseState, VictimCaseView> moment) {
    Instant no = moment.state().notConfirmedAt();
    return no != null
        && moment
            .recordedAt()
            .isBefore(no.plus(Duration.ofDays(VictimCaseDeadlines.RECONSIDERATION_DAYS)));
  }

  /** Nobody's body is examined without her word, or her guardian's, to those who do it. */
  static final Check<VictimCaseState, RecordAgeAssessment, VictimCaseView> CONSENT_HEALTH =
      Check.that(
          "CONSENT_HEALTH",
          CONSENT,
          (moment, command) ->
              moment
                  .reference()
                  .consents()
                  .covers(
                      moment.state().personRef(),
                      ConsentPurpose.HEALTH_CHECK,
                      moment.actor().agency(),
                      moment.recordedAt()));
}
