package org.saphan.lifecycle;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Decision.Accepted;
import org.saphan.lifecycle.Decision.Fact;
import org.saphan.lifecycle.Decision.Rejected;

/**
 * A whole life cycle: its stages, its rows, who holds each stage, how the state is folded and which
 * deadlines run beside it.
 *
 * <p>The mould sets the stage and nothing else does: {@link Fold} folds only details.
 *
 * @param <S> state
 * @param <E> events, sealed
 * @param <R> the service's view of the reference data
 */
public final class LifeCycle<S, E, R> {
  /** Folds the details of one line into the state; null is the state before the first line. */
  @FunctionalInterface
  public interface Fold<S, E> {
    S apply(@Nullable S state, Line<E> line);
  }

  /** Finds the agency whose people have a role for an aggregate, such as its central authority. */
  @FunctionalInterface
  public interface AgencyOfRole<S, R> {
    AgencyCode of(S state, Role role, R reference);
  }

  /** What a life cycle is made of. Services fill it in one place, their table. */
  public record Parts<S, E, R>(
      String name,
      String collection,
      String idField,
      Class<S> state,
      Class<E> events,
      int foldVersion,
      List<? extends Stage> stages,
      Set<? extends Stage> sideStages,
      List<Row<S, ?, E, R>> rows,
      List<Deadline<S, E, R>> deadlines,
      Fold<S, E> fold,
      Function<S, Set<Tie>> ties,
      BiFunction<Snapshot<S>, R, Holder> holder,
      AgencyOfRole<S, R> agencyOf) {}

  private final Parts<S, E, R> parts;
  private final Readers<S, R> readers;
  private final boolean inheritsTies;
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private final Map<Class<?>, List<Row<S, ?, E, R>>> rowsOf;

  /**
   * @throws IllegalArgumentException if the table is not sound: a row id twice, two rows for one
   *     command in one stage, a stage of another life cycle, a stage that cannot be reached or
   *     left, a deadline that cannot start or end
   */
  public LifeCycle(Parts<S, E, R> parts) {
    this(parts, null);
  }

  /**
   * A life cycle whose aggregates belong to others, as a hearing does to its request: who is tied
   * to the other is tied to them, as it is now and not as it was when they were made.
   *
   * @param inherited finds the ties of the other; null where aggregates stand alone
   */
  public LifeCycle(Parts<S, E, R> parts, @Nullable BiFunction<S, R, Set<Tie>> inherited) {
    this(parts, inherited, Map.of());
  }

