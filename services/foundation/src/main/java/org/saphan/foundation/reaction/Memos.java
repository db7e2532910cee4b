package org.saphan.foundation.reaction;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Tie;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people must know because of events elsewhere: shown at aggregates, and in the list of work
 * of those whose task it is. Who sees one is asked as in the list of work: role, tie, exclusion.
 */
public final class Memos {
  /** Most tasks that are listed at once; the oldest are first. */
  public static final int MAX_LISTED = 200;

  /**
   * One memo as it is shown.
   *
   * @param said the key of its sentence behind {@code memo.}
   * @param lifecycle of the aggregate at which it is shown, null if there is none
   * @param role whose task it is; null if it is only shown
   * @param occurredAt when it happened there
   * @param doneAt when somebody said that the task is done
   */
  public record Told(
      UUID id,
      String said,
      @Nullable String code,
      UUID caseRef,
      @Nullable UUID aggregateId,
      @Nullable String lifecycle,
      @Nullable String reference,
      @Nullable String role,
      Instant occurredAt,
      Instant notedAt,
      @Nullable Instant doneAt) {}

  /** The event that people are told of. */
  public record Cause(UUID eventId, UUID caseRef, Instant occurredAt) {
    public static Cause of(Envelope envelope) {
      return new Cause(envelope.eventId(), envelope.caseRef(), envelope.occurredAt());
    }
  }

  /** What one role of the reader is related to. */
  private record Scope(String lifecycle, Role role, List<String> ties) {}

  private static final String TOLD =
      "select m.*, a.lifecycle, a.reference, d.done_at from memo m"
          + " left join aggregate a on a.id = m.aggregate_id"
          + " left join memo_done d on d.memo_id = m.id";

  /** Parameters: scopes, account, roles, agency, and the memo or null for all. */
  private static final String TASKS =
      "with scope as (select * from jsonb_to_recordset(?::jsonb)"
          + " as s(lifecycle text, role text, ties text[])) "
          + TOLD
          + """
           where m.role is not null and d.memo_id is null
            and not exists (select from exclusion e where e.account = ? and e.case_ref = m.case_ref)
            and case when m.aggregate_id is null
              then m.role = any (?) and coalesce(m.agency, ?) = ?
              else exists (select from scope s
                where s.lifecycle = a.lifecycle and s.role = m.role and a.ties && s.ties) end
            and m.id = coalesce(?, m.id)
            order by m.noted_at, m.id limit ?
          """;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Bindings bindings;
  private final CaseMemos ofCases;

  Memos(JdbcTemplate jdbc, JsonMapper json, Bindings bindings) {
    this.jdbc = jdbc;
    this.json = json;
    this.bindings = bindings;
    this.ofCases = new CaseMemos(jdbc, this::keep);
  }

  /**
   * Keeps one; the same again changes nothing.
   *
   * @param said the key of its sentence behind {@code memo.}
   * @param cause the event that people are told of; with it the memo is found again
   */
  public void keep(String said, Cause cause, Memo memo) {
    if (memo.lifecycle() != null) {
      ofCases.keep(said, cause, memo.lifecycle(), memo);
      return;
    }
    jdbc.update(
        "insert into memo (id, said, code, case_ref, aggregate_id, role, agency, event_id,"
            + " occurred_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        UuidCreator.getNameBasedSha1(
            said
                + "/"
                + cause.eventId()
                + "/"
                + memo.aggregate()
                + "/"
                + memo.role()
                + "/"
                + memo.agency()),
        said,
        memo.code(),
        cause.caseRef(),
        memo.aggregate(),
        memo.role() == null ? null : memo.role().code(),
        memo.agency() == null ? null : memo.agency().value(),
        cause.eventId(),
        cause.occurredAt().atOffset(ZoneOffset.UTC));
  }

  /** What was said because of an event is over: it is nobody's task any more, nor told later. */
  public void end(String said, UUID eventId) {
    ofCases.end(said, eventId);
    jdbc.update(
        "insert into memo_done (memo_id, done_by, agency) select id, ?, ? from memo"
            + " where said = ? and event_id = ? on conflict do nothing",
        Role.SYSTEM.code(),
        AgencyCode.SYSTEM.value(),
        said,
        eventId);
  }

  /** Tells what begins of what its case was known for before. */
  CaseMemos ofCases() {
    return ofCases;
  }

  /** What is shown at an aggregate, the newest first; for who may see that one. */
  public List<Told> at(Reading.Found found) {
    return jdbc
        .query(
            TOLD + " where m.aggregate_id = ? order by m.noted_at desc, m.id limit ?",
            Memos::told,
            found.summary().id(),
            MAX_LISTED)
        .stream()
        .filter(told -> found.showsMemo(told.said()))
        .toList();
  }

  /** The tasks of this person, the oldest first. */
  public List<Told> tasks(Actor person) {
    return tasks(person, null);
  }

  /**
   * This person says that a task is done.
   *
   * @return whether it was a task of his; false too if somebody else was quicker
   */
  public boolean done(UUID id, Actor person) {
    return !tasks(person, id).isEmpty()
        && jdbc.update(
                "insert into memo_done (memo_id, done_by, agency) values (?, ?, ?)"
                    + " on conflict do nothing",
                id,
                person.user(),
                person.agency().value())
            == 1;
  }

  private List<Told> tasks(Actor person, @Nullable UUID only) {
    String agency = person.agency().value();
    return jdbc.query(
        TASKS,
        Memos::told,
        json.writeValueAsString(
            bindings.all().stream().flatMap(its -> scopes(its, person)).toList()),
        person.account(),
        person.roles().stream().map(Role::code).toArray(String[]::new),
        agency,
        agency,
        only,
        MAX_LISTED);
  }

  private static Stream<Scope> scopes(Binding<?, ?, ?> binding, Actor person) {
    Actor actor = person.with(binding.ties().apply(person));
    return actor.roles().stream()
        .map(role ->
            new Scope(
                binding.lifecycle().name(),
                role,
                binding.lifecycle().readableBy(actor, role).stream().map(Tie::toString).toList()));
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
    return new Told(
        row.getObject("id", UUID.class),
        row.getString("said"),
        row.getString("code"),
        row.getObject("case_ref", UUID.class),
        row.getObject("aggregate_id", UUID.class),
        row.getString("lifecycle"),
        row.getString("reference"),
        row.getString("role"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
        doneAt == null ? null : doneAt.toInstant());
  }
}
