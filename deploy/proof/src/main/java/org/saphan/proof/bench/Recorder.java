package org.saphan.proof.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.saphan.proof.bench.Statements.Statement;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down which statements one thread sends to the database. For all others, and while nothing
 * is recorded, connections are the pool's own: what is measured is not slowed down.
 */
final class Recorder {
  /** What was sent since the last commit, and what was committed. */
  private record Tape(List<IntSupplier> results, List<Sent> sent, List<Statements> committed) {}

  private record Sent(String sql, Map<Integer, @Nullable Object> values) {}

  private static final ThreadLocal<@Nullable Tape> TAPES = new ThreadLocal<>();

  /** The same source, listened to. */
  DataSource around(DataSource source) {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Tape tape = TAPES.get();
        return tape == null ? connection : recorded(connection, tape);
      }
    };
  }

  /** Gives a command in this thread. Its transactions are the answer, for most commands one. */
  List<Statements> record(Player.Command command) throws Exception {
    Tape tape = new Tape(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    TAPES.set(tape);
    try {
      command.give();
    } finally {
      TAPES.remove();
    }
    if (!tape.sent().isEmpty()) {
      throw new IllegalStateException("Not committed: " + tape.sent());
    }
    return tape.committed();
  }

  private static Connection recorded(Connection connection, Tape tape) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "prepareStatement" ->
                  recorded(
                      (PreparedStatement) call(connection, method, arguments),
                      (String) arguments[0],
                      tape);
              case "commit" -> {
                commit(tape);
                yield call(connection, method, arguments);
              }
              case "createStatement", "prepareCall", "rollback" ->
                  throw new IllegalStateException(method.getName() + " cannot be replayed");
              default -> call(connection, method, arguments);
            });
  }

  private static void commit(Tape tape) {
    List<Statement> all = new ArrayList<>();
    for (int i = 0; i < tape.sent().size(); i++) {
      Sent sent = tape.sent().get(i);
      all.add(new Statement(sent.sql(), sent.values(), tape.results().get(i).getAsInt()));
    }
    tape.committed().add(new Statements(all));
    tape.sent().clear();
    tape.results().clear();
  }

  private static PreparedStatement recorded(PreparedStatement statement, String sql, Tape tape) {
    Map<Integer, @Nullable Object> values = new HashMap<>();
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          String name = method.getName();
          if (name.startsWith("set") && arguments.length > 1) {
            values.put((Integer) arguments[0], name.equals("setNull") ? null : arguments[1]);
          } else if (name.equals("executeUpdate")) {
            int changed = (Integer) call(statement, method, arguments);
            note(tape, sql, values, () -> changed);
            return changed;
          } else if (name.equals("executeQuery")) {
            AtomicInteger found = new AtomicInteger();
            note(tape, sql, values, found::get);
            return counted((ResultSet) call(statement, method, arguments), found);
          } else if (name.equals("addBatch")) {
            note(tape, sql, values, () -> 1); // by hand one after the other, each for one row
          } else if (name.startsWith("execute") && !name.equals("executeBatch")) {
            throw new IllegalStateException(name + " cannot be replayed");
          }
          return call(statement, method, arguments);
        });
  }

  private static void note(
      Tape tape, String sql, Map<Integer, @Nullable Object> values, IntSupplier result) {
    tape.sent().add(new Sent(sql, new HashMap<>(values)));
    tape.results().add(result);
  }

  private static ResultSet counted(ResultSet rows, AtomicInteger found) {
    return proxy(
        ResultSet.class,
        (proxy, method, arguments) -> {
          Object answer = call(rows, method, arguments);
          if (method.getName().equals("next") && Boolean.TRUE.equals(answer)) {
            found.incrementAndGet();
          }
          return answer;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @SuppressWarnings("NullAway") // as the method itself answers
  private static Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
