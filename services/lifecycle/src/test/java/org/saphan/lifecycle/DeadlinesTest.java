package org.saphan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.lifecycle.Toy.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.DeadlineEvent.DeadlineBreached;
import org.saphan.lifecycle.DeadlineEvent.DeadlineCancelled;
import org.saphan.lifecycle.DeadlineEvent.DeadlineExtended;
import org.saphan.lifecycle.DeadlineEvent.DeadlineMet;
import org.saphan.lifecycle.DeadlineEvent.DeadlinePaused;
import org.saphan.lifecycle.DeadlineEvent.DeadlineReminderDue;
import org.saphan.lifecycle.DeadlineEvent.DeadlineResumed;
import org.saphan.lifecycle.DeadlineEvent.DeadlineSet;
import org.saphan.lifecycle.Decision.Accepted;
import org.saphan.lifecycle.RunningDeadline.Status;

class DeadlinesTest {
  private static final LifeCycle<Toy.State, Toy.Event, Toy> LETTER = Toy.lifeCycle();
  private static final Deadlines<Toy.State, Toy.Event, Toy> DEADLINES = new Deadlines<>(LETTER);
  private static final Duration DAY = Duration.ofDays(1);

  private final Map<UUID, RunningDeadline> running = new LinkedHashMap<>();
  private @Nullable Snapshot<Toy.State> letter;

  @Test
  void aDeadlineStartsWithItsEventAndIsMetByTheOther() {
    happens(new Toy.Write(), MONDAY, MONDAY);
    assertThat(only("D-2").dueAt()).isEqualTo(Instant.parse("2026-01-12T17:00:00Z"));
    assertThat(happens(new Toy.Send(), MONDAY.plus(DAY), MONDAY.plus(DAY)))
        .hasAtLeastOneElementOfType(DeadlineMet.class)
        .hasAtLeastOneElementOfType(DeadlineSet.class);
    assertThat(only("D-2").status()).isEqualTo(Status.MET);
  }

  @Test
  void itStandsStillInAPausedStageAndGoesOnWithWhatWasLeft() {
    sent();
    assertThat(
            happens(
                new Toy.Ask(), MONDAY.plus(DAY.multipliedBy(2)), MONDAY.plus(DAY.multipliedBy(2))))
        .singleElement()
        .isInstanceOf(DeadlinePaused.class);
    assertThat(DEADLINES.passing(only("D-1"), MONDAY.plus(DAY.multipliedBy(60)))).isEmpty();
    assertThat(
            happens(
                new Toy.Explain(),
                MONDAY.plus(DAY.multipliedBy(7)),
                MONDAY.plus(DAY.multipliedBy(7))))
        .singleElement()
        .isInstanceOf(DeadlineResumed.class);
    assertThat(only("D-1").dueAt()).isEqualTo(MONDAY.plus(DAY.multipliedBy(15)));
  }

  @Test
  void anExtensionSetsANewDate() {
    sent();
    Instant until = MONDAY.plus(DAY.multipliedBy(30));
    assertThat(happens(new Toy.Prolong(until), MONDAY, MONDAY))
        .singleElement()
        .isInstanceOf(DeadlineExtended.class);
    assertThat(only("D-1").dueAt()).isEqualTo(until);
  }

  @Test
  void aFinalStageCancelsWhatDoesNotRunOn() {
    sent();
    List<DeadlineEvent> events = happens(new Toy.Answer(), MONDAY.plus(DAY), MONDAY.plus(DAY));
    assertThat(events).hasAtLeastOneElementOfType(DeadlineCancelled.class);
    assertThat(only("D-3").status()).isEqualTo(Status.RUNNING);
  }

  @Test
  void remindersComeBeforeTheBreachAndEachOnce() {
    sent();
    RunningDeadline deadline = only("D-1");
    assertThat(
            DEADLINES.passing(deadline, deadline.dueAt().minus(DAY.multipliedBy(3)).minusMillis(1)))
        .isEmpty();
    List<DeadlineEvent> reminders = DEADLINES.passing(deadline, deadline.dueAt().minus(DAY));
    assertThat(reminders).hasSize(2).allMatch(DeadlineReminderDue.class::isInstance);
    reminders.forEach(this::keep);
    assertThat(DEADLINES.passing(only("D-1"), deadline.dueAt().minus(DAY))).isEmpty();
  }

