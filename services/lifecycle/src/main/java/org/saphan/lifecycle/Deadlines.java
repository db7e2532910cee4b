package org.saphan.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.saphan.lifecycle.DeadlineEvent.ExtendReason;
import org.saphan.lifecycle.DeadlineEvent.Responsible;
import org.saphan.lifecycle.Decision.Fact;
import org.saphan.lifecycle.RunningDeadline.Status;

/** Works out what happens to the deadlines of an aggregate. Pure. */
public final class Deadlines<S, E, R> {
  /** Written where every day counts, so that no version is needed. */
  public static final String EVERY_DAY = "CALENDAR_DAYS";

  private final LifeCycle<S, E, R> cycle;

  public Deadlines(LifeCycle<S, E, R> cycle) {
    this.cycle = cycle;
  }

  /**
   * One event of a decision with what the deadlines need of it.
   *
   * @param snapshot the aggregate after the whole decision
   */
  public record Happened<S, E>(
      Fact<E> fact, UUID eventId, Snapshot<S> snapshot, Instant occurredAt, Instant recordedAt) {}

  /** What one event of the owner does to its deadlines, given those that are open. */
  public List<DeadlineEvent> after(
      Happened<S, E> happened, List<RunningDeadline> open, R reference) {
    List<DeadlineEvent> events = new ArrayList<>();
    for (Deadline<S, E, R> deadline : cycle.parts().deadlines()) {
      List<RunningDeadline> mine =
          open.stream().filter(running -> running.kind().equals(deadline.kind())).toList();
      if (deadline.whileIn().isEmpty()) {
        fromUntil(deadline, mine, happened, reference, events);
      } else {
        whileIn(deadline, mine, happened, reference, events);
      }
      extended(deadline, mine, happened, reference, events);
    }
    return events;
  }

  private void fromUntil(
      Deadline<S, E, R> deadline,
      List<RunningDeadline> mine,
      Happened<S, E> happened,
      R reference,
      List<DeadlineEvent> events) {
    E event = happened.fact().event();
    if (anyOf(deadline.until(), event)) {
      mine.stream()
          .filter(running -> deadline.isMetBy(start(happened, reference), running))
          .forEach(running -> events.add(met(running, happened)));
    } else if (entersFinal(happened) && !deadline.runsAfterwards()) {
      mine.forEach(running -> events.add(cancelled(running, happened)));
    } else {
      pauseOrResume(deadline, mine, happened, reference, events);
    }
    if (anyOf(deadline.from(), event)) {
      set(deadline, happened, reference, events);
    }
  }

  private void whileIn(
      Deadline<S, E, R> deadline,
      List<RunningDeadline> mine,
      Happened<S, E> happened,
      R reference,
      List<DeadlineEvent> events) {
    Stage before = happened.fact().before();
    Stage after = happened.fact().after();
    boolean was = before != null && deadline.whileIn().contains(before);
    boolean is = deadline.whileIn().contains(after);
    if (is && mine.isEmpty() && !was) {
      set(deadline, happened, reference, events);
    } else if (is || deadline.pausedWhile().contains(after)) {
      pauseOrResume(deadline, mine, happened, reference, events);
    } else if (entersFinal(happened) && !deadline.runsAfterwards()) {
      mine.forEach(running -> events.add(cancelled(running, happened)));
    } else if (!deadline.runsAfterwards()) {
      mine.forEach(running -> events.add(met(running, happened)));
    }
  }

  private void pauseOrResume(
      Deadline<S, E, R> deadline,
      List<RunningDeadline> mine,
      Happened<S, E> happened,
      R reference,
      List<DeadlineEvent> events) {
    boolean pausing = deadline.pausedWhile().contains(happened.fact().after());
    for (RunningDeadline running : mine) {
      if (pausing && running.status() == Status.RUNNING) {
        events.add(
            new DeadlinePaused(
                running.id(), running.kind(), happened.snapshot().id(), happened.occurredAt()));
      } else if (!pausing && running.status() == Status.PAUSED) {
        events.add(resumed(deadline, running, happened, reference));
      }
    }
  }

  private DeadlineResumed resumed(
      Deadline<S, E, R> deadline, RunningDeadline running, Happened<S, E> happened, R reference) {
    Instant paused = running.pausedAt() == null ? happened.occurredAt() : running.pausedAt();
    Instant due = running.dueAt().plus(Duration.between(paused, happened.occurredAt()));
    WorkingCalendar calendar = calendarOf(deadline, happened, reference);
    return new DeadlineResumed(
        running.id(),
        running.kind(),
        happened.snapshot().id(),
        happened.occurredAt(),
        calendar == null ? due : calendar.rolled(due),
        calendar == null ? running.calendarVersion() : calendar.version());
  }

  private void extended(
      Deadline<S, E, R> deadline,
      List<RunningDeadline> mine,
      Happened<S, E> happened,
      R reference,
      List<DeadlineEvent> events) {
    Deadline.Start<S, R> start = start(happened, reference);
    for (RunningDeadline running : mine) {
      deadline
          .newDue(start, running.dueAt())
          .ifPresent(found ->
              events.add(
                  new DeadlineExtended(
                      running.id(),
                      running.kind(),
                      happened.snapshot().id(),
                      found.dueAt(),
                      found.reason(),
                      running.calendarVersion(),
                      running.set().profileVersion())));
    }
  }

