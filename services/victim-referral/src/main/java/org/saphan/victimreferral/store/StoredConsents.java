package org.saphan.victimreferral.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.personal.DisclosureRules;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.victimreferral.consent.ConsentState;
import org.saphan.victimreferral.consent.ConsentTable;
import org.saphan.victimreferral.consent.ConsentWords;
import org.saphan.victimreferral.terms.ConsentBook;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.ConsentScope;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The consent ledger as it is kept, in the transaction of whoever asks. */
public final class StoredConsents implements ConsentBook, DisclosureRules.Consents {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final BusinessClock clock;

  public StoredConsents(JdbcTemplate jdbc, JsonMapper json, BusinessClock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public boolean covers(UUID personRef, ConsentPurpose purpose, ConsentScope scope, Instant at) {
    return new ConsentWords(saidBy(personRef), isTreatedAsChild(personRef))
        .cover(purpose, scope, at);
  }

  /** The consent that is named must be one of hers, and all that she said must cover what goes. */
  @Override
  public boolean cover(UUID consentId, RequestDisclosure asked) {
    ConsentScope scope =
        new ConsentScope(asked.recipientAgency(), asked.country(), Set.copyOf(asked.dataGroups()));
    ConsentPurpose purpose = ConsentPurpose.valueOf(asked.purposeCode().name());
    Instant now = clock.now();
    return new ConsentWords(named(consentId, asked.personRef()), false).cover(purpose, scope, now)
        && covers(asked.personRef(), purpose, scope, now);
  }

  private List<ConsentState> saidBy(UUID personRef) {
    return jdbc.query(
        "select state from aggregate where lifecycle = ? and state ->> 'personRef' = ?",
        (row, no) -> read(row.getString(1)),
        ConsentTable.NAME,
        personRef.toString());
  }

  private List<ConsentState> named(UUID consentId, UUID personRef) {
    return jdbc.query(
        "select state from aggregate where id = ? and lifecycle = ? and state ->> 'personRef' = ?",
        (row, no) -> read(row.getString(1)),
        consentId,
        ConsentTable.NAME,
        personRef.toString());
  }

  private boolean isTreatedAsChild(UUID personRef) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from aggregate where lifecycle = 'victim-case' and stage <>"
                + " 'CLOSED' and state ->> 'personRef' = ? and (state ->>"
                + " 'treatAsChild')::boolean)",
            Boolean.class,
            personRef.toString()));
  }

  private ConsentState read(String state) {
    return json.readValue(state, ConsentState.class);
  }
}
