package org.saphan.foundation.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.personal.disclosure.ConsentPurpose;
import org.saphan.foundation.personal.disclosure.ConsentScope;
import org.saphan.foundation.personal.disclosure.ConsentWords;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.SaidConsent;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The consents that another service keeps the ledger of, as far as this one has heard: a copy, made
 * from its events. A yes that has not come yet does not count. Once somebody was treated as a child
 * her own word alone is not enough, until a later event of the same victim case says otherwise.
 */
public final class KnownConsents implements DisclosureRules.Consents {
  private static final String SAID = "select * from known_consent where purpose = ? and ";

  private final JdbcTemplate jdbc;
  private final BusinessClock clock;

  KnownConsents(JdbcTemplate jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The consent that is named must be one of hers, and all that she said must cover what goes. */
  @Override
  public boolean cover(UUID consentId, RequestDisclosure asked) {
    ConsentPurpose purpose = asked.purposeCode();
    ConsentScope scope = ConsentScope.of(asked);
    Instant now = clock.now();
    List<SaidConsent> named =
        said(purpose, "id = ? and person_ref = ?", consentId, asked.personRef());
    return new ConsentWords(named, false).cover(scope, now)
        && words(asked.personRef(), purpose).cover(scope, now);
  }

  /**
   * Whether all who were asked in a case agree to this, and somebody was asked: where it is not
   * said whom of several it is about, one who refuses is enough.
   */
  public boolean allAgree(UUID caseRef, ConsentPurpose purpose) {
    ConsentScope anything = new ConsentScope(null, null, Set.of());
    Instant now = clock.now();
    List<UUID> asked =
        jdbc.query(
            "select distinct person_ref from known_consent where case_ref = ? and purpose = ?",
            (row, no) -> row.getObject(1, UUID.class),
            caseRef,
            purpose.name());
    return !asked.isEmpty()
        && asked.stream().allMatch(person -> words(person, purpose).cover(anything, now));
  }

  private ConsentWords words(UUID personRef, ConsentPurpose purpose) {
    return new ConsentWords(said(purpose, "person_ref = ?", personRef), isChild(personRef));
  }

  private boolean isChild(UUID personRef) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from known_child where person_ref = ? and treat_as_child)",
            Boolean.class,
            personRef));
  }

  private List<SaidConsent> said(ConsentPurpose purpose, String whose, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = purpose.name();
    System.arraycopy(values, 0, all, 1, values.length);
    return jdbc.query(SAID + whose, KnownConsents::read, all);
  }

  /** Keeps what was said. */
  void keep(UUID id, UUID caseRef, UUID personRef, ConsentPurpose purpose, SaidConsent said) {
    jdbc.update(
        """
        insert into known_consent (id, case_ref, person_ref, purpose, granted, recipients,
          countries, data_groups, by_herself, given_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
        """,
        id,
        caseRef,
        personRef,
        purpose.name(),
        said.granted(),
        said.recipients().stream().map(AgencyCode::value).toArray(String[]::new),
        said.countries().stream().map(CountryCode::value).toArray(String[]::new),
        said.dataGroups().stream().map(DataGroup::name).toArray(String[]::new),
        said.byHerself(),
        time(said.givenAt()),
        time(said.expiresAt()));
  }

  /** From this time on it is taken back. */
  void withdraw(UUID id, Instant at) {
    jdbc.update("update known_consent set withdrawn_at = ? where id = ?", time(at), id);
  }

  /** Keeps whether somebody is treated as a child in a victim case. */
  void treat(UUID victimCaseId, UUID personRef, boolean asChild) {
    jdbc.update(
        """
        insert into known_child (id, person_ref, treat_as_child) values (?, ?, ?)
        on conflict (id) do update set treat_as_child = excluded.treat_as_child\
        """,
        victimCaseId,
        personRef,
        asChild);
  }

  /** The same where the event does not say of whom. */
  void treat(UUID victimCaseId, boolean asChild) {
    jdbc.update("update known_child set treat_as_child = ? where id = ?", asChild, victimCaseId);
  }

  private static SaidConsent read(ResultSet row, int number) throws SQLException {
    return new SaidConsent(
        row.getBoolean("granted"),
        texts(row, "recipients").stream().map(AgencyCode::new).toList(),
        texts(row, "countries").stream().map(CountryCode::new).toList(),
        texts(row, "data_groups").stream().map(DataGroup::valueOf).toList(),
        row.getBoolean("by_herself"),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        instant(row, "expires_at"),
        instant(row, "withdrawn_at"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toList());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
