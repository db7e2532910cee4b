package org.saphan.foundation.ledger;

import static org.saphan.foundation.ledger.Streams.instant;
import static org.saphan.foundation.ledger.Streams.time;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.messaging.Outbox;
import org.saphan.foundation.messaging.Schemas;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Line;
import org.saphan.lifecycle.OnBehalfOf;
import org.saphan.lifecycle.Snapshot;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of what happened: lines with a public half, which is published byte for byte, and a
 * private half, which is not.
 */
final class History {
  private static final String INSERT =
      "insert into history (aggregate_id, version, aggregate_type, event_id, event_type, event,"
          + " case_ref, correlation_id, causation_id, transition, stage_before, stage_after,"
          + " holder_role, holder_agency, actor_agency, actor_role, on_behalf_of_agency,"
          + " occurred_at, precision, recorded_at, practice, actor_user, on_behalf_of_proof,"
          + " content, acted_for) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?::jsonb, ?::jsonb, ?)";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Outbox outbox;
  private final Map<String, EventCodec> codecs = new LinkedHashMap<>();

  History(JdbcTemplate jdbc, JsonMapper json, Outbox outbox, Schemas schemas, Bindings bindings) {
    this.jdbc = jdbc;
    this.json = json;
    this.outbox = outbox;
    for (Binding<?, ?, ?> binding : bindings.all()) {
      codecs.put(
          binding.lifecycle().name(),
          EventCodec.writing(schemas, binding.schemaContext(), binding.lifecycle().events()));
    }
    codecs.put(DeadlineKeeper.TYPE, DeadlineKeeper.codec(schemas));
  }

  /**
   * The private half of a line.
   *
   * @param user who acted
   * @param actedFor the account that was away, null where the user acted in his own right
   * @param onBehalfOf whose word it was, null if the actor's own
   */
  record Private(
      String user,
      @Nullable String actedFor,
      @Nullable OnBehalfOf onBehalfOf,
      List<DocumentRef> content) {}

  /** The event's name on the wire, with which its envelope must be made. */
  EventCodec codec(String aggregateType) {
    EventCodec codec = codecs.get(aggregateType);
    if (codec == null) {
      throw new IllegalArgumentException("No events of " + aggregateType + " are written here");
    }
    return codec;
  }

  /** Lines that go to the database together, since every way there costs as much as its line. */
  final class NewLines {
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final List<Outbox.Message> events = new ArrayList<>();

    private NewLines() {}

    /** One more line; its public half goes to the outbox. */
    void add(String topic, UUID key, Object event, Envelope envelope, Private secret) {
      byte[] bytes = codec(envelope.aggregateType()).encode(event);
      rows.add(row(event, bytes, envelope, secret));
      events.add(new Outbox.Message(topic, key.toString(), envelope, bytes));
    }

    /** Keeps them all, in the caller's transaction. */
    void write() {
      if (!rows.isEmpty()) {
        int[] _ = jdbc.batchUpdate(INSERT, rows);
        outbox.add(events);
      }
    }
  }

  NewLines newLines() {
    return new NewLines();
  }

  private @Nullable Object[] row(Object event, byte[] bytes, Envelope envelope, Private secret) {
    return new @Nullable Object[] {
      envelope.aggregateId(),
      envelope.aggregateVersion(),
      envelope.aggregateType(),
      envelope.eventId(),
      event.getClass().getSimpleName(),
      bytes,
      envelope.caseRef(),
      envelope.correlationId(),
      envelope.causationId(),
      envelope.transition(),
      envelope.stageBefore(),
      envelope.stageAfter(),
      envelope.holder().role(),
      value(envelope.holder().agency()),
      envelope.actorAgency().value(),
      envelope.actorRole().code(),
      value(envelope.onBehalfOfAgency()),
      time(envelope.occurredAt()),
      envelope.precision().name(),
      time(envelope.recordedAt()),
      envelope.practice(),
      secret.user(),
      secret.onBehalfOf() == null ? null : json.writeValueAsString(secret.onBehalfOf().proof()),
      secret.content().isEmpty() ? null : json.writeValueAsString(secret.content()),
      secret.actedFor()
    };
  }

  static UUID newEventId() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /** The public half, oldest first; who stood in is shown to his own agency. */
  List<HistoryLine> lines(String aggregateType, UUID id, AgencyCode reader) {
    EventCodec codec = codec(aggregateType);
    return jdbc.query(
        "select * from history where aggregate_id = ? order by version",
        (row, no) -> line(codec, row, reader),
        id);
  }