  @Test
  void aBreachIsAtTheDueTimeAndNotBefore() {
    sent();
    RunningDeadline deadline = reminded(only("D-1"));
    assertThat(DEADLINES.passing(deadline, deadline.dueAt().minusNanos(1000))).isEmpty();
    assertThat(DEADLINES.passing(deadline, deadline.dueAt()))
        .hasAtLeastOneElementOfType(DeadlineBreached.class)
        .hasAtLeastOneElementOfType(DeadlineSet.class);
  }

  @Test
  void aRepeatingDeadlineIsSetAgainAsOftenAsDeclaredAndNotOnceMore() {
    sent();
    List<DeadlineEvent> events = DEADLINES.passing(only("D-1"), MONDAY.plus(DAY.multipliedBy(400)));
    assertThat(events.stream().filter(DeadlineBreached.class::isInstance)).hasSize(3);
    assertThat(events.stream().filter(DeadlineSet.class::isInstance)).hasSize(2);
    events.forEach(this::keep);
    assertThat(only("D-1").breaches()).isEqualTo(3);
  }

  @Test
  void whatIsPastWhenItIsSetIsSetAndBreachedInOneStepAndMarkedLate() {
    List<DeadlineEvent> events =
        happens(new Toy.Write(), MONDAY, MONDAY.plus(DAY.multipliedBy(90)));
    assertThat(events).hasSize(2);
    assertThat(((DeadlineSet) events.getFirst()).late()).isTrue();
    assertThat(events.getLast()).isInstanceOf(DeadlineBreached.class);
  }

  @Test
  void aHolidayAddedWithinTheTimeGivesADayMoreAndOneOutsideNone() {
    happens(new Toy.Write(), MONDAY, MONDAY);
    LocalDate wednesday = LocalDate.of(2026, 1, 7);
    var calendar = new Toy.Weekdays(Set.of(wednesday));
    DeadlineExtended extended =
        (DeadlineExtended)
            DEADLINES.recalendared(only("D-2"), Set.of(wednesday), calendar).orElseThrow();
    assertThat(extended.dueAt()).isEqualTo(Instant.parse("2026-01-13T17:00:00Z"));
    assertThat(DEADLINES.recalendared(only("D-2"), Set.of(LocalDate.of(2026, 1, 5)), calendar))
        .isEmpty();
    assertThat(DEADLINES.recalendared(only("D-2"), Set.of(LocalDate.of(2026, 1, 13)), calendar))
        .isEmpty();
  }

  private void sent() {
    happens(new Toy.Write(), MONDAY, MONDAY);
    happens(new Toy.Send(), MONDAY, MONDAY);
  }

  private List<DeadlineEvent> happens(Object command, Instant occurredAt, Instant recordedAt) {
    Accepted<Toy.State, Toy.Event> accepted =
        (Accepted<Toy.State, Toy.Event>)
            LETTER.decide(Toy.moment(letter, Toy.clerkOf("LA-A"), occurredAt, recordedAt), command);
    letter = accepted.after();
    List<DeadlineEvent> all = new ArrayList<>();
    for (Decision.Fact<Toy.Event> fact : accepted.facts()) {
      List<RunningDeadline> open =
          running.values().stream().filter(RunningDeadline::isOpen).toList();
      List<DeadlineEvent> events =
          DEADLINES.after(
              new Deadlines.Happened<>(
                  fact, new UUID(1, fact.version()), accepted.after(), occurredAt, recordedAt),
              open,
              new Toy());
      events.forEach(this::keep);
      all.addAll(events);
    }
    return all;
  }

  private void keep(DeadlineEvent event) {
    running.put(event.deadlineId(), RunningDeadline.fold(running.get(event.deadlineId()), event));
  }

  private RunningDeadline only(String kind) {
    return running.values().stream()
        .filter(one -> one.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private RunningDeadline reminded(RunningDeadline deadline) {
    DEADLINES.passing(deadline, deadline.dueAt().minus(DAY)).forEach(this::keep);
    return only(deadline.kind());
  }
}
