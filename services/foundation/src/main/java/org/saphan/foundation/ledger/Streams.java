package org.saphan.foundation.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Stage;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of aggregates and deadlines. Every statement of the write path stands here, in {@link
 * InheritedTies} or in {@link AnswerLog}.
 */
final class Streams {
  private static final String SELECT =
      "select id, lifecycle, reference, case_ref, version, stage, remembered, state, fold_version,"
          + " created_at, stage_since from aggregate where ";

  private static final String PUT =
      "insert into deadline (id, owner_id, lifecycle, kind, version, status, due_at, next_at,"
          + " breaches, running) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (id) do"
          + " update set version = excluded.version, status = excluded.status, due_at ="
          + " excluded.due_at, next_at = excluded.next_at, breaches = excluded.breaches, running"
          + " = excluded.running";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Bindings bindings;
  private final AnswerLog answers;

  Streams(JdbcTemplate jdbc, JsonMapper json, Bindings bindings) {
    this.jdbc = jdbc;
    this.json = json;
    this.bindings = bindings;
    this.answers = new AnswerLog(jdbc, json);
  }

  AnswerLog answers() {
    return answers;
  }

  /**
   * Locks those that exist, always in the order of their ids, so that no two decisions wait for
   * each other.
   */
  Map<UUID, Stream<?>> lock(Collection<UUID> ids) {
    Map<UUID, Stream<?>> found = new LinkedHashMap<>();
    jdbc.query(
        SELECT + "id = any (?) order by id for update",
        row -> {
          Stream<?> stream = read(row);
          found.put(stream.snapshot().id(), stream);
        },
        (Object) ids.toArray(UUID[]::new));
    return found;
  }

  Optional<Stream<?>> find(UUID id) {
    List<Stream<?>> found = jdbc.query(SELECT + "id = ?", (row, no) -> read(row), id);
    return found.stream().findFirst();
  }

  /** Those of a life cycle in a case, in the order of their ids. */
  <S> List<Stream<S>> ofCase(LifeCycle<S, ?, ?> cycle, UUID caseRef) {
    return jdbc.query(
        SELECT + "case_ref = ? and lifecycle = ? order by id",
        (row, no) -> read(cycle, row),
        caseRef,
        cycle.name());
  }

  /** Those whose state was folded by another version of the fold. */
  List<UUID> foldedOtherwise(String lifecycle, int foldVersion) {
    return jdbc.query(
        "select id from aggregate where lifecycle = ? and fold_version <> ? order by id",
        (row, no) -> row.getObject(1, UUID.class),
        lifecycle,
        foldVersion);
  }

  private Stream<?> read(ResultSet row) throws SQLException {
    return read(bindings.named(row.getString("lifecycle")).lifecycle(), row);
  }

  private <S> Stream<S> read(LifeCycle<S, ?, ?> cycle, ResultSet row) throws SQLException {
    String remembered = row.getString("remembered");
    Stage rememberedStage = remembered == null ? null : cycle.stage(remembered);
    int foldVersion = row.getInt("fold_version");
    if (foldVersion != cycle.parts().foldVersion()) {
      throw new StaleFold(cycle.name(), row.getObject("id", UUID.class));
    }
    S state = json.readValue(row.getString("state"), cycle.parts().state());
    Snapshot<S> snapshot =
        new Snapshot<>(
            row.getObject("id", UUID.class),
            row.getLong("version"),
            cycle.stage(row.getString("stage")),
            rememberedStage,
            state);
    return new Stream<>(
        cycle.name(),
        row.getString("reference"),
        row.getObject("case_ref", UUID.class),
        snapshot,
        instant(row, "created_at"),
        instant(row, "stage_since"));
  }