  /** The same, where some roles read by another relation than their rows ask for. */
  public LifeCycle(
      Parts<S, E, R> parts,
      @Nullable BiFunction<S, R, Set<Tie>> inherited,
      Map<Role, Relation> reading) {
    this.parts = parts;
    this.inheritsTies = inherited != null;
    this.readers = new Readers<>(parts, inherited, reading);
    parts.stages().forEach(stage -> stages.put(stage.name(), stage));
    this.rowsOf = parts.rows().stream().collect(groupingBy(Row::command));
    List<String> faults = new Soundness<>(this).faults();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(parts.name() + ": " + String.join("; ", faults));
    }
  }

  public String name() {
    return parts.name();
  }

  /** The plural under which the web and the topics know it, such as {@code requests}. */
  public String collection() {
    return parts.collection();
  }

  public Parts<S, E, R> parts() {
    return parts;
  }

  public List<Row<S, ?, E, R>> rows() {
    return parts.rows();
  }

  public List<Stage> stages() {
    return List.copyOf(stages.values());
  }

  /**
   * The stage of this name.
   *
   * @throws IllegalArgumentException if there is none: history was written by other code
   */
  public Stage stage(String name) {
    Stage stage = stages.get(name);
    if (stage == null) {
      throw new IllegalArgumentException(name() + " has no stage " + name);
    }
    return stage;
  }

  /** The types of all commands, in the order of the table. */
  public Set<Class<?>> commands() {
    return parts.rows().stream()
        .map(Row::command)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a command of this type makes a new aggregate, perhaps among others. */
  public boolean creates(Class<?> command) {
    return rowsOf.getOrDefault(command, List.of()).stream().anyMatch(Row::creates);
  }

  /** The types of all events that rows may give, in the order of the table. */
  public Set<Class<? extends E>> events() {
    return parts.rows().stream()
        .flatMap(row -> row.events().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether ties come from another aggregate, so that they change when that one changes. */
  public boolean inheritsTies() {
    return inheritsTies;
  }

  /** All ties of an aggregate in this state, with those that every aggregate has. */
  public Set<Tie> ties(S state, R reference) {
    return readers.ties(state, reference);
  }

  /**
   * The ties by which an actor may read aggregates of this life cycle: one sees what one is related
   * to by some row of one of his roles, or what a deadline calls his role to where it has no row.
   * Lists, counts and single reads use this one predicate.
   */
  public Set<Tie> readableBy(Actor actor) {
    return actor.roles().stream()
        .flatMap(role -> readableBy(actor, role).stream())
        .collect(Collectors.toSet());
  }

  /** The same for one of his roles. */
  public Set<Tie> readableBy(Actor actor, Role role) {
    return readers.readableBy(actor, role);
  }

  /** The roles that read, each with its relations, in the order of the table. */
  public List<Row.By> readers() {
    return readers.rights();
  }

  /** Whether a row of this command names the actor, though he may not read the aggregate. */
  public boolean mayCommand(Actor actor, Class<?> command, S state, R reference) {
    Set<Tie> ties = ties(state, reference);
    return rowsOf.getOrDefault(command, List.of()).stream()
        .flatMap(row -> held(row, actor))
        .anyMatch(by -> actor.has(by.relation(), ties));
  }

  /** Decides a command. Pure: the same arguments give the same answer. */
  public Decision<S, E> decide(Moment<S, R> moment, Object command) {
    Optional<Row<S, ?, E, R>> found = row(command.getClass(), moment.snapshot());
    if (found.isEmpty()) {
      return new Rejected<>(null, Rejection.of(Refusal.STATE, "STATE"));
    }
    Row<S, ?, E, R> row = found.get();
    Optional<Role> role = roleFor(row, moment);
    if (role.isEmpty()) {
      return new Rejected<>(row.id(), Rejection.of(Refusal.ROLE, "ROLE"));
    }
    Moment<S, R> now = moment.in(role.get());
    Optional<Rejection> no = row.hindrance(now).or(() -> row.objection(now, command));
    if (no.isPresent()) {
      return new Rejected<>(row.id(), no.get());
    }
    Accepted<S, E> accepted = accept(row, now, command);
    return mayCreate(row, now, accepted)
        ? accepted
        : new Rejected<>(row.id(), Rejection.of(Refusal.ROLE, "ROLE"));
  }

  /** The rows whose guards without input hold for this actor now: the buttons of a page. */
  public List<Row<S, ?, E, R>> actions(Moment<S, R> moment) {
    return parts.rows().stream()
        .filter(row -> startsIn(row, moment.snapshot()))
        .filter(row ->
            roleFor(row, moment)
                .map(role -> row.hindrance(moment.in(role)).isEmpty())
                .orElse(false))
        .toList();
  }

  /**
   * Folds one line of history.
   *
   * @param before null before the first line
   * @param stageAfter as written on the line; history keeps its stages when rules change
   */
  public Snapshot<S> fold(UUID id, @Nullable Snapshot<S> before, Line<E> line, Stage stageAfter) {
    S state = parts.fold().apply(before == null ? null : before.state(), line);
    long version = before == null ? 1 : before.version() + 1;
    return new Snapshot<>(id, version, stageAfter, remembered(before, stageAfter), state);
  }

  private @Nullable Stage remembered(@Nullable Snapshot<S> before, Stage after) {
    if (before == null || !parts.sideStages().contains(after)) {
      return null;
    }
    return parts.sideStages().contains(before.stage()) ? before.remembered() : before.stage();
  }

  private Accepted<S, E> accept(Row<S, ?, E, R> row, Moment<S, R> start, Object command) {
    Stage before = start.snapshot() == null ? null : start.snapshot().stage();
    List<E> events = new ArrayList<>();
    Moment<S, R> moment = start;
    for (int number = 0; number < row.emissions(); number++) {
      for (E event : row.emit(number, moment, command)) {
        events.add(event);
        Stage still = before == null ? stages().getFirst() : before;
        moment = moment.after(fold(start.id(), moment.snapshot(), line(event, start), still));
      }
    }
    Stage after = target(row.target(), start, moment, command);
    return withStages(row, start, command, events, after);
  }

  /** The first event carries the change of stage; those after it happen in the new stage. */
  private Accepted<S, E> withStages(
      Row<S, ?, E, R> row, Moment<S, R> start, Object command, List<E> events, Stage after) {
    List<Fact<E>> facts = new ArrayList<>();
    Snapshot<S> snapshot = start.snapshot();
    for (E event : events) {
      Stage was = snapshot == null ? null : snapshot.stage();
      snapshot = fold(start.id(), snapshot, line(event, start), after);
      facts.add(new Fact<>(event, was, after, snapshot.version()));
    }
    if (snapshot == null || facts.isEmpty()) {
      throw new IllegalStateException(row.id() + ": an accepted command has an event");
    }
    return new Accepted<>(
        row.id(),
        start.role(),
        start.snapshot() == null ? null : start.snapshot().stage(),
        facts,
        snapshot,
        parts.holder().apply(snapshot, start.reference()),
        row.followOns(start.after(snapshot), command));
  }

  private Line<E> line(E event, Moment<S, R> moment) {
    return new Line<>(
        event,
        moment.actor().user(),
        moment.actor().agency(),
        moment.onBehalfOf(),
        moment.content(),
        moment.occurredAt(),
        moment.recordedAt());
  }

  private Stage target(Target<S, R> target, Moment<S, R> start, Moment<S, R> end, Object command) {
    return switch (target) {
      case Target.Same<S, R> same -> start.stage();
      case Target.Fixed<S, R> fixed -> fixed.stage();
      case Target.Back<S, R> back ->
          back.instead().apply(end).orElseGet(() -> remembered(start, back));
      case Target.OneOf<S, R> oneOf -> chosen(oneOf, end, command);
    };
  }

  private Stage remembered(Moment<S, R> start, Target.Back<S, R> back) {
    Snapshot<S> snapshot = start.snapshot();
    Stage kept = snapshot == null ? null : snapshot.remembered();
    return kept == null ? back.otherwise() : kept;
  }

  private Stage chosen(Target.OneOf<S, R> oneOf, Moment<S, R> end, Object command) {
    Stage stage = oneOf.policy().apply(end, command);
    if (!oneOf.options().contains(stage)) {
      throw new IllegalStateException(
          name() + ": " + stage.name() + " is not among " + oneOf.options());
    }
    return stage;
  }

  private Optional<Row<S, ?, E, R>> row(Class<?> command, @Nullable Snapshot<S> snapshot) {
    return rowsOf.getOrDefault(command, List.of()).stream()
        .filter(row -> startsIn(row, snapshot))
        .findFirst();
  }

  private boolean startsIn(Row<S, ?, E, R> row, @Nullable Snapshot<S> snapshot) {
    return snapshot == null ? row.creates() : row.from().contains(snapshot.stage());
  }

  /** On creation the relation is judged afterwards, on what the creator made. */
  private Optional<Role> roleFor(Row<S, ?, E, R> row, Moment<S, R> moment) {
    Snapshot<S> snapshot = moment.snapshot();
    Set<Tie> ties = snapshot == null ? Set.of() : ties(snapshot.state(), moment.reference());
    return held(row, moment.actor())
        .filter(by -> snapshot == null || moment.actor().has(by.relation(), ties))
        .map(Row.By::role)
        .findFirst();
  }

  private boolean mayCreate(Row<S, ?, E, R> row, Moment<S, R> moment, Accepted<S, E> made) {
    Set<Tie> ties = ties(made.after().state(), moment.reference());
    return moment.snapshot() != null
        || held(row, moment.actor()).anyMatch(by -> moment.actor().has(by.relation(), ties));
  }

  private Stream<Row.By> held(Row<S, ?, E, R> row, Actor actor) {
    return row.by().stream().filter(by -> actor.roles().contains(by.role()));
  }
}
