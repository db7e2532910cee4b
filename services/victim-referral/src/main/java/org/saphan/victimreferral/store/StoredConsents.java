package org.saphan.victimreferral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.personal.DisclosureRules;
import org.saphan.foundation.personal.disclosure.ConsentScope;
import org.saphan.foundation.personal.disclosure.ConsentWords;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.SaidConsent;
import org.saphan.victimreferral.consent.ConsentState;
import org.saphan.victimreferral.consent.ConsentTable;
import org.saphan.victimreferral.terms.ConsentBook;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The consent ledger as it is kept, in the transaction of whoever asks. */
public final class StoredConsents implements ConsentBook, DisclosureRules.Consents {
  private static final String SAID =
      "select id, state from aggregate where lifecycle = ? and state ->> 'personRef' = ?";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final BusinessClock clock;
  private final Map<UUID, ConsentState> changing;

  public StoredConsents(JdbcTemplate jdbc, JsonMapper json, BusinessClock clock) {
    this(jdbc, json, clock, Map.of());
  }

  private StoredConsents(
      JdbcTemplate jdbc, JsonMapper json, BusinessClock clock, Map<UUID, ConsentState> changing) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.changing = changing;
  }

  /** The ledger as it is once this consent has become this, or has been kept. */
  public ConsentBook with(UUID consentId, ConsentState then) {
    return new StoredConsents(jdbc, json, clock, Map.of(consentId, then));
  }

  @Override
  public boolean covers(UUID personRef, ConsentPurpose purpose, ConsentScope scope, Instant at) {
    return words(personRef, purpose).cover(scope, at);
  }

  @Override
  public boolean refuses(UUID personRef, ConsentPurpose purpose, ConsentScope scope, Instant at) {
    return words(personRef, purpose).refuse(scope, at);
  }

  private ConsentWords words(UUID personRef, ConsentPurpose purpose) {
    return new ConsentWords(saidBy(personRef, purpose), isTreatedAsChild(personRef));
  }

  /** The consent that is named must be one of hers, and all that she said must cover what goes. */
  @Override
  public boolean cover(UUID consentId, RequestDisclosure asked) {
    ConsentPurpose purpose = ConsentPurpose.valueOf(asked.purposeCode().name());
    ConsentScope scope = ConsentScope.of(asked);
    Instant now = clock.now();
    return new ConsentWords(named(consentId, asked.personRef(), purpose), false).cover(scope, now)
        && covers(asked.personRef(), purpose, scope, now);
  }

  private List<SaidConsent> saidBy(UUID personRef, ConsentPurpose purpose) {
    Map<UUID, ConsentState> all = new HashMap<>();
    jdbc.query(
        SAID + " and state ->> 'purpose' = ?",
        row -> {
          all.put(row.getObject("id", UUID.class), state(row));
        },
        ConsentTable.NAME,
        personRef.toString(),
        purpose.name());
    changing.forEach((id, then) -> {
      if (then.personRef().equals(personRef) && then.purpose() == purpose) {
        all.put(id, then);
      }
    });
    return all.values().stream().map(ConsentState::said).toList();
  }

  private List<SaidConsent> named(UUID consentId, UUID personRef, ConsentPurpose purpose) {
    return jdbc.query(
        SAID + " and state ->> 'purpose' = ? and id = ?",
        (row, no) -> state(row).said(),
        ConsentTable.NAME,
        personRef.toString(),
        purpose.name(),
        consentId);
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

  private ConsentState state(ResultSet row) throws SQLException {
    return json.readValue(row.getString("state"), ConsentState.class);
  }
}
