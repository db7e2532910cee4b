package org.saphan.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A deadline declared beside a life cycle (table deadlines.csv). It makes work and counts in
 * statistics; it never changes the state of its owner, except by the SYSTEM command of {@link
 * #breachedBy}.
 */
public final class Deadline<S, E, R> {
  /** What a due date may depend on. */
  public record Start<S, R>(Snapshot<S> snapshot, Object event, Instant at, R reference) {}

  /** Sets further ones after a breach: each so long after the last, at most so many. */
  public record Again(Duration every, int most) {}

  private record Extension<S, R>(
      Class<?> event,
      DeadlineEvent.ExtendReason reason,
      Function<Start<S, R>, Optional<Instant>> newDue) {}

  /** A new due date and why. */
  record NewDue(Instant dueAt, DeadlineEvent.ExtendReason reason) {}

  private final String kind;
  private Set<Stage> whileIn = Set.of();
  private Set<Class<?>> from = Set.of();
  private Set<Class<?>> until = Set.of();
  private Set<Class<?>> beside = Set.of();
  private Set<Stage> pausedWhile = Set.of();
  private @Nullable Function<Start<S, R>, Optional<UUID>> each;
  private boolean afterwards;
  private boolean moves;
  private boolean asked;
  private List<Duration> reminders = List.of();
  private @Nullable Again again;
  private Role owner = Role.SYSTEM;
  private Role escalateTo = Role.SYSTEM;
  private Function<Start<S, R>, Optional<Due>> due = start -> Optional.empty();
  private Function<R, Optional<String>> profile = reference -> Optional.empty();
  private final List<Extension<S, R>> extensions = new ArrayList<>();
  private @Nullable BiFunction<Snapshot<S>, Instant, Object> breach;

  private Deadline(String kind) {
    this.kind = kind;
  }

  public static <S, E, R> Deadline<S, E, R> named(String kind) {
    return new Deadline<>(kind);
  }

  /** Runs while the owner is in one of these stages. */
  public Deadline<S, E, R> whileIn(Stage... stages) {
    whileIn = Set.of(stages);
    return this;
  }

  /** Runs from each of these events; each sets one of its own. */
  @SafeVarargs
  public final Deadline<S, E, R> from(Class<? extends E>... events) {
    from = Set.of(events);
    return this;
  }

  /** Is met by any of these events. */
  @SafeVarargs
  public final Deadline<S, E, R> until(Class<? extends E>... events) {
    until = Set.of(events);
    return this;
  }

  /**
   * Is met too by these events of other life cycles, where they belong to the same whole: the bed
   * that is offered by a referral ends the search of the case.
   */
  public Deadline<S, E, R> untilBeside(Class<?>... events) {
    beside = Set.of(events);
    return this;
  }

  /**
   * Several run side by side, each about something of its own, such as one hold of beds: an event
   * meets only that of its own. Of each there is one in the life of the owner.
   *
   * @param subject what an event is about; empty where it meets none
   */
  public Deadline<S, E, R> each(Function<Start<S, R>, Optional<UUID>> subject) {
    each = subject;
    return this;
  }

  /** Stands still while the owner is in one of these stages. */
  public Deadline<S, E, R> pausedWhile(Stage... stages) {
    pausedWhile = Set.of(stages);
    return this;
  }

  /** An event gives a new due date. */
  public Deadline<S, E, R> extendedBy(
      Class<? extends E> event,
      DeadlineEvent.ExtendReason reason,
      Function<Start<S, R>, Optional<Instant>> newDue) {
    extensions.add(new Extension<>(event, reason, newDue));
    return this;
  }

  /** Goes on after a final stage. */
  public Deadline<S, E, R> afterwards() {
    afterwards = true;
    return this;
  }

  /**
   * The due date follows a date that the owner keeps, such as a planned day: with every event of
   * the owner it is reckoned again. While there is none, none runs.
   */
  public Deadline<S, E, R> moves() {
    moves = true;
    return this;
  }

  /**
   * The due date is not the owner's: it is asked for now and then ({@link Deadlines#asked}), and
   * sets the deadline, moves it, or cancels it while there is none.
   */
  public Deadline<S, E, R> asked() {
    asked = true;
    return this;
  }

  /** How the due date is found; empty where no deadline is to run. */
  public Deadline<S, E, R> due(Function<Start<S, R>, Optional<Due>> rule) {
    due = rule;
    return this;
  }

  /** The version of the rules that gave the due date, if it came from a profile. */
  public Deadline<S, E, R> profileVersion(Function<R, Optional<String>> version) {
    profile = version;
    return this;
  }

  /** Reminds so long before the due date; zero reminds at it. */
  public Deadline<S, E, R> remind(Duration... before) {
    reminders = List.of(before);
    return this;
  }

  /** Sets a further one after a breach. */
  public Deadline<S, E, R> again(Duration every, int most) {
    again = new Again(every, most);
    return this;
  }

  /** Who must act, and who is told when he does not. */
  public Deadline<S, E, R> owner(Role responsible, Role escalation) {
    owner = responsible;
    escalateTo = escalation;
    return this;
  }

  /** The SYSTEM command that a breach gives. */
  public Deadline<S, E, R> breachedBy(BiFunction<Snapshot<S>, Instant, Object> command) {
    breach = command;
    return this;
  }

  /** The id in the tables, such as {@code D-M05}. */
  public String kind() {
    return kind;
  }

  public Set<Stage> whileIn() {
    return whileIn;
  }

  public Set<Class<?>> from() {
    return from;
  }

  public Set<Class<?>> until() {
    return until;
  }

  public Set<Class<?>> untilBeside() {
    return beside;
  }

  public Set<Stage> pausedWhile() {
    return pausedWhile;
  }

  public boolean runsAfterwards() {
    return afterwards;
  }

  boolean follows() {
    return moves;
  }

  /** Whether its due date is asked for now and then. */
  public boolean isAsked() {
    return asked;
  }

  public Role owner() {
    return owner;
  }

  public Role escalateTo() {
    return escalateTo;
  }

  public List<Duration> reminders() {
    return reminders;
  }

  public Optional<Again> again() {
    return Optional.ofNullable(again);
  }

  public Set<Class<?>> extendedBy() {
    return Set.copyOf(extensions.stream().<Class<?>>map(Extension::event).toList());
  }

  /** The command of the breach row, if there is one. */
  public Optional<Object> breachCommand(Snapshot<S> owner, Instant at) {
    return Optional.ofNullable(breach).map(command -> command.apply(owner, at));
  }

  /** The same decision always names the same deadline. */
  UUID idFor(Start<S, R> start, UUID eventId) {
    return id(start, each == null ? eventId : each.apply(start).orElse(eventId));
  }

  /** Whether an event that ends this kind ends this one. */
  boolean isMetBy(Start<S, R> start, RunningDeadline running) {
    return each == null
        || each.apply(start).filter(its -> id(start, its).equals(running.id())).isPresent();
  }

  private UUID id(Start<S, R> start, UUID cause) {
    String name = start.snapshot().id() + "/" + kind + "/" + cause;
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  /** How long it has, counted from a start; empty where none is to run. */
  public Optional<Due> dueFrom(Start<S, R> start) {
    return due.apply(start);
  }

  Optional<String> profileVersionIn(R reference) {
    return profile.apply(reference);
  }

  /**
   * @param dueAt until when the running one has time
   */
  Optional<NewDue> newDue(Start<S, R> start, Instant dueAt) {
    return extensions.stream()
        .filter(extension -> extension.event().isInstance(start.event()))
        .findFirst()
        .flatMap(extension ->
            extension.newDue().apply(start).map(at -> new NewDue(at, extension.reason())))
        .or(() -> moved(start).filter(found -> !found.dueAt().equals(dueAt)));
  }

  private Optional<NewDue> moved(Start<S, R> start) {
    return moves && whileIn.contains(start.snapshot().stage())
        ? due.apply(start)
            .filter(Due.At.class::isInstance)
            .map(named -> new NewDue(named.from(start.at()), DeadlineEvent.ExtendReason.DECISION))
        : Optional.empty();
  }
}
