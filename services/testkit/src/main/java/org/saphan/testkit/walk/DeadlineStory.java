package org.saphan.testkit.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DeadlineEvent;
import org.saphan.lifecycle.DeadlineEvent.DeadlineBreached;
import org.saphan.lifecycle.Deadlines;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.OnBehalfOf;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;

/**
 * Plays one aggregate in memory: commands, and time that passes between them with its reminders,
 * breaches and the commands that a breach gives. What the ledger and the sweep do, without them.
 */
public final class DeadlineStory<S, E, R> {
  private static final UUID ID = new UUID(0, 42);
  private static final CountryCode LAOS = new CountryCode("LA");
  private static final OnBehalfOf LETTER =
      new OnBehalfOf(new AgencyCode("TH-OAG"), new DocumentRef(new UUID(0, 7), 1, "0".repeat(64)));

  private final LifeCycle<S, E, R> cycle;
  private final R reference;
  private final Set<Tie> ties;
  private final Deadlines<S, E, R> deadlines;
  private final Map<UUID, RunningDeadline> running = new LinkedHashMap<>();
  private final List<E> events = new ArrayList<>();
  private final List<DeadlineEvent> deadlineEvents = new ArrayList<>();
  private Instant now;
  private @Nullable Snapshot<S> snapshot;

  /**
   * @param ties what everybody in the story is tied to, besides all that the aggregate is tied to
   */
  public DeadlineStory(LifeCycle<S, E, R> cycle, R reference, Instant begin, Set<Tie> ties) {
    this.cycle = cycle;
    this.reference = reference;
    this.ties = Set.copyOf(ties);
    this.deadlines = new Deadlines<>(cycle);
    this.now = begin;
  }

  /** Somebody of this role gives a command, which must be accepted. */
  public DeadlineStory<S, E, R> does(Role role, Object command) {
    return accepted(decide(person(role, LAOS), command, null, now));
  }

  /** The service gives it to itself, because of what it heard elsewhere. */
  public DeadlineStory<S, E, R> doesItself(Object command) {
    return accepted(decide(Actor.system(LAOS), command, null, now));
  }

  /** The same as by somebody, who is of another State. */
  public DeadlineStory<S, E, R> does(Role role, CountryCode country, Object command) {
    return accepted(decide(person(role, country), command, null, now));
  }

  /** The same with the letter of a foreign authority as proof. */
  public DeadlineStory<S, E, R> doesWithProof(Role role, Object command) {
    return doesFor(LETTER, role, command);
  }

  /** The same with somebody's word as proof. */
  public DeadlineStory<S, E, R> doesFor(OnBehalfOf word, Role role, Object command) {
    return accepted(decide(person(role, LAOS), command, word, now));
  }

  /** The same for what happened earlier and is recorded now. */
  public DeadlineStory<S, E, R> doesLate(Instant occurredAt, Role role, Object command) {
    return accepted(decide(person(role, LAOS), command, null, occurredAt), occurredAt);
  }

  /** Why the command of somebody of this role is refused; fails if it is not. */
  public Rejection refused(Role role, Object command) {
    return rejected(decide(person(role, LAOS), command, null, now));
  }

  /** The same for somebody of another State. */
  public Rejection refused(Role role, CountryCode country, Object command) {
    return rejected(decide(person(role, country), command, null, now));
  }

  /** The same with somebody's word as proof. */
  public Rejection refusedFor(OnBehalfOf word, Role role, Object command) {
    return rejected(decide(person(role, LAOS), command, word, now));
  }

  private Rejection rejected(Decision<S, E> decision) {
    if (decision instanceof Decision.Rejected<S, E> no) {
      return no.rejection();
    }
    throw new AssertionError("It was accepted: " + decision);
  }

  /** Lets time pass until then. */
  public DeadlineStory<S, E, R> until(Instant then) {
    for (Optional<RunningDeadline> next = next(then); next.isPresent(); next = next(then)) {
      RunningDeadline due = next.get();
      now = Objects.requireNonNull(due.nextAt());
      List<DeadlineEvent> happened = deadlines.passing(due, now);
      happened.forEach(this::apply);
      if (happened.stream().anyMatch(DeadlineBreached.class::isInstance)) {
        answer(due);
      }
    }
    now = then;
    return this;
  }

