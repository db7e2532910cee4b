package org.saphan.foundation.exclusion;

import java.util.UUID;
import org.saphan.lifecycle.Actor;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which accounts may not touch which cases. It stands above role and relation: an excluded account
 * is refused every command and every read of the case, with EXCLUDED.
 */
public final class Exclusions {
  /** True in SQL for rows of {@code a} whose case is not closed to the account of the parameter. */
  public static final String NOT_EXCLUDED =
      "not exists (select from exclusion e where e.account = ? and e.case_ref = a.case_ref)";

  private final JdbcTemplate jdbc;

  public Exclusions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the actor may not touch the case. */
  public boolean excludes(Actor actor, UUID caseRef) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from exclusion where account = ? and case_ref = ?)",
            Boolean.class,
            actor.account(),
            caseRef));
  }

  /**
   * @throws Excluded if the actor may not touch the case
   */
  public void check(Actor actor, UUID caseRef) {
    if (excludes(actor, caseRef)) {
      throw new Excluded();
    }
  }

  /** Keeps an account away from a case. */
  public void place(UUID id, UUID caseRef, UUID account) {
    jdbc.update(
        "insert into exclusion (id, case_ref, account) values (?, ?, ?) on conflict do nothing",
        id,
        caseRef,
        account);
  }

  /** Lets it in again. */
  public void end(UUID id) {
    jdbc.update("delete from exclusion where id = ?", id);
  }
}
