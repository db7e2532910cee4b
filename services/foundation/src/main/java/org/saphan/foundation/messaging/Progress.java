package org.saphan.foundation.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** How far consumers have come, what is parked and what was done with it: the tables, in SQL. */
final class Progress {
  /** Reason of what waits for the number before it. */
  static final String GAP = "GAP";

  /** Reason of what a newer build may be able to read. */
  static final String UNKNOWN_SCHEMA = "UNKNOWN_SCHEMA";

  /**
   * What has one count of versions: an aggregate of one service. A person has one number in the
   * vaults of all services, and each vault counts its own events of her.
   *
   * @param source the service that says it
   */
  record Sequence(String source, UUID aggregateId) {}

  /** A parked message with its number and why it is there. */
  record Waiting(
      long id,
      String consumer,
      Sequence sequence,
      long version,
      String reason,
      Received message,
      Instant parkedAt,
      boolean incomplete) {}

  private static final String WAITING =
      "select id, consumer, source, aggregate_id, version, reason, topic, key, headers, value,"
          + " parked_at, reason = '"
          + GAP
          + "' and parked_at < clock_timestamp() - interval '"
          + Parked.INCOMPLETE_AFTER_MINUTES
          + " minutes' as incomplete from parked ";

  private static final RowMapper<Waiting> ROW =
      (result, number) ->
          new Waiting(
              result.getLong("id"),
              result.getString("consumer"),
              sequence(result),
              result.getLong("version"),
              result.getString("reason"),
              Received.of(
                  result.getString("topic"),
                  result.getString("key"),
                  "parked " + result.getLong("id"),
                  HeaderText.read(result.getString("headers")),
                  result.getBytes("value")),
              instant(result, "parked_at"),
              result.getBoolean("incomplete"));

  private final JdbcTemplate database;

  Progress(JdbcTemplate database) {
    this.database = database;
  }

  /**
   * The last versions taken, locked in one order so that two instances do not lock each other. A
   * version from before sources were told apart holds until its source has one of its own.
   */
  Map<Sequence, Long> seen(String consumer, Collection<Sequence> sequences) {
    Map<Sequence, Long> rows = new HashMap<>();
    database.query(
        "select source, aggregate_id, version from consumer_seen"
            + " where consumer = ? and aggregate_id = any (?)"
            + " order by aggregate_id, source for update",
        result -> {
          rows.put(sequence(result), result.getLong("version"));
        },
        consumer,
        sequences.stream().map(Sequence::aggregateId).toArray(UUID[]::new));
    Map<Sequence, Long> seen = new HashMap<>();
    for (Sequence one : sequences) {
      Long version = rows.getOrDefault(one, rows.get(new Sequence("", one.aggregateId())));
      if (version != null) {
        seen.put(one, version);
      }
    }
    return seen;
  }

  /** Notes new versions; false if somebody else has noted one meanwhile. */
  boolean advance(String consumer, Map<Sequence, Long> before, Map<Sequence, Long> after) {
    List<Object[]> rows =
        after.entrySet().stream()
            .map(entry ->
                new Object[] {
                  consumer,
                  entry.getKey().source(),
                  entry.getKey().aggregateId(),
                  entry.getValue(),
                  before.getOrDefault(entry.getKey(), 0L)
                })
            .toList();
    int[] counts =
        database.batchUpdate(
            "insert into consumer_seen as s (consumer, source, aggregate_id, version)"
                + " values (?, ?, ?, ?) on conflict (consumer, aggregate_id, source)"
                + " do update set version = excluded.version where s.version = ?",
            rows);
    for (int count : counts) {
      if (count == 0) {
        return false;
      }
    }
    return true;
  }

  void park(
      String consumer,
      Envelope envelope,
      Received message,
      String reason,
      @Nullable UUID waitsFor) {
    database.update(
        "insert into parked (consumer, aggregate_id, version, topic, key, headers, value, reason,"
            + " waits_for) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (consumer, aggregate_id, source, version)"
            + " do update set reason = excluded.reason, waits_for = excluded.waits_for",
        consumer,
        envelope.aggregateId(),
        envelope.aggregateVersion(),
        message.topic(),
        message.key(),
        HeaderText.write(message.headers()),
        message.value(),
        reason,
        waitsFor);
  }

  void unpark(long id) {
    database.update("delete from parked where id = ?", id);
  }

