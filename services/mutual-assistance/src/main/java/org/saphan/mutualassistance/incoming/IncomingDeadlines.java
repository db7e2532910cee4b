package org.saphan.mutualassistance.incoming;

import static org.saphan.mutualassistance.incoming.IncomingStage.*;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;
import static org.saphan.mutualassistance.terms.MlaRole.MLA_REGISTRY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.DeadlineEvent.ExtendReason;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.WorkingCalendar;
import org.saphan.mutualassistance.incoming.IncomingCommand.SuspendUnconfirmed;
import org.saphan.mutualassistance.incoming.IncomingEvent.*;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.MlaReference;

/** The deadlines of an incoming request, in the order of chapter A.7 (deadlines.csv). */
final class IncomingDeadlines {
  private static final String LAO_WORKING_DAYS = "WORKING_DAYS_LA";
  private static final int FOR_EVER = Integer.MAX_VALUE;

  /** Days until an urgent word must be confirmed where the profile names none (D-I06). */
  private static final int CONFIRMATION_DAYS = 5;

  private IncomingDeadlines() {}

  private static final List<Deadline<IncomingState, IncomingEvent, MlaReference>> ALL =
      List.of(
          deadline("D-I01").whileIn(RECEIVED).due(days(7)).owner(CA_OFFICER, CA_APPROVER),
          deadline("D-I02")
              .whileIn(ACKNOWLEDGED, ASSESSMENT)
              .pausedWhile(INFO_REQUESTED, CONSULTATION, POSTPONED)
              .extendedBy(
                  IncomingMlaDecisionExtended.class,
                  ExtendReason.DECISION,
                  start -> Optional.of(((IncomingMlaDecisionExtended) start.event()).newDueAt()))
              .due(days(30))
              .owner(CA_APPROVER, MLA_REGISTRY),
          deadline("D-I03")
              .whileIn(INFO_REQUESTED)
              .due(IncomingDeadlines::information)
              .remind(Duration.ofDays(15), Duration.ZERO)
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-I04")
              .whileIn(ACCEPTED, ASSIGNED, IN_EXECUTION, RESULT_REVIEW)
              .pausedWhile(INFO_REQUESTED, CONSULTATION, POSTPONED)
              .due(IncomingDeadlines::execution)
              .owner(EXECUTING_AUTHORITY, CA_APPROVER),
          deadline("D-I05").whileIn(CONSULTATION).due(days(20)).owner(CA_OFFICER, CA_APPROVER),
          deadline("D-I06")
              .from(IncomingMlaReceived.class)
              .until(
                  IncomingMlaConfirmedInWriting.class,
                  IncomingMlaWithdrawn.class,
                  IncomingMlaRefused.class,
                  IncomingMlaLapsed.class)
              .due(IncomingDeadlines::confirmation)
              .owner(CA_OFFICER, CA_APPROVER)
              .breachedBy((request, at) -> new SuspendUnconfirmed()),
          deadline("D-I07")
              .whileIn(EXECUTED, PARTIALLY_EXECUTED)
              .due(start ->
                  Optional.of(
                      start
                          .snapshot()
                          .state()
                          .urgency()
                          .workingDays(5, start.reference().calendar(LAO_WORKING_DAYS))))
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-I08")
              .whileIn(POSTPONED)
              .due(IncomingDeadlines::review)
              .again(Duration.ofDays(60), FOR_EVER)
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-I09")
              .from(IncomingMlaProgressInquired.class)
              .until(IncomingMlaProgressAnswered.class)
              .due(days(14))
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-I10")
              .whileIn(RESULT_TRANSMITTED, REFUSED, WITHDRAWN, LAPSED)
              .due(days(30))
              .owner(CA_OFFICER, CA_APPROVER));

  static List<Deadline<IncomingState, IncomingEvent, MlaReference>> all() {
    return ALL;
  }

  private static Deadline<IncomingState, IncomingEvent, MlaReference> deadline(String kind) {
    return Deadline.named(kind);
  }

  private static Function<Deadline.Start<IncomingState, MlaReference>, Optional<Due>> days(
      int days) {
    return start -> Optional.of(start.snapshot().state().urgency().days(days));
  }

  /** The date that we set, or 45 days. */
  private static Optional<Due> information(Deadline.Start<IncomingState, MlaReference> start) {
    return start.event() instanceof IncomingMlaInfoRequested asked && asked.dueAt() != null
        ? Optional.of(new Due.At(asked.dueAt()))
        : days(45).apply(start);
  }

  /** Ninety days, or the end of the day by which the requesting State needs it (18.24). */
  private static Optional<Due> execution(Deadline.Start<IncomingState, MlaReference> start) {
    IncomingState state = start.snapshot().state();
    Due ours = state.urgency().days(90);
    LocalDate wanted = state.requestedBy();
    if (wanted == null) {
      return Optional.of(ours);
    }
    WorkingCalendar calendar = start.reference().calendar(LAO_WORKING_DAYS);
    Instant theirs = wanted.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    return Optional.of(theirs.isBefore(ours.from(start.at())) ? new Due.At(theirs) : ours);
  }

  /** The treaty's own time, and only after an urgent word: urgency does not shorten it. */
  private static Optional<Due> confirmation(Deadline.Start<IncomingState, MlaReference> start) {
    IncomingState state = start.snapshot().state();
    if (!IncomingState.isUrgentWay(state.channel())) {
      return Optional.empty();
    }
    int days =
        Optional.ofNullable(state.basis())
            .flatMap(basis -> start.reference().profile(basis, start.at()))
            .flatMap(BasisProfile::confirmationDays)
            .orElse(CONFIRMATION_DAYS);
    return Optional.of(Due.days(days));
  }

  private static Optional<Due> review(Deadline.Start<IncomingState, MlaReference> start) {
    return start.event() instanceof IncomingMlaPostponed postponed
        ? Optional.of(new Due.At(postponed.reviewAt()))
        : days(60).apply(start);
  }
}
