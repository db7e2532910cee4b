package org.saphan.lifecycle;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.DeadlineEvent.ExtendReason;

/** A small life cycle, a letter, that has everything the mould can do. */
final class Toy {
  enum Place implements Stage {
    WRITTEN(Kind.INITIAL),
    SENT(Kind.OPEN),
    ASKED(Kind.OPEN),
    ANSWERED(Kind.FINAL);

    private final Kind kind;

    Place(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  sealed interface Event {}

  record Written(String office) implements Event {}

  record Sent() implements Event {}

  record Asked() implements Event {}

  record Explained() implements Event {}

  record Prolonged(Instant until) implements Event {}

  record Answered(int letters) implements Event {}

  record Filed() implements Event {}

  record Write() {}

  record Send() {}

  record Ask() {}

  record Explain() {}

  record Prolong(Instant until) {}

  record Answer() {}

  record State(String office, int events) {}

  enum No implements RejectionCode {
    NOT_YOURS;

    @Override
    public int status() {
      return 422;
    }
  }

  static final Role CLERK = new Role("CLERK");
  static final Relation OWN = new Relation("OWN");
  static final UUID ID = new UUID(0, 1);
  static final Instant MONDAY = Instant.parse("2026-01-05T02:00:00Z");

  static final When<State, Toy> FEW_EVENTS =
      new When<>("FEW_EVENTS", No.NOT_YOURS, moment -> moment.state().events() < 9);

  /** Weekdays of Vientiane. */
  static final WorkingCalendar WEEKDAYS = new Weekdays(Set.of());

  record Weekdays(Set<LocalDate> closed) implements WorkingCalendar {
    @Override
    public String code() {
      return "WORKING_DAYS_LA";
    }

    @Override
    public String version() {
      return Integer.toString(1 + closed.size());
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("Asia/Vientiane");
    }

    @Override
    public boolean counts(LocalDate day) {
      return day.getDayOfWeek() != DayOfWeek.SATURDAY
          && day.getDayOfWeek() != DayOfWeek.SUNDAY
          && !closed.contains(day);
    }
  }

  static List<Row<State, ?, Event, Toy>> rows() {
    return List.of(
        Toy.<Write>on(Row.creating("L1"), Write.class)
            .to(Place.WRITTEN)
            .by(CLERK, OWN)
            .emits(Written.class, (moment, write) -> new Written(moment.actor().agency().value())),
        Toy.<Send>on(Row.from("L2", Place.WRITTEN), Send.class)
            .to(Place.SENT)
            .by(CLERK, OWN)
            .when(FEW_EVENTS)
            .emits(Sent.class, (moment, send) -> new Sent()),
        Toy.<Ask>on(Row.from("L3", Place.WRITTEN, Place.SENT), Ask.class)
            .to(Place.ASKED)
            .by(CLERK, OWN)
            .emits(Asked.class, (moment, ask) -> new Asked()),
        Toy.<Explain>on(Row.from("L4", Place.ASKED), Explain.class)
            .back(Place.SENT, moment -> Optional.empty())
            .by(CLERK, OWN)
            .emits(Explained.class, (moment, explain) -> new Explained()),
        Toy.<Prolong>on(Row.from("L5", Place.SENT), Prolong.class)
            .by(CLERK, OWN)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(Prolonged.class, (moment, prolong) -> new Prolonged(prolong.until())),
        Toy.<Answer>on(Row.from("L6", Place.SENT), Answer.class)
            .to(Place.ANSWERED)
            .by(CLERK, OWN)
            .emits(Answered.class, (moment, answer) -> new Answered(moment.state().events() + 1))
            .mayEmit(
                Filed.class,
                (moment, answer) ->
                    moment.state().events() > 3 ? Optional.of(new Filed()) : Optional.empty()));
  }

  private static <X> Row<State, X, Event, Toy> on(Row.Start start, Class<X> command) {
    return start.on(command);
  }

  static List<Deadline<State, Event, Toy>> deadlines() {
    return List.of(
        Deadline.<State, Event, Toy>named("D-1")
            .whileIn(Place.SENT)
            .pausedWhile(Place.ASKED)
            .extendedBy(
                Prolonged.class,
                ExtendReason.DECISION,
                start -> Optional.of(((Prolonged) start.event()).until()))
            .due(start -> Optional.of(Due.days(10)))
            .remind(Duration.ofDays(3), Duration.ofDays(1))
            .again(Duration.ofDays(10), 2)
            .owner(CLERK, CLERK),
        Deadline.<State, Event, Toy>named("D-2")
            .from(Written.class)
            .until(Sent.class)
            .due(start -> Optional.of(new Due.WorkingDays(5, WEEKDAYS)))
            .owner(CLERK, CLERK)
            .breachedBy((letter, at) -> new Prolong(at)),
        Deadline.<State, Event, Toy>named("D-3")
            .from(Answered.class)
            .until(Filed.class)
            .afterwards()
            .due(start -> Optional.of(Due.days(1)))
            .owner(CLERK, CLERK));
  }

  static LifeCycle<State, Event, Toy> lifeCycle() {
    return lifeCycle(rows(), deadlines());
  }

  static LifeCycle<State, Event, Toy> lifeCycle(
      List<Row<State, ?, Event, Toy>> rows, List<Deadline<State, Event, Toy>> deadlines) {
    return new LifeCycle<>(
        new LifeCycle.Parts<>(
            "letter",
            "letters",
            "letterId",
            State.class,
            Event.class,
            1,
            List.of(Place.values()),
            Set.of(Place.ASKED),
            rows,
            deadlines,
            Toy::fold,
            state -> Set.of(OWN.to(state.office())),
            (snapshot, toy) -> Holder.NOBODY,
            (state, role, toy) -> new AgencyCode(state.office())));
  }

  private static State fold(@Nullable State before, Line<Event> line) {
    return before == null
        ? new State(((Written) line.event()).office(), 1)
        : new State(before.office(), before.events() + 1);
  }

  static Actor clerkOf(String office) {
    return new Actor(
        "clerk",
        new AgencyCode(office),
        new CountryCode("LA"),
        Set.of(CLERK),
        Map.of(),
        Set.of(OWN.to(office)));
  }

  static Moment<State, Toy> moment(
      @Nullable Snapshot<State> snapshot, Actor actor, Instant occurredAt, Instant recordedAt) {
    return new Moment<>(
        ID,
        snapshot,
        actor,
        Role.SYSTEM,
        null,
        occurredAt,
        recordedAt,
        null,
        List.of(),
        List.of(),
        new Toy());
  }
}
