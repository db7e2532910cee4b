package org.saphan.mutualassistance.safeconduct;

import static org.saphan.mutualassistance.safeconduct.SafeConductStage.NOTICE_GIVEN;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.DeadlineEvent.ExtendReason;
import org.saphan.lifecycle.Due;
import org.saphan.mutualassistance.safeconduct.SafeConductCommand.ExpireSafeConduct;
import org.saphan.mutualassistance.safeconduct.SafeConductEvent.*;
import org.saphan.mutualassistance.terms.ProceedingReference;

/** The deadlines of a safe conduct, in the order of chapter A.7 (deadlines.csv). */
final class SafeConductDeadlines {
  /** How long before the appearance the summons is to be served [P]. */
  private static final Duration SUMMONS = Duration.ofDays(45);

  private SafeConductDeadlines() {}

  private static final List<Deadline<SafeConductState, SafeConductEvent, ProceedingReference>> ALL =
      List.of(
          deadline("D-C02")
              .whileIn(NOTICE_GIVEN)
              .extendedBy(
                  SafeConductClockSuspended.class,
                  ExtendReason.CLOCK_STOPPED,
                  SafeConductDeadlines::end)
              .due(start -> end(start).map(Due.At::new))
              .owner(CA_OFFICER, CA_APPROVER)
              .breachedBy((conduct, at) -> new ExpireSafeConduct()),
          deadline("D-C04")
              .from(SafeConductGranted.class)
              .until(WitnessSummonsServed.class, WitnessArrived.class, SafeConductEnded.class)
              .due(start ->
                  Optional.of(new Due.At(start.snapshot().state().appearanceAt().minus(SUMMONS))))
              .owner(CA_OFFICER, CA_APPROVER));

  static List<Deadline<SafeConductState, SafeConductEvent, ProceedingReference>> all() {
    return ALL;
  }

  private static Deadline<SafeConductState, SafeConductEvent, ProceedingReference> deadline(
      String kind) {
    return Deadline.named(kind);
  }

  /** The days of the treaty; urgency does not shorten them. */
  private static Optional<Instant> end(
      Deadline.Start<SafeConductState, ProceedingReference> start) {
    return Optional.ofNullable(start.snapshot().state().endsAt());
  }
}