  <S, R> void insert(
      LifeCycle<S, ?, R> cycle, Stream<S> stream, Holder holder, R reference, Instant now) {
    Snapshot<S> snapshot = stream.snapshot();
    jdbc.update(
        "insert into aggregate (id, lifecycle, reference, case_ref, version, stage, remembered,"
            + " state, fold_version, holder_role, holder_agency, ties, created_at, changed_at,"
            + " stage_since) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)",
        snapshot.id(),
        cycle.name(),
        stream.reference(),
        stream.caseRef(),
        snapshot.version(),
        snapshot.stage().name(),
        name(snapshot.remembered()),
        json.writeValueAsString(snapshot.state()),
        cycle.parts().foldVersion(),
        holder.role(),
        agency(holder),
        ties(cycle, snapshot, reference),
        time(now),
        time(now),
        time(now));
  }

  /** Refolding writes the same version again: the guard is at most, not exactly, the one before. */
  <S, R> void update(
      LifeCycle<S, ?, R> cycle, Snapshot<S> snapshot, Holder holder, R reference, Instant now) {
    int changed =
        jdbc.update(
            "update aggregate set version = ?, stage = ?, remembered = ?, state = ?::jsonb,"
                + " fold_version = ?, holder_role = ?, holder_agency = ?, ties = ?, changed_at = ?,"
                + " stage_since = case when stage = ? then stage_since else ? end"
                + " where id = ? and version <= ?",
            snapshot.version(),
            snapshot.stage().name(),
            name(snapshot.remembered()),
            json.writeValueAsString(snapshot.state()),
            cycle.parts().foldVersion(),
            holder.role(),
            agency(holder),
            ties(cycle, snapshot, reference),
            time(now),
            snapshot.stage().name(),
            time(now),
            snapshot.id(),
            snapshot.version());
    if (changed != 1) {
      throw new IllegalStateException("A locked aggregate is gone: " + snapshot.id());
    }
  }

  /** The next number of this kind and year: 1 for the first. */
  long nextNumber(String kind, int year) {
    Long number =
        jdbc.queryForObject(
            "insert into reference_number (kind, year, last) values (?, ?, 1) on conflict (kind,"
                + " year) do update set last = reference_number.last + 1 returning last",
            Long.class,
            kind,
            year);
    return number == null ? 1 : number;
  }

  List<RunningDeadline> openDeadlines(UUID owner) {
    return openDeadlines(List.of(owner));
  }

  List<RunningDeadline> openDeadlines(Collection<UUID> owners) {
    return jdbc.query(
        "select running from deadline where owner_id = any (?) and status in ('RUNNING', 'PAUSED',"
            + " 'BREACHED') order by id",
        (row, no) -> json.readValue(row.getString(1), RunningDeadline.class),
        (Object) owners.toArray(UUID[]::new));
  }

  /**
   * The open deadlines of these kinds of the aggregates that belong to one whole with this one: one
   * names the other, or both name the same aggregate, by the name of its id.
   */
  List<RunningDeadline> openBeside(
      LifeCycle<?, ?, ?> owners, Set<String> kinds, LifeCycle<?, ?, ?> cycle, Snapshot<?> one) {
    Map<String, UUID> named = names(cycle, one);
    Set<UUID> found = new HashSet<>();
    named.forEach((field, id) -> {
      if (field.equals(owners.parts().idField())) {
        found.add(id);
      } else {
        found.addAll(
            jdbc.query(
                "select id from aggregate where lifecycle = ? and state ->> ? = ?",
                (row, no) -> row.getObject(1, UUID.class),
                owners.name(),
                field,
                id.toString()));
      }
    });
    found.remove(one.id());
    return openDeadlines(found).stream().filter(running -> kinds.contains(running.kind())).toList();
  }

  /** The aggregates of this service that one names, itself first, by the names of their ids. */
  private Map<String, UUID> names(LifeCycle<?, ?, ?> cycle, Snapshot<?> one) {
    Map<String, UUID> named = new LinkedHashMap<>();
    named.put(cycle.parts().idField(), one.id());
    JsonNode state = json.valueToTree(one.state());
    for (Binding<?, ?, ?> binding : bindings.all()) {
      String field = binding.lifecycle().parts().idField();
      JsonNode id = state.path(field);
      if (id.isString()) {
        named.putIfAbsent(field, UUID.fromString(id.stringValue()));
      }
    }
    return named;
  }

