package org.saphan.mutualassistance.safeconduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.mutualassistance.terms.Checkpoint;
import org.saphan.mutualassistance.terms.ClockReason;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.SafeConductEnd;

/** What happened to a safe conduct: the events of the tables, in the order of their rows. */
public sealed interface SafeConductEvent {
  UUID safeConductId();

  UUID requestId();

  /** Row S1. */
  record SafeConductGranted(
      UUID safeConductId,
      UUID requestId,
      UUID personRef,
      LegalBasis legalBasis,
      int days,
      Instant appearanceAt)
      implements SafeConductEvent {}

  /** Row S9. */
  record WitnessSummonsServed(UUID safeConductId, UUID requestId, Instant at)
      implements SafeConductEvent {}

  /** Row S2. */
  record WitnessArrived(
      UUID safeConductId, UUID requestId, Instant at, @Nullable Checkpoint checkpoint)
      implements SafeConductEvent {}

  /** Row S3. */
  record WitnessReleasedFromAttendance(
      UUID safeConductId, UUID requestId, Instant noticeAt, Instant endsAt)
      implements SafeConductEvent {}

  /** Row S4. */
  record SafeConductClockSuspended(
      UUID safeConductId,
      UUID requestId,
      LocalDate fromDate,
      LocalDate untilDate,
      ClockReason reasonCode)
      implements SafeConductEvent {}

  /** Row S5. */
  record WitnessDeparted(
      UUID safeConductId, UUID requestId, Instant at, @Nullable Checkpoint checkpoint)
      implements SafeConductEvent {}

  /** Rows S5, S6, S7, S8. */
  record SafeConductEnded(UUID safeConductId, UUID requestId, SafeConductEnd endedBy, Instant at)
      implements SafeConductEvent {}
}
