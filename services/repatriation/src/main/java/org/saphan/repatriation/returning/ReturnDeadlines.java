package org.saphan.repatriation.returning;

import static org.saphan.repatriation.returning.ReturnStage.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Deadline.Start;
import org.saphan.lifecycle.DeadlineEvent.ExtendReason;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Snapshot;
import org.saphan.repatriation.returning.ReturnCommand.CloseReturnCase;
import org.saphan.repatriation.returning.ReturnEvent.*;

/** The deadlines of a return, in the order of chapter B.5 (deadlines.csv). */
final class ReturnDeadlines {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SCREEN = Duration.ofHours(24);
  private static final Duration SCREEN_OF_CHILD = Duration.ofHours(4);
  private static final Duration SCREEN_IN_TRANSIT = Duration.ofDays(2);
  private static final Duration CLOSE = Duration.ofDays(3);
  private static final Duration LATE = Duration.ofHours(24);
  private static final int FOR_EVER = Integer.MAX_VALUE;

  private ReturnDeadlines() {}

  private static final List<Deadline<ReturnState, ReturnEvent, ReturnView>> ALL =
      List.of(
          deadline("D-R04")
              .from(FamilyTracingRequested.class)
              .until(
                  NationalityVerified.class,
                  NationalityNotConfirmed.class,
                  ReturneeArrived.class,
                  ReturnCancelled.class,
                  ReturnDeclinedByPerson.class)
              .pausedWhile(ON_HOLD)
              .due(days(15))
              .owner(CONSULAR, DSW_DESK),
          deadline("D-R05")
              .whileIn(TRACING)
              .pausedWhile(ON_HOLD)
              .due(days(30))
              .again(DAY.multipliedBy(15), 2) // after 45 and 60 days it is told again
              .owner(PROVINCIAL_DSW, DSW_DESK),
          deadline("D-R06")
              .whileIn(READY)
              .pausedWhile(ON_HOLD)
              .due(days(14))
              .owner(HOST_CASE_OFFICER, DSW_DESK),
          deadline("D-R07")
              .whileIn(ARRIVED, SCREENING)
              .due(start ->
                  Optional.of(
                      new Due.Within(state(start).treatAsChild() ? SCREEN_OF_CHILD : SCREEN)))
              .owner(CHECKPOINT_OFFICER, CHECKPOINT_SUPERVISOR),
          deadline("D-R08")
              .from(TransitStayStarted.class)
              .until(TransitStayEnded.class)
              .extendedBy(
                  TransitStayExtended.class, ExtendReason.DECISION, ReturnDeadlines::endOfStay)
              .due(start -> endOfStay(start).map(Due.At::new))
              .owner(TRANSIT_MANAGER, DSW_DESK),
          deadline("D-R10").whileIn(PLACED).due(days(7)).owner(LWU_PROVINCE, PROVINCIAL_DSW),
          deadline("D-R17")
              .whileIn(ON_HOLD)
              .due(days(30))
              .again(DAY.multipliedBy(30), FOR_EVER)
              .owner(HOST_CASE_OFFICER, DSW_DESK),
          deadline("D-R18")
              .whileIn(UNSCREENED)
              .due(start -> Optional.of(new Due.Within(CLOSE)))
              .owner(CHECKPOINT_SUPERVISOR, PROVINCIAL_DSW)
              .breachedBy(ReturnDeadlines::closeIfNothingIsOwed),
          deadline("D-R19")
              .from(ReferralRequested.class)
              .until(
                  ReturnAdmissionNoted.class,
                  ReturneePlaced.class,
                  ReturnReferralEnded.class,
                  TransitStayStarted.class,
                  HelpRefused.class)
              .due(days(7))
              .owner(CASE_WORKER, DSW_DESK),
          deadline("D-R20")
              .whileIn(SCREENED)
              .due(start -> Optional.of(new Due.Within(CLOSE)))
              .owner(CHECKPOINT_SUPERVISOR, DOI_DESK)
              .breachedBy(ReturnDeadlines::closeIfNothingIsOwed),
          deadline("D-R21")
              .whileIn(OPENED, TRACED, NATIONALITY_NOT_CONFIRMED)
              .pausedWhile(ON_HOLD)
              .due(days(30))
              .owner(HOST_CASE_OFFICER, DSW_DESK),
          deadline("D-R22")
              .from(TransitStayStarted.class)
              .until(FirstContactScreened.class, TransitStayEnded.class)
              .due(start ->
                  state(start).screen() == null
                      ? Optional.of(new Due.Within(SCREEN_IN_TRANSIT))
                      : Optional.empty())
              .owner(TRANSIT_MANAGER, DSW_DESK),
          deadline("D-R23")
              .whileIn(SCHEDULED, DEPARTED)
              .pausedWhile(ON_HOLD)
              .moves()
              .due(start -> Optional.of(new Due.At(expected(start).plus(LATE))))
              .owner(CHECKPOINT_SUPERVISOR, DOI_DESK),
          deadline("D-R24")
              .whileIn(CANCELLED, DECLINED_BY_PERSON, NO_SHOW)
              .due(days(30))
              .owner(DSW_DESK, DOI_DESK));

  static List<Deadline<ReturnState, ReturnEvent, ReturnView>> all() {
    return ALL;
  }

  private static Deadline<ReturnState, ReturnEvent, ReturnView> deadline(String kind) {
    return Deadline.named(kind);
  }

  private static ReturnState state(Start<ReturnState, ReturnView> start) {
    return start.snapshot().state();
  }

  private static Function<Start<ReturnState, ReturnView>, Optional<Due>> days(int days) {
    return start -> Optional.of(Due.days(days));
  }

  private static Optional<Instant> endOfStay(Start<ReturnState, ReturnView> start) {
    return Optional.ofNullable(state(start).transit()).map(ReturnState.Transit::dueAt);
  }

  /** When the person is to be at the border; for one who left without a date, the departure. */
  private static Instant expected(Start<ReturnState, ReturnView> start) {
    ReturnState.Plan plan = state(start).plan();
    return plan == null
        ? Objects.requireNonNullElse(state(start).departedAt(), start.at())
        : plan.plannedHandoverAt();
  }

  /** A person to whom something is owed stays open: the breach is a task for somebody. */
  private static @Nullable Object closeIfNothingIsOwed(
      Snapshot<ReturnState> snapshot, Instant breachedAt) {
    return ReturnPolicies.closesByItself((ReturnStage) snapshot.stage(), snapshot.state())
        ? new CloseReturnCase()
        : null;
  }
}
