package org.saphan.victimreferral.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saphan.victimreferral.reaction.VaultBook;
import org.springframework.jdbc.core.JdbcTemplate;

/** Vaults and their answers, kept in the transaction that hears them. */
public final class StoredVaults implements VaultBook {
  /** Whether a vault that keeps something of a person has not answered for a consent. */
  private static final String MISSING =
      "exists (select from vault_of_person p where p.person_ref = ? and not exists (select from"
          + " sharing_stopped s where s.consent_id = %s and s.vault = p.vault))";

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
  public Map<UUID, Stopped> erased(String vault, UUID personRef, Instant at) {
    jdbc.update("delete from vault_of_person where person_ref = ? and vault = ?", personRef, vault);
    return jdbc
        .query(
            "select c.id from aggregate c where c.lifecycle = 'consent' and c.stage = 'WITHDRAWN'"
                + " and c.state ->> 'personRef' = ? and not exists (select from history h where"
                + " h.aggregate_id = c.id and h.event_type like '%.ConsentStopConfirmed') and not "
                + MISSING.formatted("c.id"),
            (row, no) -> row.getObject(1, UUID.class),
            personRef.toString(),
            personRef)
        .stream()
        .collect(Collectors.toMap(consent -> consent, consent -> all(consent, at)));
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
                "select " + MISSING.formatted("?"), Boolean.class, personRef, consentId))
        ? Optional.empty()
        : Optional.of(all(consentId, at));
  }

  /**
   * @param at the time of the last one where nobody had anything to answer
   */
  private Stopped all(UUID consentId, Instant at) {
    List<Answer> answers =
        jdbc.query(
            "select vault, stopped_at from sharing_stopped where consent_id = ? order by"
                + " stopped_at, vault",
            (row, no) ->
                new Answer(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
            consentId);
    return new Stopped(
        answers.stream().map(Answer::vault).toList(),
        answers.isEmpty() ? at : answers.getLast().at());
  }
}
