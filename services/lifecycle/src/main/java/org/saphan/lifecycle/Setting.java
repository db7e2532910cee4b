package org.saphan.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.lifecycle.DeadlineEvent.DeadlineBreached;
import org.saphan.lifecycle.DeadlineEvent.DeadlineSet;
import org.saphan.lifecycle.DeadlineEvent.Responsible;

/** How a deadline is set, breached, and set again. */
final class Setting<S, E, R> {
  private final LifeCycle<S, E, R> cycle;

  Setting(LifeCycle<S, E, R> cycle) {
    this.cycle = cycle;
  }

  /**
   * @param cause names it: the event that sets it, or a look
   * @return nothing where no deadline is to run
   */
  List<DeadlineEvent> set(
      Deadline<S, E, R> deadline, Deadline.Start<S, R> start, UUID cause, Instant now) {
    Optional<Due> due = deadline.dueFrom(start);
    if (due.isEmpty()) {
      return List.of();
    }
    Snapshot<S> owner = start.snapshot();
    Instant dueAt = due.get().from(start.at());
    WorkingCalendar calendar = due.get().calendar();
    boolean late = !dueAt.isAfter(now);
    DeadlineSet set =
        new DeadlineSet(
            deadline.idFor(start, cause),
            deadline.kind(),
            owner.id(),
            start.at(),
            dueAt,
            reminders(deadline, dueAt, start.at()),
            calendar == null ? Deadlines.EVERY_DAY : calendar.code(),
            calendar == null ? Deadlines.EVERY_DAY : calendar.version(),
            deadline.profileVersionIn(start.reference()).orElse(null),
            new Responsible(
                cycle.parts().agencyOf().of(owner.state(), deadline.owner(), start.reference()),
                deadline.owner()),
            deadline.escalateTo(),
            late);
    List<DeadlineEvent> events = new ArrayList<>(List.of(set));
    if (late) {
      events.addAll(breach(RunningDeadline.fold(null, set), deadline, now));
    }
    return events;
  }

  /** At its due date, and at that of each that follows. */
  List<DeadlineEvent> breach(RunningDeadline running, Deadline<S, E, R> deadline, Instant now) {
    List<DeadlineEvent> events = new ArrayList<>();
    DeadlineSet set = running.set();
    int number = running.breaches() + 1;
    DeadlineBreached breached =
        new DeadlineBreached(
            running.id(),
            running.kind(),
            set.ownerAggregateId(),
            number,
            running.dueAt(),
            set.escalateTo());
    events.add(breached);
    deadline
        .again()
        .filter(again -> number <= again.most())
        .ifPresent(again ->
            events.addAll(next(RunningDeadline.fold(running, breached), deadline, again, now)));
    return events;
  }

  /** A late chain of repeats ends at the first that is not yet due, or after the most allowed. */
  private List<DeadlineEvent> next(
      RunningDeadline breached, Deadline<S, E, R> deadline, Deadline.Again again, Instant now) {
    DeadlineSet last = breached.set();
    Instant dueAt = breached.dueAt().plus(again.every());
    boolean late = !dueAt.isAfter(now);
    DeadlineSet set =
        new DeadlineSet(
            breached.id(),
            last.deadlineKind(),
            last.ownerAggregateId(),
            breached.dueAt(),
            dueAt,
            reminders(deadline, dueAt, breached.dueAt()),
            last.calendar(),
            breached.calendarVersion(),
            last.profileVersion(),
            last.responsible(),
            last.escalateTo(),
            late);
    List<DeadlineEvent> events = new ArrayList<>(List.of(set));
    if (late) {
      events.addAll(breach(RunningDeadline.fold(breached, set), deadline, now));
    }
    return events;
  }

  private static List<Instant> reminders(
      Deadline<?, ?, ?> deadline, Instant dueAt, Instant startsAt) {
    return deadline.reminders().stream()
        .map(dueAt::minus)
        .filter(at -> at.isAfter(startsAt))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
