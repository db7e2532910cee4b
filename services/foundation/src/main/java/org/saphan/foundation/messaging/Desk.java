package org.saphan.foundation.messaging;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.messaging.UnsentRows.Lane;
import org.saphan.foundation.messaging.UnsentRows.Row;

/**
 * The relay's work with the database, on a thread of its own: what is sent is deleted and more is
 * read while Kafka takes what is under way. One turn at a time; used by the relay's thread alone.
 */
final class Desk implements AutoCloseable {
  /**
   * What one turn is to do, in this order.
   *
   * @param sent ids to delete
   * @param room how many rows to read; none if zero
   * @param atHand ids that are not read again
   */
  record Turn(
      List<Long> sent, int room, Set<Long> atHand, Set<Lane> restingLanes, Set<String> topics) {}

  /** What came of a turn. */
  record Done(Turn turn, List<Row> more) {}

  private final UnsentRows rows;
  private final Runnable done;
  private final ExecutorService thread;
  private @Nullable Future<Done> turn;

  /**
   * @param done called when there is something to {@link #take}
   */
  Desk(UnsentRows rows, String service, Runnable done) {
    this.rows = rows;
    this.done = done;
    this.thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("relay-desk-" + service).daemon().factory());
  }

  boolean isBusy() {
    return turn != null;
  }

  /** Begins a turn; only when none is under way. */
  void begin(Turn next) {
    turn =
        thread.submit(() -> {
          try {
            return work(next);
          } finally {
            done.run();
          }
        });
  }

  private Done work(Turn next) throws SQLException {
    rows.delete(next.sent());
    return new Done(
        next,
        next.room() == 0
            ? List.of()
            : rows.select(next.room(), next.atHand(), next.restingLanes(), next.topics()));
  }

  /** What came of the turn that is over; null if none is. */
  @Nullable Done take() throws SQLException {
    Future<Done> over = turn;
    if (over == null || !over.isDone()) {
      return null;
    }
    turn = null;
    try {
      return over.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException away) {
        throw away;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Waits for the turn that is under way. */
  @Override
  public void close() {
    thread.close();
  }
}
