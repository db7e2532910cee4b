package org.saphan.foundation.ledger;

import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Tie;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether somebody sees anything of a case here, whatever it is: by what lists show him. */
final class CaseSight {
  private final JdbcTemplate jdbc;

  CaseSight(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anything of a case is kept here. */
  boolean isKept(UUID caseRef) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from aggregate where case_ref = ?)", Boolean.class, caseRef));
  }

  /** Whether a person is related to anything of a life cycle in a case: by what lists show him. */
  boolean isSeen(Binding<?, ?, ?> binding, UUID caseRef, Actor person) {
    Actor actor = person.with(binding.ties().apply(person));
    return isSeen(
        binding.lifecycle().name(), caseRef, binding.lifecycle().readableBy(actor), actor);
  }

  /** The same by these ties of his only. */
  boolean isSeen(String lifecycle, UUID caseRef, Set<Tie> by, Actor person) {
    return !by.isEmpty()
        && Boolean.TRUE.equals(
            jdbc.queryForObject(
                "select exists (select from aggregate a where a.case_ref = ? and a.lifecycle = ?"
                    + " and a.ties && ?::text[] and "
                    + Exclusions.NOT_EXCLUDED
                    + ")",
                Boolean.class,
                caseRef,
                lifecycle,
                by.stream().map(Tie::toString).toArray(String[]::new),
                person.account()));
  }
}
