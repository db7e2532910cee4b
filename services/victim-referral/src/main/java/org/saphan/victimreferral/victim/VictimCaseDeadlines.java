package org.saphan.victimreferral.victim;

import static org.saphan.victimreferral.terms.VictimRole.CASE_WORKER;
import static org.saphan.victimreferral.terms.VictimRole.DSW_DESK;
import static org.saphan.victimreferral.terms.VictimRole.IDENT_OFFICER;
import static org.saphan.victimreferral.victim.VictimCaseStage.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Deadline.Start;
import org.saphan.lifecycle.DeadlineEvent.ExtendReason;
import org.saphan.lifecycle.Due;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralAccepted;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralOffered;
import org.saphan.victimreferral.referral.ReferralEvent.VictimAdmitted;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.victim.VictimCaseEvent.*;

/** The deadlines of a victim case, in the order of chapter C.10 (deadlines.csv); all [P]. */
public final class VictimCaseDeadlines {
  /** How long a decision of no may be reconsidered before the case is closed (D-V06), in days. */
  public static final int RECONSIDERATION_DAYS = 30;

  /** Where days end: the reflection of a person ends with a day. */
  static final ZoneId ZONE = ZoneId.of("Asia/Vientiane");

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration SAFE_PLACE_AT_ONCE = Duration.ofHours(2);
  private static final int FOR_EVER = Integer.MAX_VALUE;

  private VictimCaseDeadlines() {}

  private static final List<Deadline<VictimCaseState, VictimCaseEvent, VictimCaseView>> ALL =
      List.of(
          deadline("D-V01")
              .whileIn(REPORTED)
              .moves()
              .due(start ->
                  state(start).awaited() ? Optional.empty() : Optional.of(new Due.Within(DAY)))
              .owner(CASE_WORKER, IDENT_OFFICER),
          deadline("D-V02")
              .whileIn(PRESUMED)
              .pausedWhile(SUSPENDED)
              .due(days(45))
              .owner(IDENT_OFFICER, IDENT_OFFICER),
          deadline("D-V03")
              .from(VictimPresumed.class, VictimCaseReopened.class)
              .until(
                  IdentificationDeclined.class,
                  VictimConfirmed.class,
                  ForeignIdentificationRecognised.class)
              .untilBeside(ReferralOffered.class, VictimAdmitted.class, ReferralAccepted.class)
              .due(start -> Optional.of(new Due.Within(toSafePlace(state(start)))))
              .owner(CASE_WORKER, DSW_DESK),
          deadline("D-V04")
              .from(ReflectionPeriodStarted.class)
              .until(
                  ReflectionPeriodEnded.class,
                  FormalInterviewRecorded.class,
                  VictimConfirmed.class,
                  ForeignIdentificationRecognised.class,
                  IdentificationDeclined.class)
              .extendedBy(
                  ReflectionPeriodExtended.class,
                  ExtendReason.DECISION,
                  VictimCaseDeadlines::endOfReflection)
              .due(start -> endOfReflection(start).map(Due.At::new))
              .owner(CASE_WORKER, IDENT_OFFICER),
          deadline("D-V05")
              .whileIn(FORMAL_INTERVIEW)
              .due(days(15))
              .owner(IDENT_OFFICER, IDENT_OFFICER),
          deadline("D-V06")
              .whileIn(NOT_CONFIRMED)
              .due(days(RECONSIDERATION_DAYS))
              .owner(CASE_WORKER, CASE_WORKER),
          deadline("D-V08")
              .from(AgeDisputeRaised.class)
              .until(AgeAssessmentRecorded.class, AgeDoubtAccepted.class)
              .due(days(14))
              .owner(CASE_WORKER, IDENT_OFFICER),
          deadline("D-V09")
              .from(UnaccompaniedChildFlagged.class)
              .until(GuardianAppointed.class)
              .due(within(DAY))
              .owner(CASE_WORKER, DSW_DESK),
          deadline("D-V10")
              .whileIn(SUSPENDED, CONFIRMED)
              .due(days(90))
              .again(Duration.ofDays(90), FOR_EVER)
              .owner(CASE_WORKER, IDENT_OFFICER));

  static List<Deadline<VictimCaseState, VictimCaseEvent, VictimCaseView>> all() {
    return ALL;
  }

  /** When a day is over where people work. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  private static Duration toSafePlace(VictimCaseState victim) {
    boolean grave = victim.risk() == Risk.HIGH || victim.risk() == Risk.EXTREME;
    return victim.treatAsChild() || grave ? SAFE_PLACE_AT_ONCE : DAY;
  }

  private static Optional<Instant> endOfReflection(Start<VictimCaseState, VictimCaseView> start) {
    return Optional.ofNullable(state(start).reflectionUntil()).map(VictimCaseDeadlines::endOf);
  }

  private static VictimCaseState state(Start<VictimCaseState, VictimCaseView> start) {
    return start.snapshot().state();
  }

  private static Deadline<VictimCaseState, VictimCaseEvent, VictimCaseView> deadline(String kind) {
    return Deadline.named(kind);
  }

  private static Function<Start<VictimCaseState, VictimCaseView>, Optional<Due>> days(int days) {
    return start -> Optional.of(Due.days(days));
  }

  private static Function<Start<VictimCaseState, VictimCaseView>, Optional<Due>> within(
      Duration time) {
    return start -> Optional.of(new Due.Within(time));
  }
}
