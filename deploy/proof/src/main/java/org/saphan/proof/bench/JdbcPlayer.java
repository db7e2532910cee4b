package org.saphan.proof.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.saphan.proof.bench.Statements.Statement;

/**
 * Sends by hand the statements that the ledger was seen to send for the same story: on connections
 * of the same pool, in the same transactions, with values of the same sizes, and with the same
 * effect, or it fails.
 */
record JdbcPlayer(DataSource pool, List<List<Statements>> recorded) implements Player {
  /** Watches a player carry out one story. */
  static JdbcPlayer record(Recorder recorder, Player watched, DataSource pool) throws Exception {
    List<List<Statements>> recorded = new ArrayList<>();
    for (Command command : watched.story()) {
      recorded.add(recorder.record(command));
    }
    return new JdbcPlayer(pool, recorded);
  }

  /** How many statements a story has. */
  int statements() {
    return recorded.stream().flatMap(List::stream).mapToInt(each -> each.all().size()).sum();
  }

  @Override
  public String name() {
    return "JDBC";
  }

  @Override
  public List<Command> story() {
    return Renaming.another(recorded).stream()
        .<Command>map(transactions ->
            () -> {
              for (Statements transaction : transactions) {
                send(transaction);
              }
            })
        .toList();
  }

  private void send(Statements transaction) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      for (Statement statement : transaction.all()) {
        int result = send(connection, statement);
        if (result != statement.result()) {
          throw new IllegalStateException(
              "%d rows, not %d: %s".formatted(result, statement.result(), statement.sql()));
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static int send(Connection connection, Statement statement) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      for (Map.Entry<Integer, @Nullable Object> bound : statement.values().entrySet()) {
        bind(prepared, bound.getKey(), bound.getValue());
      }
      if (!prepared.execute()) {
        return prepared.getUpdateCount();
      }
      try (ResultSet rows = prepared.getResultSet()) {
        return read(rows);
      }
    }
  }

  private static void bind(PreparedStatement statement, int place, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(place, Types.NULL);
      case String text -> statement.setString(place, text);
      default -> statement.setObject(place, value);
    }
  }

  private static int read(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    int count = 0;
    while (rows.next()) {
      count++;
      for (int column = 1; column <= columns; column++) {
        Object unused = rows.getObject(column);
      }
    }
    return count;
  }
}