  /** Lets so much time pass. */
  public DeadlineStory<S, E, R> after(Duration time) {
    return until(now.plus(time));
  }

  private Optional<RunningDeadline> next(Instant then) {
    return running.values().stream()
        .filter(deadline -> deadline.nextAt() != null && !deadline.nextAt().isAfter(then))
        .min(java.util.Comparator.comparing(deadline -> Objects.requireNonNull(deadline.nextAt())));
  }

  private void answer(RunningDeadline breached) {
    deadlines
        .declared(breached.kind())
        .breachCommand(snapshot(), breached.dueAt())
        .ifPresent(command -> accepted(decide(Actor.system(LAOS), command, null, now)));
  }

  /** The aggregate as it is. */
  public Snapshot<S> snapshot() {
    return Objects.requireNonNull(snapshot, "Nothing was created yet");
  }

  /** The name of its stage. */
  public String stage() {
    return snapshot().stage().name();
  }

  /** Who must act next. */
  public String holder() {
    return cycle.parts().holder().apply(snapshot(), reference).role();
  }

  /** All its events so far. */
  public List<E> events() {
    return List.copyOf(events);
  }

  /** What happened to its deadlines so far. */
  public List<DeadlineEvent> deadlineEvents() {
    return List.copyOf(deadlineEvents);
  }

  /** The names of what happened to the deadlines of a kind, such as {@code DeadlineSet}. */
  public List<String> told(String kind) {
    return deadlineEvents.stream()
        .filter(event -> event.deadlineKind().equals(kind))
        .map(event -> event.getClass().getSimpleName())
        .toList();
  }

  /** The newest deadline of a kind. */
  public RunningDeadline deadline(String kind) {
    return running.values().stream()
        .filter(deadline -> deadline.kind().equals(kind))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError(kind + " was never set"));
  }

  private Actor person(Role role, CountryCode country) {
    Set<Tie> all = new HashSet<>(ties);
    if (snapshot != null) {
      all.addAll(cycle.ties(snapshot.state(), reference));
    }
    return new Actor(
        role.code().toLowerCase(java.util.Locale.ROOT),
        new AgencyCode(country.value() + "-TEST"),
        country,
        Set.of(role),
        Map.of(),
        all);
  }

  private Decision<S, E> decide(
      Actor actor, Object command, @Nullable OnBehalfOf word, Instant occurredAt) {
    return cycle.decide(
        new Moment<>(
            ID,
            snapshot,
            actor,
            Role.SYSTEM,
            word,
            occurredAt,
            now,
            snapshot == null ? null : snapshot.version(),
            running.values().stream().filter(RunningDeadline::isOpen).toList(),
            List.of(),
            reference),
        command);
  }

  private DeadlineStory<S, E, R> accepted(Decision<S, E> decision) {
    return accepted(decision, now);
  }

  private DeadlineStory<S, E, R> accepted(Decision<S, E> decision, Instant occurredAt) {
    switch (decision) {
      case Decision.Rejected<S, E> no ->
          throw new AssertionError("It was refused: " + no.rejection());
      case Decision.Accepted<S, E> yes -> {
        snapshot = yes.after();
        yes.facts().forEach(fact -> happened(fact, occurredAt));
      }
    }
    return this;
  }

  private void happened(Decision.Fact<E> fact, Instant occurredAt) {
    events.add(fact.event());
    UUID eventId = UUID.nameUUIDFromBytes((ID + "/" + fact.version()).getBytes(UTF_8));
    List<RunningDeadline> open = running.values().stream().filter(RunningDeadline::isOpen).toList();
    deadlines
        .after(
            new Deadlines.Happened<>(fact, eventId, snapshot(), occurredAt, now), open, reference)
        .forEach(this::apply);
  }

  private void apply(DeadlineEvent event) {
    deadlineEvents.add(event);
    running.compute(event.deadlineId(), (id, before) -> RunningDeadline.fold(before, event));
  }

  /** Where the newest deadline of a kind stands. */
  public Status status(String kind) {
    return deadline(kind).status();
  }
}
