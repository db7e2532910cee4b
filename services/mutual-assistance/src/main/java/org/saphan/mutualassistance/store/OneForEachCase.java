package org.saphan.mutualassistance.store;

import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.ledger.CaseRule;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.jurisdiction.JurisdictionStage;
import org.saphan.mutualassistance.jurisdiction.JurisdictionTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A case has one record of jurisdiction at a time (chapter A.8); a further claim belongs into it.
 * The case is locked first, since two may begin one at once.
 */
public final class OneForEachCase implements CaseRule {
  private final JdbcTemplate jdbc;

  public OneForEachCase(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Rejection> refusal(Optional<UUID> caseRef) {
    return caseRef
        .filter(this::hasOne)
        .map(taken -> Rejection.of(Refusal.STATE, "ONE_FOR_EACH_CASE").at("/caseRef"));
  }

  private boolean hasOne(UUID caseRef) {
    jdbc.query(
        "select pg_advisory_xact_lock(hashtextextended('jurisdiction ' || ?, 0))",
        row -> {},
        caseRef.toString());
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from aggregate where case_ref = ? and lifecycle = ? and stage <>"
                + " ?)",
            Boolean.class,
            caseRef,
            JurisdictionTable.lifeCycle().name(),
            JurisdictionStage.CLOSED.name()));
  }
}
