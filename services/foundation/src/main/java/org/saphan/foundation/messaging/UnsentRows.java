package org.saphan.foundation.messaging;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The outbox as the relay sees it, through one connection of its own that also holds the lock of
 * the one active sender: when the connection is lost, so is the right to send.
 *
 * <p>Rows are read and deleted in one transaction, which is committed when Kafka has them all:
 * whatever comes between, they are there again. It sees one moment of the database, so that reading
 * may go on after the highest id seen, and what is deleted is what was read; what is committed
 * later under a smaller id waits for the next transaction, and so does all that follows it in its
 * key.
 */
final class UnsentRows implements AutoCloseable {
  /** The lock is one per service: its schema is its name in the shared database. */
  private static final String LOCK =
      "select pg_try_advisory_lock(hashtextextended('saphan relay ' || current_schema(), 0))";

  /**
   * What waits after an id, but for what rests. The lanes that rest stand in a subselect, which
   * PostgreSQL hashes; an array it would search.
   */
  private static final String WAITING =
      """
      from outbox
      where id > ? and (topic, key) not in (select * from unnest(?::text[], ?::text[]))
        and topic <> all (?::text[])
      """;

  private static final String READ =
      "select id, topic, key, headers, value " + WAITING + "order by id limit ?";

  private static final String DELETE = "delete " + WAITING + "and id <= ?";

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

  /** What waits until later, because the broker refused something of it. */
  record Resting(Collection<Lane> lanes, Collection<String> topics) {}

  /** The place of the one value that a statement has after those of {@link #WAITING}. */
  private static final int AFTER_WAITING = 5;

  private final Connection connection;
  private final ExecutorService desk;

  /** Before the first id that this transaction read, and the last. */
  private long before;

  private long last;

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
      statement.execute("set enable_bitmapscan = off");
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
   * The next unsent rows but those that rest, in the order of their ids. They are read by a thread
   * of its own, so that PostgreSQL works while the caller sends what came before; until they are
   * there, nothing else may be asked for.
   *
   * @param limit they are fewer only if there are no more
   */
  Future<List<Row>> take(int limit, Resting resting) {
    return desk.submit(() -> read(limit, resting));
  }

  /**
   * Deletes what this transaction took, if it is committed; by that thread, and until it is done
   * nothing else may be asked for.
   *
   * @param resting the same as when it was taken
   */
  Future<Integer> delete(Resting resting) {
    return desk.submit(() -> {
      if (last == 0) {
        return 0;
      }
      try (PreparedStatement delete = waiting(DELETE, before, resting)) {
        delete.setLong(AFTER_WAITING, last);
        return delete.executeUpdate();
      }
    });
  }

  private List<Row> read(int limit, Resting resting) throws SQLException {
    List<Row> rows = new ArrayList<>(limit);
    try (PreparedStatement read = waiting(READ, last, resting)) {
      read.setInt(AFTER_WAITING, limit);
      try (ResultSet result = read.executeQuery()) {
        while (result.next()) {
          rows.add(row(result));
        }
      }
    }
    if (!rows.isEmpty()) {
      before = last == 0 ? rows.getFirst().id() - 1 : before;
      last = rows.getLast().id();
    }
    return rows;
  }

  private PreparedStatement waiting(String sql, long after, Resting resting) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setLong(1, after);
    statement.setArray(2, texts(resting.lanes().stream().map(Lane::topic).toList()));
    statement.setArray(3, texts(resting.lanes().stream().map(Lane::key).toList()));
    statement.setArray(4, texts(resting.topics()));
    return statement;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4), row.getBytes(5));
  }

  /** What was deleted is sent. */
  void commit() throws SQLException {
    connection.commit();
    last = 0;
  }

  /** What was taken waits again. */
  void rollback() throws SQLException {
    connection.rollback();
    last = 0;
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