  private void set(
      Deadline<S, E, R> deadline,
      Happened<S, E> happened,
      R reference,
      List<DeadlineEvent> events) {
    Deadline.Start<S, R> start = start(happened, reference);
    Optional<Due> due = deadline.dueFrom(start);
    if (due.isEmpty()) {
      return;
    }
    Snapshot<S> owner = happened.snapshot();
    Instant dueAt = due.get().from(happened.occurredAt());
    WorkingCalendar calendar = due.get().calendar();
    boolean late = !dueAt.isAfter(happened.recordedAt());
    DeadlineSet set =
        new DeadlineSet(
            deadline.idFor(start, happened.eventId()),
            deadline.kind(),
            owner.id(),
            happened.occurredAt(),
            dueAt,
            reminders(deadline, dueAt, happened.occurredAt()),
            calendar == null ? EVERY_DAY : calendar.code(),
            calendar == null ? EVERY_DAY : calendar.version(),
            deadline.profileVersionIn(reference).orElse(null),
            new Responsible(
                cycle.parts().agencyOf().of(owner.state(), deadline.owner(), reference),
                deadline.owner()),
            deadline.escalateTo(),
            late);
    events.add(set);
    if (late) {
      events.addAll(breach(RunningDeadline.fold(null, set), deadline, happened.recordedAt()));
    }
  }

  /** What time alone does to an open deadline: reminders, the breach, the next one after it. */
  public List<DeadlineEvent> passing(RunningDeadline running, Instant now) {
    List<DeadlineEvent> events = new ArrayList<>();
    if (running.status() != Status.RUNNING) {
      return events;
    }
    List<Instant> reminders = running.remindAt();
    for (int no = running.remindersSent();
        no < reminders.size() && !reminders.get(no).isAfter(now);
        no++) {
      events.add(
          new DeadlineReminderDue(
              running.id(),
              running.kind(),
              running.set().ownerAggregateId(),
              no + 1,
              running.dueAt()));
    }
    if (!running.dueAt().isAfter(now)) {
      events.addAll(breach(running, declared(running.kind()), now));
    }
    return events;
  }

  private List<DeadlineEvent> breach(
      RunningDeadline running, Deadline<S, E, R> deadline, Instant now) {
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

  /** What newly closed days do to an open working-day deadline: as many days more. */
  public Optional<DeadlineEvent> recalendared(
      RunningDeadline running, Set<LocalDate> closed, WorkingCalendar calendar) {
    LocalDate start = LocalDate.ofInstant(running.set().startsAt(), calendar.zone());
    Instant justBefore = running.dueAt().minusMillis(1);
    LocalDate last = LocalDate.ofInstant(justBefore, calendar.zone());
    long lost = closed.stream().filter(day -> day.isAfter(start) && !day.isAfter(last)).count();
    if (lost == 0 || !running.set().calendar().equals(calendar.code()) || !running.isOpen()) {
      return Optional.empty();
    }
    return Optional.of(
        new DeadlineExtended(
            running.id(),
            running.kind(),
            running.set().ownerAggregateId(),
            calendar.after(justBefore, (int) lost),
            ExtendReason.CALENDAR,
            calendar.version(),
            running.set().profileVersion()));
  }

  /** The declaration of a kind. */
  public Deadline<S, E, R> declared(String kind) {
    return cycle.parts().deadlines().stream()
        .filter(deadline -> deadline.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No deadline " + kind + " in " + cycle.name()));
  }

  private @Nullable WorkingCalendar calendarOf(
      Deadline<S, E, R> deadline, Happened<S, E> happened, R reference) {
    return deadline.dueFrom(start(happened, reference)).map(Due::calendar).orElse(null);
  }

  private List<Instant> reminders(Deadline<S, E, R> deadline, Instant dueAt, Instant startsAt) {
    return deadline.reminders().stream()
        .map(dueAt::minus)
        .filter(at -> at.isAfter(startsAt))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private DeadlineMet met(RunningDeadline running, Happened<S, E> happened) {
    return new DeadlineMet(
        running.id(),
        running.kind(),
        happened.snapshot().id(),
        happened.occurredAt(),
        happened.eventId());
  }

  private DeadlineCancelled cancelled(RunningDeadline running, Happened<S, E> happened) {
    return new DeadlineCancelled(
        running.id(), running.kind(), happened.snapshot().id(), happened.occurredAt());
  }

  private Deadline.Start<S, R> start(Happened<S, E> happened, R reference) {
    return new Deadline.Start<>(
        happened.snapshot(), happened.fact().event(), happened.occurredAt(), reference);
  }

  private boolean entersFinal(Happened<S, E> happened) {
    return happened.fact().after().kind() == Stage.Kind.FINAL;
  }

  private static boolean anyOf(Set<Class<?>> types, Object event) {
    return types.stream().anyMatch(type -> type.isInstance(event));
  }
}
