package org.saphan.victimreferral.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.victimreferral.reaction.VaultBook;
import org.springframework.jdbc.core.JdbcTemplate;

/** Vaults and their answers, kept in the transaction that hears them. */
public final class StoredVaults implements VaultBook {
  private record Answer(String vault, Instant at) {}

  private final JdbcTemplate jdbc;

  public StoredVaults(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keeps(String vault, UUID personRef) {
    jdbc.update(
        "insert into vault_of_person values (?, ?) on conflict do nothing", personRef, vault);
  }

  @Override
  public void erased(String vault, UUID personRef) {
    jdbc.update("delete from vault_of_person where person_ref = ? and vault = ?", personRef, vault);
  }

  @Override
  public Optional<Stopped> stopped(String vault, UUID personRef, UUID consentId, Instant at) {
    jdbc.update(
        "insert into sharing_stopped values (?, ?, ?) on conflict do nothing",
        consentId,
        vault,
        at.atOffset(ZoneOffset.UTC));
    return Boolean.TRUE.equals(
            jdbc.queryForObject(
                "select exists (select from vault_of_person p where p.person_ref = ? and not"
                    + " exists (select from sharing_stopped s where s.consent_id = ? and s.vault ="
                    + " p.vault))",
                Boolean.class,
                personRef,
                consentId))
        ? Optional.empty()
        : Optional.of(all(consentId));
  }

  private Stopped all(UUID consentId) {
    List<Answer> answers =
        jdbc.query(
            "select vault, stopped_at from sharing_stopped where consent_id = ? order by"
                + " stopped_at, vault",
            (row, no) ->
                new Answer(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
            consentId);
    return new Stopped(answers.stream().map(Answer::vault).toList(), answers.getLast().at());
  }
}
