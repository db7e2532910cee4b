package org.saphan.foundation.ledger;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Stage;
import org.saphan.lifecycle.Tie;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody must do next, over all life cycles of a service: a question to the aggregates and
 * deadlines that are there anyway. It shows nothing that a list would not show: role, tie and
 * exclusion are asked in the same way.
 */
public final class WorkList {
  /** Why something stands in the list. */
  public enum Why {
    /** The reader's role and agency must act next. */
    HELD,
    /** A deadline that the reader's role and agency answer for reminded, or was missed. */
    CALLED,
    /** A deadline that others answer for was missed, and goes to the reader's role. */
    ESCALATED
  }

  /**
   * One aggregate that somebody works on.
   *
   * @param why at least one reason
   * @param deadlines those that are open, the most urgent first
   */
  public record Item(Summary summary, List<Why> why, List<RunningDeadline> deadlines) {}

  /**
   * One page of it.
   *
   * @param count of all that the query finds, not only of this page
   */
  public record Page(List<Item> items, long count) {}

  /**
   * What one role of the reader is to one life cycle.
   *
   * @param known every role that the life cycle names: another holder is a word, such as the agency
   *     that began
   * @param stages in which the role has a row
   */
  private record Scope(
      String lifecycle, Role role, List<String> ties, List<String> known, List<String> stages) {}

  /** The deadlines that call for somebody; the words are those of their index. */
  private static final String CALLING =
      """
      d.status in ('RUNNING', 'BREACHED')
        and (d.breaches > 0 or (d.running ->> 'remindersSent')::int > 0)
      """;

  /**
   * Begins with those that may be meant, since they are few: what is held by this agency or by a
   * role alone, and what a deadline calls for. Parameters: scopes, agency, account.
   */
  private static final String WORK =
      """
      with scope as (
        select * from jsonb_to_recordset(?::jsonb)
          as s(lifecycle text, role text, ties text[], known text[], stages text[])),
      me as (select ?::text as agency),
      candidate as (
        select id from aggregate, me
          where holder_role <> 'NOBODY' and (holder_agency = agency or holder_agency is null)
        union select owner_id from deadline d where %1$s),
      work as (
        select a.id,
          bool_or(a.holder_role <> 'NOBODY' and coalesce(a.holder_agency, agency) = agency
            and (a.holder_role = s.role
              or a.holder_role <> all (s.known) and a.stage = any (s.stages))) as held,
          bool_or(exists (select from deadline d where d.owner_id = a.id and %1$s
            and d.running #>> '{set,responsible,role}' = s.role
            and d.running #>> '{set,responsible,agency}' = agency)) as called,
          bool_or(exists (select from deadline d where d.owner_id = a.id and %1$s
            and d.breaches > 0 and d.running #>> '{set,escalateTo}' = s.role)) as escalated
        from candidate join aggregate a using (id), scope s, me
        where a.lifecycle = s.lifecycle and a.ties && s.ties and %2$s
        group by a.id)
      """
          .formatted(CALLING, Exclusions.NOT_EXCLUDED);

  /** The most urgent first; what has no deadline that runs comes last, the oldest first. */
  private static final String BY_URGENCY =
      """
       order by (select min(d.due_at) from deadline d
          where d.owner_id = a.id and d.status in ('RUNNING', 'BREACHED')) nulls last, a.reference
       limit ? offset ?
      """;

  private final Bindings bindings;
  private final Streams streams;
  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  WorkList(Bindings bindings, Streams streams, JdbcTemplate jdbc, JsonMapper json) {
    this.bindings = bindings;
    this.streams = streams;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The work of this person. */
  public Page of(Actor person, WorkQuery query) {
    List<Object> values =
        new ArrayList<>(
            List.of(
                json.writeValueAsString(scopes(person)),
                person.agency().value(),
                person.account()));
    String found = " from aggregate a join work using (id) where " + condition(query.only());
    Long count =
        jdbc.queryForObject(WORK + "select count(*)" + found, Long.class, values.toArray());
    values.add(query.size());
    values.add((query.page() - 1) * query.size());
    List<Item> items =
        jdbc.query(
            WORK + "select " + Summaries.COLUMNS + ", held, called, escalated" + found + BY_URGENCY,
            (row, no) -> new Item(Summaries.read(row), why(row), List.of()),
            values.toArray());
    return new Page(withDeadlines(items), Objects.requireNonNullElse(count, 0L));
  }

  private List<Scope> scopes(Actor person) {
    return bindings.all().stream().flatMap(binding -> scopes(binding, person)).toList();
  }

  private static Stream<Scope> scopes(Binding<?, ?, ?> binding, Actor person) {
    LifeCycle<?, ?, ?> cycle = binding.lifecycle();
    Actor actor = person.with(binding.ties().apply(person));
    List<String> known =
        cycle.rows().stream()
            .flatMap(row -> row.by().stream())
            .map(by -> by.role().code())
            .distinct()
            .toList();
    return actor.roles().stream()
        .map(role ->
            new Scope(
                cycle.name(),
                role,
                cycle.readableBy(actor, role).stream().map(Tie::toString).toList(),
                known,
                stages(cycle, role)));
  }

  private static List<String> stages(LifeCycle<?, ?, ?> cycle, Role role) {
    return cycle.rows().stream()
        .filter(row -> row.by().stream().anyMatch(by -> by.role().equals(role)))
        .flatMap(row -> row.from().stream())
        .map(Stage::name)
        .distinct()
        .toList();
  }

  private static String condition(WorkQuery.@Nullable Only only) {
    return switch (only) {
      case null -> "(held or called or escalated)";
      case MINE -> "(held or called)";
      case ESCALATED -> "escalated";
      case OVERDUE ->
          "(held or called or escalated) and exists (select from deadline d where d.owner_id = a.id"
              + " and d.status = 'BREACHED')";
    };
  }

  private static List<Why> why(ResultSet row) throws SQLException {
    List<Why> why = new ArrayList<>();
    for (Why each : Why.values()) {
      if (row.getBoolean(each.name())) {
        why.add(each);
      }
    }
    return why;
  }

  private List<Item> withDeadlines(List<Item> items) {
    Map<UUID, List<RunningDeadline>> open =
        streams.openDeadlines(items.stream().map(item -> item.summary().id()).toList()).stream()
            .sorted(comparing(RunningDeadline::dueAt))
            .collect(groupingBy(running -> running.set().ownerAggregateId()));
    return items.stream()
        .map(item ->
            new Item(item.summary(), item.why(), open.getOrDefault(item.summary().id(), List.of())))
        .toList();
  }
}
