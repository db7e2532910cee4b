package org.saphan.foundation.personal.packages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The packages that this service has heard of. Whatever ends one destroys what was received of it,
 * in the caller's transaction.
 */
public final class KnownPackages {
  /** Most that are listed, the newest first. */
  static final int LISTED = 200;

  private final JdbcTemplate jdbc;
  private final Vault vault;

  KnownPackages(JdbcTemplate jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Those for the actor's agency, without the cases that are closed to the account. */
  List<KnownPackage> of(Actor actor) {
    return jdbc.query(
        "select * from known_package a where recipient = ? and "
            + Exclusions.NOT_EXCLUDED
            + " order by granted_at desc, disclosure_id limit ?",
        KnownPackages::read,
        actor.agency().value(),
        actor.account(),
        LISTED);
  }

  /** One that is for this agency. */
  Optional<KnownPackage> find(UUID disclosureId, AgencyCode recipient) {
    return jdbc
        .query(
            "select * from known_package where disclosure_id = ? and recipient = ?",
            KnownPackages::read,
            disclosureId,
            recipient.value())
        .stream()
        .findFirst();
  }

  /** The same, locked: nothing ends it before the caller's transaction does. */
  KnownPackage lock(UUID disclosureId) {
    return jdbc.query(
            "select * from known_package where disclosure_id = ? for update",
            KnownPackages::read,
            disclosureId)
        .getFirst();
  }

  void granted(KnownPackage fresh) {
    jdbc.update(
        """
        insert into known_package (disclosure_id, vault, case_ref, person_ref, recipient,
          data_groups, consent_id, granted_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
        """,
        fresh.disclosureId(),
        fresh.vault(),
        fresh.caseRef(),
        fresh.personRef(),
        fresh.recipient().value(),
        fresh.dataGroups().stream().map(DataGroup::name).toArray(String[]::new),
        fresh.consentId(),
        time(fresh.grantedAt()),
        time(fresh.expiresAt()));
  }

  /** This service asks for it from now on: whoever it is given to, it may be this one. */
  void asked(UUID disclosureId, Instant now) {
    jdbc.update(
        "update known_package set asked_at = ? where disclosure_id = ? and asked_at is null",
        time(now),
        disclosureId);
  }

  void fetched(UUID disclosureId, Instant at) {
    jdbc.update(
        "update known_package set fetched_at = ? where disclosure_id = ?", time(at), disclosureId);
  }

  void received(UUID disclosureId, Instant now) {
    jdbc.update(
        "update known_package set received_at = ? where disclosure_id = ?",
        time(now),
        disclosureId);
  }

  /** Its vault does not give it out any more; what was received stays. */
  void closed(UUID disclosureId, PackageStatus why) {
    jdbc.update(
        "update known_package set ended = ? where disclosure_id = ? and ended is null and"
            + " received_at is null",
        why.name(),
        disclosureId);
  }

  /** A consent was taken back: all that rests on it is over. */
  void withdrawn(UUID consentId) {
    end(PackageStatus.WITHDRAWN, "consent_id = ?", consentId);
  }

  /** Another vault erased a person: all that came from it is over, and nothing else (X26). */
  void erased(UUID personRef, String from) {
    end(PackageStatus.ERASED, "person_ref = ? and vault = ?", personRef, from);
  }

  /** This service erased a person: what it would give, and what it received about her, is over. */
  void erasedHere(UUID personRef, String own) {
    end(
        PackageStatus.ERASED,
        "person_ref = ? and (vault = ? or received_at is not null)",
        personRef,
        own);
  }

  private void end(PackageStatus why, String which, Object... values) {
    Object[] all = Stream.concat(Stream.of(why.name()), Stream.of(values)).toArray();
    jdbc.query(
            "update known_package set ended = ? where "
                + which
                + " and ended is null returning disclosure_id",
            (row, no) -> row.getObject(1, UUID.class),
            all)
        .forEach(disclosure -> vault.erase(KnownPackage.owner(disclosure)));
  }

  private static KnownPackage read(ResultSet row, int number) throws SQLException {
    String ended = row.getString("ended");
    return new KnownPackage(
        row.getObject("disclosure_id", UUID.class),
        row.getString("vault"),
        row.getObject("case_ref", UUID.class),
        row.getObject("person_ref", UUID.class),
        new AgencyCode(row.getString("recipient")),
        Stream.of((String[]) row.getArray("data_groups").getArray())
            .map(DataGroup::valueOf)
            .toList(),
        row.getObject("consent_id", UUID.class),
        row.getObject("granted_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        instant(row, "asked_at"),
        instant(row, "fetched_at"),
        instant(row, "received_at"),
        ended == null ? null : PackageStatus.valueOf(ended));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
