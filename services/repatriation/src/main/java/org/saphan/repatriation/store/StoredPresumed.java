package org.saphan.repatriation.store;

import java.util.UUID;
import org.saphan.repatriation.reaction.PresumedBook;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps whom case workers presume to be victims. All who come back in one case count: were the
 * others told of and she not, that would say who she is.
 */
public record StoredPresumed(JdbcTemplate jdbc) implements PresumedBook {
  @Override
  public void presumed(UUID personRef, UUID caseRef) {
    jdbc.update(
        "insert into presumed_elsewhere (person_ref, case_ref) values (?, ?)"
            + " on conflict do nothing",
        personRef,
        caseRef);
  }

  /** Whether this person is one of them, or somebody of the case in which her record lies. */
  boolean includes(UUID personRef) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from presumed_elsewhere where person_ref = ?"
                + " or case_ref = (select case_ref from aggregate where id = ?))",
            Boolean.class,
            personRef,
            personRef));
  }
}
