package org.saphan.repatriation.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ReturnRelation;
import org.springframework.jdbc.core.JdbcTemplate;

/** The notices as the ledger keeps them, in the transaction of whoever asks. */
public final class StoredNotices {
  /** Most notices that a new one is compared with. */
  private static final int MAX_COMPARED = 50;

  /** So far apart two times may be for one group (chapter B.3). */
  private static final Duration ONE_DAY = Duration.ofDays(1);

  private final JdbcTemplate jdbc;

  public StoredNotices(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A notice that may be the same.
   *
   * @param version of its paper
   */
  record Like(UUID id, int version) {}

  /** Those of one checkpoint, within a day, with as many people; the newest first. */
  List<Like> like(CheckpointCode checkpoint, Instant plannedHandoverAt, int total, UUID butNot) {
    return jdbc.query(
        "select id, state ->> 'version' from aggregate where lifecycle = 'notice' and ties &&"
            + " array[?]::text[] and stage not in ('CANCELLED', 'SUPERSEDED') and (state ->>"
            + " 'total')::int = ? and (state ->> 'plannedHandoverAt')::timestamptz between ? and ?"
            + " and id <> ? order by created_at desc limit ?",
        (row, no) -> new Like(row.getObject(1, UUID.class), row.getInt(2)),
        ReturnRelation.OWN_CHECKPOINT.to(checkpoint.value()).toString(),
        total,
        plannedHandoverAt.minus(ONE_DAY).atOffset(ZoneOffset.UTC),
        plannedHandoverAt.plus(ONE_DAY).atOffset(ZoneOffset.UTC),
        butNot,
        MAX_COMPARED);
  }

  /** Whether there is an aggregate of this id, such as the record of a person. */
  boolean exists(UUID id) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from aggregate where id = ?)", Boolean.class, id));
  }
}
