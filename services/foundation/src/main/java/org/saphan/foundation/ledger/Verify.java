package org.saphan.foundation.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.DeadlineEvent;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Folds everything again and compares: what somebody changed behind the rules' back is found here,
 * what an administrator changed in the database too.
 */
public final class Verify {
  private final JdbcTemplate jdbc;
  private final Bindings bindings;
  private final Streams streams;
  private final History history;

  Verify(JdbcTemplate jdbc, Bindings bindings, Streams streams, History history) {
    this.jdbc = jdbc;
    this.bindings = bindings;
    this.streams = streams;
    this.history = history;
  }

  /**
   * What was found.
   *
   * @param differences one sentence each: which aggregate, what differs
   */
  public record Report(long aggregates, long deadlines, List<String> differences) {
    public Report {
      differences = List.copyOf(differences);
    }
  }

  /** Folds every aggregate and every deadline of the service anew. */
  public Report run() {
    List<String> differences = new ArrayList<>();
    List<UUID> ids = ids("select id from aggregate order by id");
    ids.forEach(id -> compare(id, differences));
    List<UUID> deadlines = ids("select id from deadline order by id");
    deadlines.forEach(id -> compareDeadline(id, differences));
    return new Report(ids.size(), deadlines.size(), differences);
  }

  private List<UUID> ids(String select) {
    return jdbc.query(select, (row, no) -> row.getObject(1, UUID.class));
  }

  private void compare(UUID id, List<String> differences) {
    try {
      Stream<?> stream = streams.find(id).orElseThrow();
      Snapshot<?> folded = history.fold(bindings.named(stream.lifecycle()).lifecycle(), id);
      if (!folded.equals(stream.snapshot())) {
        differences.add(
            stream.lifecycle() + " " + id + ": the state is not the fold of its history");
      }
    } catch (RuntimeException unreadable) {
      differences.add(id + ": " + unreadable.getMessage());
    }
  }

  private void compareDeadline(UUID id, List<String> differences) {
    RunningDeadline folded = null;
    for (HistoryLine line : history.lines(DeadlineKeeper.TYPE, id, AgencyCode.SYSTEM)) {
      folded = RunningDeadline.fold(folded, (DeadlineEvent) line.event());
    }
    RunningDeadline kept = streams.deadline(id);
    if (!kept.equals(folded)) {
      differences.add("deadline " + id + ": it is not the fold of its history");
    }
  }
}