  RunningDeadline deadline(UUID id) {
    return jdbc.query(
            "select running from deadline where id = ?",
            (row, no) -> json.readValue(row.getString(1), RunningDeadline.class),
            id)
        .getFirst();
  }

  void put(String lifecycle, List<RunningDeadline> running) {
    int[] _ = jdbc.batchUpdate(PUT, running.stream().map(one -> row(lifecycle, one)).toList());
  }

  private @Nullable Object[] row(String lifecycle, RunningDeadline running) {
    Instant nextAt = running.nextAt();
    return new @Nullable Object[] {
      running.id(),
      running.set().ownerAggregateId(),
      lifecycle,
      running.kind(),
      running.version(),
      running.status().name(),
      time(running.dueAt()),
      nextAt == null ? null : time(nextAt),
      running.breaches(),
      json.writeValueAsString(running)
    };
  }

  /** A deadline with what is needed to answer for it. */
  record Kept(String lifecycle, RunningDeadline running) {}

  /** Those that the sweep must look at, the most urgent first. */
  List<Kept> dueDeadlines(Instant now, int limit) {
    return jdbc.query(
        "select lifecycle, running from deadline where next_at <= ? order by next_at limit ?",
        (row, no) -> kept(row),
        time(now),
        limit);
  }

  /** Those whose breach still has to give its command. */
  List<Kept> unansweredBreaches(int limit) {
    return jdbc.query(
        "select lifecycle, running from deadline where breaches > answered order by id limit ?",
        (row, no) -> kept(row),
        limit);
  }

  void answered(RunningDeadline running) {
    jdbc.update("update deadline set answered = ? where id = ?", running.breaches(), running.id());
  }

  /** Open deadlines reckoned with one calendar. */
  List<Kept> openWith(String calendar) {
    return jdbc.query(
        "select lifecycle, running from deadline where status in ('RUNNING', 'PAUSED', 'BREACHED')"
            + " and running -> 'set' ->> 'calendar' = ?",
        (row, no) -> kept(row),
        calendar);
  }

  private Kept kept(ResultSet row) throws SQLException {
    return new Kept(row.getString(1), json.readValue(row.getString(2), RunningDeadline.class));
  }

  /** How many deadlines of each kind are open, by what they do; kinds without any are left out. */
  Map<DeadlineMetrics.Kind, Long> countOpenDeadlines() {
    Map<DeadlineMetrics.Kind, Long> counts = new HashMap<>();
    jdbc.query(
        "select kind, status, count(*) from deadline where status in ('RUNNING', 'PAUSED',"
            + " 'BREACHED') group by kind, status",
        row -> {
          counts.put(
              new DeadlineMetrics.Kind(
                  row.getString(1), RunningDeadline.Status.valueOf(row.getString(2))),
              row.getLong(3));
        });
    return counts;
  }

  /** Writes the ties anew, and nothing else. */
  <S, R> void tie(LifeCycle<S, ?, R> cycle, Snapshot<S> snapshot, R reference) {
    jdbc.update(
        "update aggregate set ties = ? where id = ?",
        ties(cycle, snapshot, reference),
        snapshot.id());
  }

  /** What the column of ties holds. */
  private static <S, R> String[] ties(LifeCycle<S, ?, R> cycle, Snapshot<S> snapshot, R reference) {
    return cycle.ties(snapshot.state(), reference).stream()
        .map(Object::toString)
        .sorted()
        .toArray(String[]::new);
  }

  private static @Nullable String name(@Nullable Stage stage) {
    return stage == null ? null : stage.name();
  }

  private static @Nullable String agency(Holder holder) {
    return holder.agency() == null ? null : holder.agency().value();
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