  /** Who acted, by version: of the private half. */
  Map<Long, String> users(UUID id) {
    Map<Long, String> users = new LinkedHashMap<>();
    jdbc.query(
        "select version, actor_user from history where aggregate_id = ? order by version",
        row -> {
          users.put(row.getLong("version"), row.getString("actor_user"));
        },
        id);
    return users;
  }

  /**
   * What a line keeps in the vault: of the private half.
   *
   * @param content references to it
   */
  record Kept(
      long version,
      String transition,
      String actorAgency,
      String actorRole,
      Instant occurredAt,
      List<DocumentRef> content) {}

  /**
   * The lines that keep something, newest first.
   *
   * @param most at most so many
   */
  List<Kept> kept(UUID id, int most) {
    return jdbc.query(
        "select * from history where aggregate_id = ? and content is not null"
            + " order by version desc limit ?",
        (row, no) ->
            new Kept(
                row.getLong("version"),
                row.getString("transition"),
                row.getString("actor_agency"),
                row.getString("actor_role"),
                instant(row, "occurred_at"),
                List.of(json.readValue(row.getString("content"), DocumentRef[].class))),
        id,
        most);
  }

  private HistoryLine line(EventCodec codec, ResultSet row, AgencyCode reader) throws SQLException {
    String actedFor = row.getString("acted_for");
    boolean own = row.getString("actor_agency").equals(reader.value());
    return new HistoryLine(
        row.getLong("version"),
        row.getObject("event_id", UUID.class),
        row.getString("event_type"),
        codec.decode(row.getBytes("event")),
        row.getString("transition"),
        row.getString("stage_before"),
        row.getString("stage_after"),
        Summaries.holder(row),
        row.getString("actor_agency"),
        row.getString("actor_role"),
        row.getString("on_behalf_of_agency"),
        instant(row, "occurred_at"),
        Envelope.Precision.valueOf(row.getString("precision")),
        instant(row, "recorded_at"),
        actedFor == null || !own
            ? null
            : new HistoryLine.StandIn(row.getString("actor_user"), actedFor));
  }

  /**
   * Folds a whole history, both halves.
   *
   * @throws IllegalStateException if there is none, or a line is missing
   */
  <S, E> Snapshot<S> fold(LifeCycle<S, E, ?> cycle, UUID id) {
    EventCodec codec = codec(cycle.name());
    List<Folded<E>> lines = new ArrayList<>();
    jdbc.query(
        "select * from history where aggregate_id = ? order by version",
        row -> {
          lines.add(folded(cycle, codec, row));
        },
        id);
    Snapshot<S> snapshot = null;
    for (Folded<E> line : lines) {
      long expected = snapshot == null ? 1 : snapshot.version() + 1;
      if (line.version() != expected) {
        throw new IllegalStateException("History of " + id + " has no line " + expected);
      }
      snapshot = cycle.fold(id, snapshot, line.line(), cycle.stage(line.stageAfter()));
    }
    if (snapshot == null) {
      throw new IllegalStateException("There is no history of " + id);
    }
    return snapshot;
  }

  private record Folded<E>(long version, String stageAfter, Line<E> line) {}

  private <E> Folded<E> folded(LifeCycle<?, E, ?> cycle, EventCodec codec, ResultSet row)
      throws SQLException {
    String agency = row.getString("on_behalf_of_agency");
    String proof = row.getString("on_behalf_of_proof");
    OnBehalfOf onBehalfOf =
        agency == null || proof == null
            ? null
            : new OnBehalfOf(new AgencyCode(agency), json.readValue(proof, DocumentRef.class));
    String content = row.getString("content");
    Line<E> line =
        new Line<>(
            codec.decode(row.getBytes("event"), cycle.parts().events()),
            row.getString("actor_user"),
            new AgencyCode(row.getString("actor_agency")),
            onBehalfOf,
            content == null ? List.of() : List.of(json.readValue(content, DocumentRef[].class)),
            instant(row, "occurred_at"),
            instant(row, "recorded_at"));
    return new Folded<>(row.getLong("version"), row.getString("stage_after"), line);
  }

  private static @Nullable String value(@Nullable AgencyCode agency) {
    return agency == null ? null : agency.value();
  }
}
