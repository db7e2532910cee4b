package org.saphan.foundation.messaging;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The outbox as the relay sees it, through one connection of its own that also holds the lock of
 * the one active sender: when the connection is lost, so is the right to send.
 *
 * <p>Rows are deleted as they are read, in a transaction that is committed when Kafka has them all:
 * whatever comes between, they are there again. It sees one moment of the database, so that reading
 * may go on after the highest id seen; what is committed later under a smaller id waits for the
 * next transaction, and so does all that follows it in its key.
 */
final class UnsentRows implements AutoCloseable {
  /** The lock is one per service: its schema is its name in the shared database. */
  private static final String LOCK =
      "select pg_try_advisory_lock(hashtextextended('saphan relay ' || current_schema(), 0))";

  /**
   * A range of ids from the first that waits: quicker than so many rows. The lanes that rest stand
   * in a subselect, which PostgreSQL hashes; an array it would search.
   */
  private static final String TAKE =
      """
      with resting as (select * from unnest(?::text[], ?::text[])),
      head as (
        select id from outbox
        where id > ? and (topic, key) not in (table resting) and topic <> all (?::text[])
        order by id limit 1)
      delete from outbox
      where id >= (select id from head) and id < (select id from head) + ?
        and (topic, key) not in (table resting) and topic <> all (?::text[])
      returning id, topic, key, headers, value
      """;

  /**
   * One event that waits.
   *
   * @param headers as {@link HeaderText} writes them
   */
  record Row(long id, String topic, String key, byte[] headers, byte[] value) {
    Lane lane() {
      return new Lane(topic, key);
    }
  }

  /** Events of one lane are sent in their order. */
  record Lane(String topic, String key) {}

  private final Connection connection;
  private final ExecutorService desk;
  private long taken;

  /**
   * @param service whose outbox it is
   */
  UnsentRows(Connection connection, String service) throws SQLException {
    this.connection = connection;
    this.desk =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("relay-desk-" + service).daemon().factory());
    try (var statement = connection.createStatement()) {
      // A delete that a crash forgets sends its events twice, which consumers expect anyway.
      statement.execute("set synchronous_commit = off");
      // What PostgreSQL believes of a table that fills and empties is mostly wrong, and to look at
      // its dead rows while planning costs more than the plan.
      statement.execute("set plan_cache_mode = force_generic_plan");
      statement.execute("set enable_seqscan = off");
    }
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
  }

  /** Becomes the one sender of this service, unless another instance is. */
  boolean lock() throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(LOCK)) {
      return result.next() && result.getBoolean(1);
    } finally {
      connection.rollback();
    }
  }

  /**
   * The next unsent rows but those that rest, in the order of their ids; from now on they are
   * deleted, if it is committed. They are read by a thread of its own, so that PostgreSQL works
   * while the caller sends what came before; until they are there, nothing else may be asked for.
   *
   * @param limit they may be fewer, but none only if there is none
   */
  Future<List<Row>> take(
      int limit, Collection<Lane> withoutLanes, Collection<String> withoutTopics) {
    return desk.submit(() -> read(limit, withoutLanes, withoutTopics));
  }

  private List<Row> read(int limit, Collection<Lane> withoutLanes, Collection<String> withoutTopics)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement take = connection.prepareStatement(TAKE)) {
      Array topics = texts(withoutTopics);
      take.setArray(1, texts(withoutLanes.stream().map(Lane::topic).toList()));
      take.setArray(2, texts(withoutLanes.stream().map(Lane::key).toList()));
      take.setLong(3, taken);
      take.setArray(4, topics);
      take.setInt(5, limit);
      take.setArray(6, topics);
      try (ResultSet result = take.executeQuery()) {
        while (result.next()) {
          rows.add(row(result));
        }
      }
    }
    rows.sort(Comparator.comparingLong(Row::id));
    if (!rows.isEmpty()) {
      taken = rows.getLast().id();
    }
    return rows;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4), row.getBytes(5));
  }

  /** What was taken is sent. */
  void commit() throws SQLException {
    connection.commit();
    taken = 0;
  }

  /** What was taken waits again. */
  void rollback() throws SQLException {
    connection.rollback();
    taken = 0;
  }

  /** Of what was taken only these are sent. */
  void commitOnly(Collection<Long> ids) throws SQLException {
    rollback();
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where id = any (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.executeUpdate();
    }
    commit();
  }

  @Override
  public void close() throws SQLException {
    desk.close();
    connection.close();
  }

  private Array texts(Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
