package org.saphan.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One transition of the law's tables: from these stages, on this command, to that stage, by these
 * people, if these guards hold, with these events.
 *
 * @param <S> state
 * @param <X> command
 * @param <E> events of the life cycle
 * @param <R> reference data
 */
public final class Row<S, X, E, R> {
  /** A role that may, with the relation it needs. */
  public record By(Role role, Relation relation) {}

  private record Emission<S, X, E, R>(
      Class<? extends E> type, BiFunction<Moment<S, R>, X, ? extends List<? extends E>> events) {}

  private final String id;
  private final boolean creates;
  private final Set<Stage> from;
  private final Class<X> command;
  private final List<By> by = new ArrayList<>();
  private final List<When<S, R>> whens = new ArrayList<>();
  private final List<Check<S, ? super X, R>> checks = new ArrayList<>();
  private final List<Emission<S, X, E, R>> emissions = new ArrayList<>();
  private Target<S, R> to = new Target.Same<>();
  private BiFunction<Moment<S, R>, X, List<FollowOn>> also = (moment, command) -> List.of();
  private final List<Class<?>> elsewhere = new ArrayList<>();

  private Row(String id, boolean creates, Set<Stage> from, Class<X> command) {
    this.id = id;
    this.creates = creates;
    this.from = from;
    this.command = command;
  }

  /** Begins a row that creates an aggregate. */
  public static Start creating(String id) {
    return new Start(id, true, Set.of());
  }

  /** Begins a row that creates an aggregate, or takes one that stands in any of these stages. */
  public static Start creatingOrFrom(String id, Stage... stages) {
    return new Start(id, true, new LinkedHashSet<>(List.of(stages)));
  }

  /** Begins a row that starts in any of these stages. */
  public static Start from(String id, Stage... stages) {
    return new Start(id, false, new LinkedHashSet<>(List.of(stages)));
  }

  /** A row whose command is still to be named. */
  public record Start(String id, boolean creates, Set<Stage> stages) {
    public <S, X, E, R> Row<S, X, E, R> on(Class<X> command) {
      return new Row<>(id, creates, Collections.unmodifiableSet(stages), command);
    }
  }

  /** Leads to this stage. Without any {@code to} the stage stays. */
  public Row<S, X, E, R> to(Stage stage) {
    to = new Target.Fixed<>(stage);
    return this;
  }

  /** Leads to the remembered stage, or to this one where {@code instead} says so. */
  public Row<S, X, E, R> back(Stage otherwise, Function<Moment<S, R>, Optional<Stage>> instead) {
    return back(otherwise, Set.of(), instead);
  }

  /** The same, where {@code instead} may also name one of these: its own stage means staying. */
  public Row<S, X, E, R> back(
      Stage otherwise, Set<Stage> others, Function<Moment<S, R>, Optional<Stage>> instead) {
    to = new Target.Back<>(otherwise, Set.copyOf(others), instead);
    return this;
  }

  /** Leads to one of these, chosen by a named policy that sees the state after the events. */
  public Row<S, X, E, R> toOneOf(
      Set<? extends Stage> options, BiFunction<Moment<S, R>, X, ? extends Stage> policy) {
    to =
        new Target.OneOf<>(
            Set.copyOf(options), (moment, input) -> policy.apply(moment, command.cast(input)));
    return this;
  }

  /** May be done by this role with this relation; repeat for more. The first that fits is taken. */
  public Row<S, X, E, R> by(Role role, Relation relation) {
    by.add(new By(role, relation));
    return this;
  }

  /** Every guard must hold for the button to be there. */
  public Row<S, X, E, R> when(When<S, R> guard) {
    whens.add(guard);
    return this;
  }

  /** Every check must pass for the submitted command. */
  public Row<S, X, E, R> check(Check<S, ? super X, R> guard) {
    checks.add(guard);
    return this;
  }

  /** Always gives this event. */
  public <Y extends E> Row<S, X, E, R> emits(Class<Y> type, BiFunction<Moment<S, R>, X, Y> event) {
    return emitsAll(type, event.andThen(List::of));
  }

  /** Gives this event where it applies; it sees the state after the events before it. */
  public <Y extends E> Row<S, X, E, R> mayEmit(
      Class<Y> type, BiFunction<Moment<S, R>, X, Optional<Y>> event) {
    return emitsAll(type, event.andThen(found -> found.stream().toList()));
  }

  /** Gives any number of this event. */
  public <Y extends E> Row<S, X, E, R> emitsAll(
      Class<Y> type, BiFunction<Moment<S, R>, X, List<Y>> events) {
    emissions.add(new Emission<>(type, events));
    return this;
  }

  /** Takes other streams of the service along: both or neither. */
  public Row<S, X, E, R> also(BiFunction<Moment<S, R>, X, List<FollowOn>> followOns) {
    also = followOns;
    return this;
  }

  /**
   * The same, where the tables name what it brings about in the other streams: a shelter that
   * accepts reserves a bed.
   *
   * @param event of another stream, in the order of the table
   */
  public Row<S, X, E, R> also(
      Class<?> event, BiFunction<Moment<S, R>, X, List<FollowOn>> followOns) {
    elsewhere.add(event);
    return also(followOns);
  }

  /** The id in the tables, such as {@code O9}. */
  public String id() {
    return id;
  }

  /** Whether it makes a new aggregate; it may start in stages too. */
  public boolean creates() {
    return creates;
  }

  /** The stages it starts in; empty for a row that only creates. */
  public Set<Stage> from() {
    return from;
  }

  /** The type of its command. */
  public Class<X> command() {
    return command;
  }

  /** Who may. */
  public List<By> by() {
    return Collections.unmodifiableList(by);
  }

  /** Where it leads. */
  public Target<S, R> target() {
    return to;
  }

  /** Names of the guards without input, in order. */
  public List<String> whenNames() {
    return whens.stream().map(When::name).toList();
  }

  /** Names of the guards that need the input, in order. */
  public List<String> checkNames() {
    return checks.stream().map(Check::name).toList();
  }

  /** The types of its events, in order. */
  public List<Class<? extends E>> events() {
    return emissions.stream().<Class<? extends E>>map(Emission::type).toList();
  }

  /** The types of the events that it brings about in other streams, as the tables name them. */
  public List<Class<?>> elsewhere() {
    return Collections.unmodifiableList(elsewhere);
  }

  /** The guard without input that says no, if any. */
  Optional<Rejection> hindrance(Moment<S, R> moment) {
    return whens.stream()
        .filter(guard -> !guard.holds().test(moment))
        .findFirst()
        .map(guard -> Rejection.of(guard.code(), guard.name()));
  }

  /** The check that says no, if any. */
  Optional<Rejection> objection(Moment<S, R> moment, Object input) {
    X typed = command.cast(input);
    return checks.stream().flatMap(guard -> refusal(guard, moment, typed).stream()).findFirst();
  }

  private static <S, X, R> Optional<Rejection> refusal(
      Check<S, ? super X, R> guard, Moment<S, R> moment, X command) {
    return guard.refusal().apply(moment, command);
  }

  int emissions() {
    return emissions.size();
  }

  List<? extends E> emit(int number, Moment<S, R> moment, Object input) {
    return emissions.get(number).events().apply(moment, command.cast(input));
  }

  List<FollowOn> followOns(Moment<S, R> moment, Object input) {
    return also.apply(moment, command.cast(input));
  }
}
