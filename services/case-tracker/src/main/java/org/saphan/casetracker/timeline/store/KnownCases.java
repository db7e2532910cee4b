package org.saphan.casetracker.timeline.store;

import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.ledger.CaseRule;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only what has a timeline is a case: a number mistyped would keep nobody away from anything. */
public final class KnownCases implements CaseRule {
  private final JdbcClient jdbc;

  public KnownCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Rejection> refusal(Optional<UUID> caseRef) {
    if (caseRef.isEmpty()) {
      return Optional.of(Rejection.of(Refusal.INVALID, "REQUIRED").at("/caseRef"));
    }
    return isKnown(caseRef.get())
        ? Optional.empty()
        : Optional.of(Rejection.of(Refusal.INVALID, "UNKNOWN_CASE").at("/caseRef"));
  }

  @Override
  public boolean isOfAnyCase() {
    return true;
  }

  boolean isKnown(UUID caseRef) {
    return jdbc.sql("select exists (select from timeline_aggregate where case_ref = ?)")
        .param(caseRef)
        .query(Boolean.class)
        .single();
  }
}
