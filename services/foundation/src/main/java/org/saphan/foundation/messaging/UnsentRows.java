package org.saphan.foundation.messaging;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outbox as the relay sees it, through one connection of its own that also holds the lock of
 * the one active sender: when the connection is lost, so is the right to send.
 */
final class UnsentRows implements AutoCloseable {
  /** The lock is one per service: its schema is its name in the shared database. */
  private static final String LOCK =
      "select pg_try_advisory_lock(hashtextextended('saphan relay ' || current_schema(), 0))";

  /** What is left out stands in subselects, which PostgreSQL hashes; an array it would search. */
  private static final String SELECT =
      """
      select id, topic, key, headers, value from outbox
      where (topic, key) not in (select * from unnest(?::text[], ?::text[]))
        and topic <> all (?::text[])
        and id not in (select * from unnest(?::bigint[]))
      order by id limit ?
      """;

  /** One event that waits. */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(long id, Lane lane, String headers, byte @Nullable [] value) {}

  /** Events of one lane are sent one after the other. */
  record Lane(String topic, String key) {}

  private final Connection connection;

  UnsentRows(Connection connection) throws SQLException {
    this.connection = connection;
    try (var statement = connection.createStatement()) {
      // A delete that a crash forgets sends its events twice, which consumers expect anyway.
      statement.execute("set synchronous_commit = off");
    }
  }

  /** Becomes the one sender of this service, unless another instance is. */
  boolean lock() throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(LOCK)) {
      return result.next() && result.getBoolean(1);
    }
  }

  /**
   * The first unsent rows but those at hand and those that rest. Never those after a highest id
   * seen: a smaller id may be committed later.
   */
  List<Row> select(
      int limit,
      Collection<Long> withoutIds,
      Collection<Lane> withoutLanes,
      Collection<String> withoutTopics)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, texts(withoutLanes.stream().map(Lane::topic).toList()));
      select.setArray(2, texts(withoutLanes.stream().map(Lane::key).toList()));
      select.setArray(3, texts(withoutTopics));
      select.setArray(4, ids(withoutIds));
      select.setInt(5, limit);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(
              new Row(
                  result.getLong(1),
                  new Lane(result.getString(2), result.getString(3)),
                  result.getString(4),
                  result.getBytes(5)));
        }
      }
    }
    return rows;
  }

  void delete(Collection<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where id = any (?)")) {
      delete.setArray(1, ids(ids));
      delete.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private Array ids(Collection<Long> ids) throws SQLException {
    return connection.createArrayOf("bigint", ids.toArray());
  }

  private Array texts(Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
