package org.saphan.mutualassistance.store;

import java.util.UUID;
import org.saphan.foundation.personal.KnownConsents;
import org.saphan.foundation.personal.disclosure.ConsentPurpose;
import org.saphan.mutualassistance.terms.Consents;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who agreed to testify, as far as the ledger of consents has told. */
public record StoredTestimony(JdbcTemplate jdbc, KnownConsents known) implements Consents {
  @Override
  public boolean toTestify(UUID requestId) {
    return jdbc
        .query(
            "select case_ref from aggregate where id = ?",
            (row, no) -> row.getObject(1, UUID.class),
            requestId)
        .stream()
        .anyMatch(caseRef -> known.allAgree(caseRef, ConsentPurpose.TESTIFY));
  }
}
