package org.saphan.foundation.ledger;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Mask.Part;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.foundation.readlog.ReadLog.Look;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads aggregates for people. One predicate, the ties of the actor's roles, decides lists, counts
 * and single reads alike.
 */
public final class Reading {
  private static final String SUMMARY = "select " + Summaries.COLUMNS + " from aggregate a";

  private final Bindings bindings;
  private final Streams streams;
  private final History history;
  private final Vault vault;
  private final BusinessClock clock;
  private final Sight sight;
  private final CaseSight cases;
  private final ReadLog log;
  private final JdbcTemplate jdbc;

  Reading(
      Bindings bindings,
      Streams streams,
      History history,
      Vault vault,
      BusinessClock clock,
      Sight sight,
      CaseSight cases,
      ReadLog log,
      JdbcTemplate jdbc) {
    this.bindings = bindings;
    this.streams = streams;
    this.history = history;
    this.vault = vault;
    this.clock = clock;
    this.sight = sight;
    this.cases = cases;
    this.log = log;
    this.jdbc = jdbc;
  }

  /**
   * One aggregate that the actor may see.
   *
   * @param snapshot the whole; for people {@link #shown}
   * @param part what alone may be shown of it, empty where all may
   * @param actions the ids of the rows whose guards without input hold for the actor now
   */
  public record Found(
      Summary summary,
      Snapshot<?> snapshot,
      Optional<Part> part,
      List<RunningDeadline> deadlines,
      Set<String> actions) {
    /** Whether this actor may see its documents. */
    public boolean showsPapers() {
      return part.map(Part::papers).orElse(true);
    }

    /** Whether this actor may see what people are told beside it, by the key of its sentence. */
    public boolean showsMemo(String said) {
      return part.map(Part::memos).map(shown -> shown.test(said)).orElse(true);
    }

    /** The state as this actor may see it. */
    public Object shown() {
      return part.<Object>map(Part::state).orElse(snapshot.state());
    }

    private Optional<HistoryLine> shown(HistoryLine line) {
      return part.map(Part::history).map(of -> of.apply(line)).orElse(Optional.of(line));
    }
  }

  /**
   * One page of a list.
   *
   * @param count of all rows that the query finds, not only of this page
   */
  public record Page(List<Summary> rows, long count) {}

  /** Whether this id is taken, by whatever life cycle. */
  public boolean exists(UUID id) {
    return streams.find(id).isPresent();
  }

  /** One as it is, for what the service does by itself; shown to nobody. */
  public Optional<Snapshot<?>> snapshot(String lifecycle, UUID id) {
    return streams
        .find(id)
        .filter(stream -> stream.lifecycle().equals(lifecycle))
        .map(Stream::snapshot);
  }

  /** All of a life cycle in a case, for what the service does by itself; shown to nobody. */
  public List<Snapshot<?>> inCase(UUID caseRef, String lifecycle) {
    return snapshots("case_ref = ?", lifecycle, caseRef);
  }

  /** All of a life cycle with this id in a field of the state, likewise. */
  public List<Snapshot<?>> whose(String lifecycle, String field, UUID id) {
    return snapshots("state ->> ? = ?", lifecycle, field, id.toString());
  }

  private List<Snapshot<?>> snapshots(String condition, String lifecycle, Object... values) {
    return jdbc
        .query(
            "select id from aggregate where " + condition + " and lifecycle = ? order by reference",
            (row, no) -> row.getObject(1, UUID.class),
            java.util.stream.Stream.concat(
                    Arrays.stream(values), java.util.stream.Stream.of(lifecycle))
                .toArray())
        .stream()
        .<Snapshot<?>>flatMap(id -> snapshot(lifecycle, id).stream())
        .toList();
  }

  /**
   * Empty if it is unknown, or not to be known by this actor. That a person looked is written down,
   * also where nothing is shown.
   *
   * @throws org.saphan.foundation.exclusion.Excluded if the account is kept away from the case
   */
  public Optional<Found> find(String lifecycle, UUID id, Actor actor) {
    return find(lifecycle, id, actor, true);
  }

  private Optional<Found> find(String lifecycle, UUID id, Actor actor, boolean logged) {
    return streams
        .find(id)
        .filter(stream -> stream.lifecycle().equals(lifecycle))
        .flatMap(stream -> found(bindings.named(lifecycle), stream, actor, logged));
  }

