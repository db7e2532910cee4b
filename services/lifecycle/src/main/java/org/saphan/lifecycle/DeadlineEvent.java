package org.saphan.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a deadline. The names and fields are those of the tables (chapter 0.5). */
public sealed interface DeadlineEvent {
  UUID deadlineId();

  String deadlineKind();

  UUID ownerAggregateId();

  /** Who must act: a role, of an agency where one is known. */
  record Responsible(AgencyCode agency, Role role) {}

  record DeadlineSet(
      UUID deadlineId,
      String deadlineKind,
      UUID ownerAggregateId,
      Instant startsAt,
      Instant dueAt,
      List<Instant> remindAt,
      String calendar,
      String calendarVersion,
      @Nullable String profileVersion,
      Responsible responsible,
      Role escalateTo,
      boolean late)
      implements DeadlineEvent {
    public DeadlineSet {
      remindAt = List.copyOf(remindAt);
    }
  }

  record DeadlineReminderDue(
      UUID deadlineId, String deadlineKind, UUID ownerAggregateId, int reminderNo, Instant dueAt)
      implements DeadlineEvent {}

  record DeadlineMet(
      UUID deadlineId, String deadlineKind, UUID ownerAggregateId, Instant metAt, UUID byEventId)
      implements DeadlineEvent {}

  record DeadlineBreached(
      UUID deadlineId,
      String deadlineKind,
      UUID ownerAggregateId,
      int breachNo,
      Instant dueAt,
      Role escalateTo)
      implements DeadlineEvent {}

  record DeadlinePaused(
      UUID deadlineId, String deadlineKind, UUID ownerAggregateId, Instant pausedAt)
      implements DeadlineEvent {}

  record DeadlineResumed(
      UUID deadlineId,
      String deadlineKind,
      UUID ownerAggregateId,
      Instant resumedAt,
      Instant dueAt,
      String calendarVersion)
      implements DeadlineEvent {}

  record DeadlineExtended(
      UUID deadlineId,
      String deadlineKind,
      UUID ownerAggregateId,
      Instant dueAt,
      ExtendReason extendReason,
      String calendarVersion,
      @Nullable String profileVersion)
      implements DeadlineEvent {}

  record DeadlineCancelled(
      UUID deadlineId, String deadlineKind, UUID ownerAggregateId, Instant cancelledAt)
      implements DeadlineEvent {}

  /** Why a due date moved. */
  enum ExtendReason {
    /** Somebody decided on more time. */
    DECISION,
    /** A holiday was added to the calendar. */
    CALENDAR,
    /** Days that do not count. */
    CLOCK_STOPPED
  }
}
