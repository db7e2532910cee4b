package org.saphan.foundation.reaction;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Effect;
import org.saphan.foundation.reaction.Memos.Cause;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people are told of at all of a life cycle in a case: kept with the case, so that it is told
 * too at what begins after the event. Codes and references, like every memo.
 */
final class CaseMemos implements Effect {
  /** Where something is told at all that is there, what begins meanwhile waits. */
  private static final String TELLING =
      "select pg_advisory_xact_lock(hashtextextended('saphan memos ' || ?, 0))";

  private static final String BEGINNING =
      "select pg_advisory_xact_lock_shared(hashtextextended('saphan memos ' || ?, 0))";

  /** Keeps a memo at one aggregate. */
  @FunctionalInterface
  interface Keeper {
    void keep(String said, Cause cause, Memo memo);
  }

  /** One that stands, as it is kept. */
  private record Standing(String said, Cause cause, Memo memo) {}

  private final JdbcTemplate jdbc;
  private final Keeper each;

  CaseMemos(JdbcTemplate jdbc, Keeper each) {
    this.jdbc = jdbc;
    this.each = each;
  }

  /** Keeps one of a life cycle; the same again changes nothing. */
  void keep(String said, Cause cause, String lifecycle, Memo memo) {
    lock(TELLING, cause.caseRef());
    jdbc.update(
        "insert into memo_of_case (case_ref, lifecycle, said, event_id, role, code, occurred_at)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        cause.caseRef(),
        lifecycle,
        said,
        cause.eventId(),
        memo.role() == null ? null : memo.role().code(),
        memo.code(),
        cause.occurredAt().atOffset(ZoneOffset.UTC));
    jdbc.queryForList(
            "select id from aggregate where case_ref = ? and lifecycle = ?",
            UUID.class,
            cause.caseRef(),
            lifecycle)
        .forEach(one -> each.keep(said, cause, memo.at(one)));
  }

  /** From now on nothing that begins is told of it. */
  void end(String said, UUID eventId) {
    jdbc.update("delete from memo_of_case where said = ? and event_id = ?", said, eventId);
  }

  @Override
  public void of(Object event, Snapshot<?> after) {
    // only what begins is told of what was before it
  }

  @Override
  public void began(String lifecycle, UUID caseRef, Snapshot<?> after) {
    lock(BEGINNING, caseRef);
    jdbc.query(
            "select * from memo_of_case where case_ref = ? and lifecycle = ?",
            (row, no) ->
                new Standing(
                    row.getString("said"),
                    new Cause(
                        row.getObject("event_id", UUID.class),
                        caseRef,
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant()),
                    memo(after.id(), row.getString("role"), row.getString("code"))),
            caseRef,
            lifecycle)
        .forEach(one -> each.keep(one.said(), one.cause(), one.memo()));
  }

  private static Memo memo(UUID at, @Nullable String role, @Nullable String code) {
    return new Memo(at, null, role == null ? null : new Role(role), null, code);
  }

  private void lock(String lock, UUID caseRef) {
    jdbc.query(lock, row -> {}, caseRef.toString());
  }
}