  private <S, E, R> Optional<Found> found(
      Binding<S, E, R> binding, Stream<?> read, Actor person, boolean logged) {
    @SuppressWarnings("unchecked") // read by the life cycle of this name
    Snapshot<S> snapshot = (Snapshot<S>) read.snapshot();
    Actor actor = person.with(binding.ties().apply(person));
    Set<Tie> by = Sight.ties(binding, snapshot.state(), actor);
    Look look = sight.look(binding, by, read.caseRef(), actor);
    boolean excluded = sight.excludes(actor, read.caseRef());
    if (logged && !actor.agency().equals(AgencyCode.SYSTEM)) {
      log.note(actor, read.caseRef(), snapshot.id(), excluded ? Look.REFUSED : look);
    }
    if (look == Look.REFUSED) {
      return Optional.empty();
    }
    sight.check(actor, read.caseRef());
    List<RunningDeadline> deadlines = streams.openDeadlines(snapshot.id());
    Moment<S, R> moment = moment(binding, snapshot.id(), snapshot, actor, deadlines);
    Set<String> actions =
        binding.lifecycle().actions(moment).stream()
            .map(Row::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Summary summary =
        jdbc.query(SUMMARY + " where a.id = ?", (row, no) -> Summaries.read(row), snapshot.id())
            .getFirst();
    Set<Tie> readable = binding.lifecycle().readableBy(actor);
    Optional<Veil> veil = binding.mask().veil(readable);
    Optional<Part> part =
        look == Look.SHOWN
            ? binding.mask().of(snapshot, by)
            : veil.flatMap(one -> binding.mask().of(snapshot, readable));
    return Optional.of(
        new Found(
            veiled(summary, veil, actor),
            snapshot,
            part,
            veil.map(one -> one.over(deadlines, actor.agency())).orElse(deadlines),
            actions));
  }

  /** What this actor, with his ties, is not told of where aggregates of a life cycle stand. */
  private static Optional<Veil> veil(Binding<?, ?, ?> binding, Actor actor) {
    return binding.mask().veil(binding.lifecycle().readableBy(actor));
  }

  private static Summary veiled(Summary row, Optional<Veil> veil, Actor actor) {
    return veil.map(one -> one.over(row, actor.agency())).orElse(row);
  }

  private <S, R> Moment<S, R> moment(
      Binding<S, ?, R> binding,
      UUID id,
      @Nullable Snapshot<S> snapshot,
      Actor actor,
      List<RunningDeadline> deadlines) {
    return new Moment<>(
        id,
        snapshot,
        actor,
        Role.SYSTEM,
        null,
        clock.now(),
        clock.now(),
        null,
        deadlines,
        List.of(),
        binding.reference().get());
  }

  /** The public half of the history, oldest first; empty if not to be known. */
  public List<HistoryLine> history(String lifecycle, UUID id, Actor actor) {
    Binding<?, ?, ?> binding = bindings.named(lifecycle);
    Optional<Veil> veil = veil(binding, actor.with(binding.ties().apply(actor)));
    return find(lifecycle, id, actor)
        .map(found ->
            history.lines(lifecycle, id, actor.agency()).stream()
                .flatMap(line -> found.shown(line).stream())
                .map(line -> veil.map(one -> one.over(line, actor.agency())).orElse(line))
                .toList())
        .orElse(List.of());
  }

  /**
   * Who acted, by the version of the line; empty if not to be known. Of the private half: only for
   * what shows an account to its own agency.
   */
  public Map<Long, String> users(String lifecycle, UUID id, Actor actor) {
    return find(lifecycle, id, actor).map(found -> history.users(id)).orElse(Map.of());
  }

  /** The rows by which this actor may create, as far as can be said before the input is known. */
  public List<Row<?, ?, ?, ?>> creatable(String lifecycle, Actor person) {
    return creatable(bindings.named(lifecycle), person);
  }

  private <S, E, R> List<Row<?, ?, ?, ?>> creatable(Binding<S, E, R> binding, Actor person) {
    Actor actor = person.with(binding.ties().apply(person));
    UUID none = new UUID(0, 0);
    return List.copyOf(binding.lifecycle().actions(moment(binding, none, null, actor, List.of())));
  }

  /** The aggregates that the actor may see, newest first. */
  public Page list(String lifecycle, Actor person, ListQuery query) {
    Binding<?, ?, ?> binding = bindings.named(lifecycle);
    Actor actor = person.with(binding.ties().apply(person));
    Sight.Visible visible = sight.visible(binding, actor);
    List<Object> values = visible.values();
    StringBuilder where = new StringBuilder(" where " + visible.condition());
    Optional<Veil> veil = veil(binding, actor);
    veil.ifPresentOrElse(
        one -> one.filter(where, values, query, actor.agency()), () -> query.filter(where, values));
    Long count =
        jdbc.queryForObject(
            "select count(*) from aggregate a" + where, Long.class, values.toArray());
    if (query.after() != null) {
      where.append(" and a.reference < ?");
      values.add(query.after());
    }
    values.add(query.size());
    List<Summary> rows =
        jdbc.query(
            SUMMARY + where + " order by a.reference desc limit ?",
            (row, no) -> veiled(Summaries.read(row), veil, actor),
            values.toArray());
    return new Page(rows, Objects.requireNonNullElse(count, 0L));
  }

  /**
   * The first of those that the actor may see and that fit: for pages that a service makes by hand.
   *
   * @param fits a condition on {@code a} and an order, written by the service and by nobody else
   * @param most at most so many
   */
  public List<Found> found(
      String lifecycle, Actor person, String fits, int most, Object... values) {
    Binding<?, ?, ?> binding = bindings.named(lifecycle);
    Actor actor = person.with(binding.ties().apply(person));
    Sight.Visible visible = sight.visible(binding, actor);
    List<Object> all = visible.values();
    all.addAll(List.of(values));
    all.add(most);
    return jdbc
        .query(
            "select a.id from aggregate a where "
                + visible.condition()
                + " and "
                + fits
                + " limit ?",
            (row, no) -> row.getObject(1, UUID.class),
            all.toArray())
        .stream()
        .flatMap(id -> find(lifecycle, id, person, false).stream())
        .toList();
  }

  /**
   * Whether the actor is related to anything of this life cycle in the case that an aggregate
   * belongs to: decisions hang on it, so emergency access does not count.
   *
   * @param id the aggregate, of any life cycle
   */
  public boolean seesInCaseOf(UUID id, String lifecycle, Actor person) {
    return streams
        .find(id)
        .filter(found -> cases.isSeen(bindings.named(lifecycle), found.caseRef(), person))
        .isPresent();
  }

  /** A document of an aggregate whose papers the actor may see. The reading is written down. */
  public Optional<Vault.Document> document(
      String lifecycle, UUID id, Actor actor, DocumentRef ref) {
    return find(lifecycle, id, actor)
        .filter(Found::showsPapers)
        .flatMap(found ->
            vault.readFor(actor, lifecycle, found.summary().id(), ref.docId(), ref.version()));
  }
}
