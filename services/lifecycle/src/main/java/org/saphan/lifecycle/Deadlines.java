package org.saphan.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.DeadlineEvent.DeadlineCancelled;
import org.saphan.lifecycle.DeadlineEvent.DeadlineExtended;
import org.saphan.lifecycle.DeadlineEvent.DeadlineMet;
import org.saphan.lifecycle.DeadlineEvent.DeadlinePaused;
import org.saphan.lifecycle.DeadlineEvent.DeadlineReminderDue;
import org.saphan.lifecycle.DeadlineEvent.DeadlineResumed;
import org.saphan.lifecycle.DeadlineEvent.ExtendReason;
import org.saphan.lifecycle.Decision.Fact;
import org.saphan.lifecycle.RunningDeadline.Status;

/** Works out what happens to the deadlines of an aggregate. Pure. */
public final class Deadlines<S, E, R> {
  /** Written where every day counts, so that no version is needed. */
  public static final String EVERY_DAY = "CALENDAR_DAYS";

  private final LifeCycle<S, E, R> cycle;
  private final Setting<S, E, R> setting;

  public Deadlines(LifeCycle<S, E, R> cycle) {
    this.cycle = cycle;
    this.setting = new Setting<>(cycle);
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
    if (is && mine.isEmpty() && (!was || deadline.follows())) {
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

  /**
   * What becomes of the deadlines whose date lies outside the owner, when it is asked for again.
   *
   * @param look names this look: what it sets is named by it
   * @param open those of the owner
   */
  public List<DeadlineEvent> asked(
      Snapshot<S> owner, UUID look, Instant now, List<RunningDeadline> open, R reference) {
    List<DeadlineEvent> events = new ArrayList<>();
    Deadline.Start<S, R> start = new Deadline.Start<>(owner, owner.state(), now, reference);
    Stage stage = owner.stage();
    for (Deadline<S, E, R> deadline : cycle.parts().deadlines()) {
      if (deadline.isAsked()
          && stage.kind() != Stage.Kind.FINAL
          && !deadline.pausedWhile().contains(stage)) {
        Optional<RunningDeadline> mine =
            open.stream().filter(running -> running.kind().equals(deadline.kind())).findFirst();
        Optional<Instant> dueAt = deadline.dueFrom(start).map(due -> due.from(now));
        mine.ifPresentOrElse(
            running -> moved(running, dueAt, now).ifPresent(events::add),
            () -> events.addAll(setting.set(deadline, start, look, now)));
      }
    }
    return events;
  }

  private static Optional<DeadlineEvent> moved(
      RunningDeadline running, Optional<Instant> dueAt, Instant now) {
    UUID owner = running.set().ownerAggregateId();
    if (dueAt.isEmpty()) {
      return Optional.of(new DeadlineCancelled(running.id(), running.kind(), owner, now));
    }
    return dueAt
        .filter(at -> !at.equals(running.dueAt()))
        .map(at ->
            new DeadlineExtended(
                running.id(),
                running.kind(),
                owner,
                at,
                ExtendReason.DECISION,
                running.calendarVersion(),
                running.set().profileVersion()));
  }

  private void set(
      Deadline<S, E, R> deadline,
      Happened<S, E> happened,
      R reference,
      List<DeadlineEvent> events) {
    events.addAll(
        setting.set(
            deadline, start(happened, reference), happened.eventId(), happened.recordedAt()));
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
      events.addAll(setting.breach(running, declared(running.kind()), now));
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
