package org.saphan.mutualassistance.safeconduct;

import static java.time.temporal.ChronoUnit.DAYS;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Line;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.safeconduct.SafeConductEvent.*;
import org.saphan.mutualassistance.terms.Checkpoint;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaRelation;

/**
 * The details of a safe conduct that rules ask for. A fold of its history.
 *
 * @param days that the witness may stay after the notice
 * @param endsAt when the protection ends, null before the notice
 * @param checkpoint where the witness came in, null while that is not known
 */
@RecordBuilder
public record SafeConductState(
    UUID requestId,
    UUID personRef,
    LegalBasis legalBasis,
    int days,
    Instant appearanceAt,
    @Nullable Instant endsAt,
    @Nullable Checkpoint checkpoint)
    implements SafeConductStateBuilder.With {
  /** When the protection ends that a notice of this time begins to end. */
  Instant endAfter(Instant noticeAt) {
    return noticeAt.plus(Duration.ofDays(days));
  }

  /** The checkpoint that knows the witness; whom to expect is told to nobody at the border. */
  Set<Tie> ties() {
    return checkpoint == null
        ? Set.of()
        : Set.of(MlaRelation.OWN_CHECKPOINT.to(checkpoint.value()));
  }

  static SafeConductState fold(@Nullable SafeConductState before, Line<SafeConductEvent> line) {
    if (line.event() instanceof SafeConductGranted granted) {
      return new SafeConductState(
          granted.requestId(),
          granted.personRef(),
          granted.legalBasis(),
          granted.days(),
          granted.appearanceAt(),
          null,
          null);
    }
    if (before == null) {
      throw new IllegalStateException("A safe conduct does not begin with " + line.event());
    }
    return switch (line.event()) {
      case SafeConductGranted granted -> before;
      case WitnessSummonsServed served -> before;
      case WitnessArrived arrived -> before.withCheckpoint(arrived.checkpoint());
      case WitnessReleasedFromAttendance released -> before.withEndsAt(released.endsAt());
      case SafeConductClockSuspended suspended -> before.withEndsAt(later(before, suspended));
      case WitnessDeparted departed -> before;
      case SafeConductEnded ended -> before;
    };
  }

  /** Both the first and the last day do not count. */
  private static @Nullable Instant later(
      SafeConductState before, SafeConductClockSuspended suspended) {
    Instant endsAt = before.endsAt();
    long days = DAYS.between(suspended.fromDate(), suspended.untilDate()) + 1;
    return endsAt == null ? null : endsAt.plus(Duration.ofDays(days));
  }
}
