package org.saphan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.lifecycle.Toy.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.DeadlineEvent.DeadlineBreached;
import org.saphan.lifecycle.DeadlineEvent.DeadlineCancelled;
import org.saphan.lifecycle.DeadlineEvent.DeadlineExtended;
import org.saphan.lifecycle.DeadlineEvent.DeadlineSet;

/** A deadline whose date lies outside its owner. */
class AskedDeadlineTest {
  private static final Duration DAY = Duration.ofDays(1);

  private @Nullable Instant date;
  private @Nullable RunningDeadline running;

  private final Deadlines<Toy.State, Toy.Event, Toy> deadlines =
      new Deadlines<>(
          Toy.lifeCycle(
              Toy.rows(),
              List.of(
                  Deadline.<Toy.State, Toy.Event, Toy>named("D-9")
                      .asked()
                      .until(Toy.Answered.class)
                      .pausedWhile(Toy.Place.ASKED)
                      .due(start -> Optional.ofNullable(date).map(Due.At::new))
                      .owner(Toy.CLERK, Toy.CLERK))));

  @Test
  void itRunsFromTheFirstLookThatFindsADate() {
    assertThat(look(Toy.Place.SENT, MONDAY)).isEmpty();
    date = MONDAY.plus(DAY);
    assertThat(look(Toy.Place.SENT, MONDAY))
        .singleElement()
        .isInstanceOfSatisfying(
            DeadlineSet.class,
            set -> {
              assertThat(set.startsAt()).isEqualTo(MONDAY);
              assertThat(set.dueAt()).isEqualTo(date);
              assertThat(set.late()).isFalse();
            });
    assertThat(look(Toy.Place.SENT, MONDAY)).as("the same date changes nothing").isEmpty();
  }

  @Test
  void itMovesWithTheDateForthAndBackAlsoAfterABreach() {
    date = MONDAY.plus(DAY);
    look(Toy.Place.SENT, MONDAY);
    for (Instant next : List.of(MONDAY.plus(DAY.multipliedBy(9)), MONDAY.plus(DAY))) {
      date = next;
      assertThat(look(Toy.Place.SENT, MONDAY))
          .singleElement()
          .isInstanceOfSatisfying(
              DeadlineExtended.class, moved -> assertThat(moved.dueAt()).isEqualTo(next));
    }
    keep(deadlines.passing(kept(), MONDAY.plus(DAY)));
    assertThat(kept().status()).isEqualTo(RunningDeadline.Status.BREACHED);
    date = MONDAY.plus(DAY.multipliedBy(9));
    look(Toy.Place.SENT, MONDAY.plus(DAY));
    assertThat(kept().status()).isEqualTo(RunningDeadline.Status.RUNNING);
  }

  @Test
  void itEndsWhereThereIsNoDateAnyMoreAndAnotherOneBeginsWithTheNext() {
    date = MONDAY.plus(DAY);
    look(Toy.Place.SENT, MONDAY);
    UUID first = kept().id();
    date = null;
    assertThat(look(Toy.Place.SENT, MONDAY)).singleElement().isInstanceOf(DeadlineCancelled.class);
    running = null;
    date = MONDAY.plus(DAY);
    look(Toy.Place.SENT, MONDAY);
    assertThat(kept().id()).isNotEqualTo(first);
  }

  @Test
  void aDateThatIsPastIsBreachedAtOnceAndOneThatIsMicrosecondsAheadIsNot() {
    date = MONDAY;
    assertThat(look(Toy.Place.SENT, MONDAY)).hasSize(2).last().isInstanceOf(DeadlineBreached.class);
    running = null;
    assertThat(look(Toy.Place.SENT, MONDAY.minusNanos(1000))).hasSize(1);
  }

  @Test
  void nobodyAsksWhileItStandsStillOrWhenAllIsOver() {
    date = MONDAY.plus(DAY);
    assertThat(look(Toy.Place.ASKED, MONDAY)).isEmpty();
    assertThat(look(Toy.Place.ANSWERED, MONDAY)).isEmpty();
  }

  @Test
  void oneThatNothingEndsIsNotSound() {
    assertThatThrownBy(() ->
            Toy.lifeCycle(
                Toy.rows(),
                List.of(
                    Deadline.<Toy.State, Toy.Event, Toy>named("D-9")
                        .asked()
                        .owner(Toy.CLERK, Toy.CLERK))))
        .hasMessageContaining("D-9 cannot end");
  }

  private List<DeadlineEvent> look(Toy.Place place, Instant now) {
    Snapshot<Toy.State> letter =
        new Snapshot<>(Toy.ID, 1, place, null, new Toy.State("LA-OSPP", 1));
    return keep(
        deadlines.asked(
            letter,
            UUID.randomUUID(),
            now,
            running == null ? List.of() : List.of(running),
            new Toy()));
  }

  private List<DeadlineEvent> keep(List<DeadlineEvent> events) {
    events.forEach(event -> running = RunningDeadline.fold(running, event));
    return events;
  }

  private RunningDeadline kept() {
    if (running == null) {
      throw new AssertionError("no deadline runs");
    }
    return running;
  }
}