  Optional<Waiting> waiting(long id) {
    return database.query(WAITING + "where id = ?", ROW, id).stream().findFirst();
  }

  List<Waiting> allWaiting(int limit) {
    return database.query(WAITING + "order by id limit ?", ROW, limit);
  }

  /** The parked message of an aggregate with the smallest number. */
  Optional<Waiting> firstWaiting(String consumer, Sequence sequence) {
    return database
        .query(
            WAITING
                + "where consumer = ? and aggregate_id = ? and source = ?"
                + " order by version limit 1",
            ROW,
            consumer,
            sequence.aggregateId(),
            sequence.source())
        .stream()
        .findFirst();
  }

  /** Those with something parked that these newly taken ones may set free. */
  List<Sequence> setFreeBy(String consumer, Collection<Sequence> taken) {
    UUID[] ids = taken.stream().map(Sequence::aggregateId).toArray(UUID[]::new);
    return sequences(
        "select distinct source, aggregate_id from parked"
            + " where consumer = ? and (aggregate_id = any (?) or waits_for = any (?))",
        consumer,
        ids,
        ids);
  }

  /** Those whose first parked message has its turn; after a crash nobody else asks for them. */
  List<Sequence> due(String consumer, boolean evenIfNotNow) {
    return sequences(
        "select distinct p.source, p.aggregate_id from parked p where p.consumer = ?"
            + " and p.version <= 1 + coalesce((select s.version from consumer_seen s"
            + " where s.consumer = p.consumer and s.aggregate_id = p.aggregate_id"
            + " and s.source in (p.source, '') order by s.source desc limit 1), 0)"
            + " and (? or p.reason = '"
            + GAP
            + "' or p.waits_for is not null)",
        consumer,
        evenIfNotNow);
  }

  private List<Sequence> sequences(String sql, Object... parameters) {
    return database.query(sql, (result, number) -> sequence(result), parameters);
  }

  private static Sequence sequence(ResultSet row) throws SQLException {
    return new Sequence(row.getString("source"), row.getObject("aggregate_id", UUID.class));
  }

  int parked(String consumer) {
    Integer count =
        database.queryForObject(
            "select count(*) from parked where consumer = ?", Integer.class, consumer);
    return count == null ? 0 : count;
  }

  /** Keeps what a person did with a parked message, and why. */
  void decided(Waiting waiting, Parked.Action action, Parked.By by) {
    Envelope envelope = waiting.message().envelope();
    database.update(
        "insert into parked_decision (consumer, event_type, aggregate_id, version, action, reason,"
            + " decided_by, agency) values (?, ?, ?, ?, ?, ?, ?, ?)",
        waiting.consumer(),
        envelope == null ? "" : envelope.eventType(),
        waiting.sequence().aggregateId(),
        waiting.version(),
        action.name(),
        by.reason(),
        by.user(),
        by.agency());
  }

  /** What persons did, the newest first. */
  List<Parked.Decision> decisions(int limit) {
    return database.query(
        "select * from parked_decision order by id desc limit ?",
        (row, number) ->
            new Parked.Decision(
                row.getString("consumer"),
                row.getString("event_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                Parked.Action.valueOf(row.getString("action")),
                new Parked.By(
                    row.getString("decided_by"), row.getString("agency"), row.getString("reason")),
                instant(row, "decided_at")),
        limit);
  }

  /** What is parked here and was passed over by a person for another consumer, by its number. */
  Map<Long, Parked.By> skippedBefore(String consumer, String earlier) {
    Map<Long, Parked.By> skipped = new HashMap<>();
    database.query(
        "select p.id, d.decided_by, d.agency, d.reason from parked p join parked_decision d"
            + " on d.consumer = ? and d.action = '"
            + Parked.Action.SKIP
            + "' and d.aggregate_id = p.aggregate_id and d.version = p.version"
            + " where p.consumer = ?",
        row -> {
          skipped.put(
              row.getLong("id"),
              new Parked.By(
                  row.getString("decided_by"), row.getString("agency"), row.getString("reason")));
        },
        earlier,
        consumer);
    return skipped;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Forgets a consumer whose tables are gone, after a rebuild took its place. */
  void forget(String consumer) {
    database.update("delete from parked where consumer = ?", consumer);
    database.update("delete from consumer_seen where consumer = ?", consumer);
  }
}
