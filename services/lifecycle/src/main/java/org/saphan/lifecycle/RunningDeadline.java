package org.saphan.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.DeadlineEvent.DeadlineBreached;
import org.saphan.lifecycle.DeadlineEvent.DeadlineCancelled;
import org.saphan.lifecycle.DeadlineEvent.DeadlineExtended;
import org.saphan.lifecycle.DeadlineEvent.DeadlineMet;
import org.saphan.lifecycle.DeadlineEvent.DeadlinePaused;
import org.saphan.lifecycle.DeadlineEvent.DeadlineReminderDue;
import org.saphan.lifecycle.DeadlineEvent.DeadlineResumed;
import org.saphan.lifecycle.DeadlineEvent.DeadlineSet;

/**
 * A deadline after its events.
 *
 * @param set the event that set it last; a repeating one is set again after each breach
 * @param version the number of its events
 * @param breaches how often it was breached
 * @param pausedAt when it was paused, null while it runs
 */
public record RunningDeadline(
    DeadlineSet set,
    long version,
    Status status,
    Instant dueAt,
    String calendarVersion,
    int remindersSent,
    int breaches,
    @Nullable Instant pausedAt) {

  /** Where a deadline stands. A breached one is overdue and still open until it is met. */
  public enum Status {
    RUNNING,
    PAUSED,
    BREACHED,
    MET,
    CANCELLED
  }

  public UUID id() {
    return set.deadlineId();
  }

  public String kind() {
    return set.deadlineKind();
  }

  /** Neither met nor cancelled. */
  public boolean isOpen() {
    return status != Status.MET && status != Status.CANCELLED;
  }

  /** When the sweep must look at it next: the next reminder, or the due date. */
  public @Nullable Instant nextAt() {
    if (status != Status.RUNNING) {
      return null;
    }
    List<Instant> reminders = remindAt();
    return remindersSent < reminders.size() && reminders.get(remindersSent).isBefore(dueAt)
        ? reminders.get(remindersSent)
        : dueAt;
  }

  /** The reminders, moved with the due date. */
  List<Instant> remindAt() {
    Duration moved = Duration.between(set.dueAt(), dueAt);
    return set.remindAt().stream().map(at -> at.plus(moved)).sorted().toList();
  }

  /** Folds one event; null before the first. */
  public static RunningDeadline fold(@Nullable RunningDeadline before, DeadlineEvent event) {
    if (before == null) {
      if (event instanceof DeadlineSet set) {
        return begun(set, 1, 0);
      }
      throw new IllegalStateException("A deadline begins with DeadlineSet, not " + event);
    }
    RunningDeadline next = before.counted();
    return switch (event) {
      case DeadlineSet set -> begun(set, next.version(), next.breaches());
      case DeadlineReminderDue reminder -> next.reminded(reminder.reminderNo());
      case DeadlineMet met -> next.in(Status.MET, null);
      case DeadlineBreached breached -> next.breached(breached.breachNo());
      case DeadlinePaused paused -> next.in(Status.PAUSED, paused.pausedAt());
      case DeadlineResumed resumed ->
          next.due(resumed.dueAt(), resumed.calendarVersion()).in(Status.RUNNING, null);
      case DeadlineExtended extended ->
          next.due(extended.dueAt(), extended.calendarVersion()).runningAgain();
      case DeadlineCancelled cancelled -> next.in(Status.CANCELLED, null);
    };
  }

  private static RunningDeadline begun(DeadlineSet set, long version, int breaches) {
    return new RunningDeadline(
        set, version, Status.RUNNING, set.dueAt(), set.calendarVersion(), 0, breaches, null);
  }

  private RunningDeadline counted() {
    return new RunningDeadline(
        set, version + 1, status, dueAt, calendarVersion, remindersSent, breaches, pausedAt);
  }

  private RunningDeadline in(Status now, @Nullable Instant paused) {
    return new RunningDeadline(
        set, version, now, dueAt, calendarVersion, remindersSent, breaches, paused);
  }

  private RunningDeadline due(Instant at, String calendar) {
    return new RunningDeadline(
        set, version, status, at, calendar, remindersSent, breaches, pausedAt);
  }

  private RunningDeadline runningAgain() {
    return status == Status.BREACHED ? in(Status.RUNNING, null) : this;
  }

  private RunningDeadline reminded(int number) {
    return new RunningDeadline(
        set, version, status, dueAt, calendarVersion, number, breaches, pausedAt);
  }

  private RunningDeadline breached(int number) {
    return new RunningDeadline(
        set, version, Status.BREACHED, dueAt, calendarVersion, remindersSent, number, null);
  }
}
