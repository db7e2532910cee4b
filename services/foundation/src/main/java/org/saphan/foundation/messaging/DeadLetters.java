package org.saphan.foundation.messaging;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What consumers could not read, as a list for operators. The messages themselves lie in the
 * service's dead-letter topic; here is only which they were and why.
 */
final class DeadLetters {
  private final JdbcTemplate database;

  DeadLetters(JdbcTemplate database) {
    this.database = database;
  }

  /** Lists one, in the transaction that sends it to its topic; a message that comes twice, once. */
  void add(String consumer, Received message, String reason) {
    Envelope envelope = message.envelope();
    database.update(
        "insert into dead_letter (consumer, origin, event_type, aggregate_id, version, reason)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (consumer, origin) do nothing",
        consumer,
        message.origin(),
        envelope == null ? null : envelope.eventType(),
        envelope == null ? null : envelope.aggregateId(),
        envelope == null ? null : envelope.aggregateVersion(),
        reason);
  }

  /** The newest first. */
  List<Parked.DeadLetter> list(int limit) {
    return database.query(
        "select consumer, origin, event_type, aggregate_id, version, reason, since from dead_letter"
            + " order by id desc limit ?",
        (row, number) ->
            new Parked.DeadLetter(
                row.getString("consumer"),
                row.getString("origin"),
                row.getString("event_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getObject("version", Long.class),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant()),
        limit);
  }

  int count(String consumer) {
    Integer count =
        database.queryForObject(
            "select count(*) from dead_letter where consumer = ?", Integer.class, consumer);
    return count == null ? 0 : count;
  }

  /** Takes old ones off the list; by the clock of the database, which wrote them. */
  int forgetOld() {
    return database.update(
        "delete from dead_letter where since < clock_timestamp() - make_interval(secs => ?)",
        Duration.ofDays(Parked.DEAD_LETTERS_LISTED_DAYS).toSeconds());
  }

  /** Of a consumer whose tables are gone. */
  void forget(String consumer) {
    database.update("delete from dead_letter where consumer = ?", consumer);
  }
}
