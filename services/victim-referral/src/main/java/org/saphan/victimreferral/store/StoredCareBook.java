package org.saphan.victimreferral.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.victimreferral.reaction.CareBook;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers reactions from the ledger, in the transaction of the event. */
public final class StoredCareBook implements CareBook {
  /** Who is asked next, by the ranking. */
  @FunctionalInterface
  public interface Asking {
    /**
     * @param agreed whether only those are meant of whom the person agreed that they learn of her
     */
    Optional<ShelterCode> next(UUID referralId, boolean agreed);
  }

  private final JdbcTemplate jdbc;
  private final Asking asking;

  public StoredCareBook(JdbcTemplate jdbc, Asking asking) {
    this.jdbc = jdbc;
    this.asking = asking;
  }

  @Override
  public Optional<UUID> openCase(UUID personRef) {
    return first(
        "select id from aggregate where lifecycle = 'victim-case' and stage <> 'CLOSED' and state"
            + " ->> 'personRef' = ?",
        personRef.toString());
  }

  @Override
  public boolean hadCase(UUID personRef) {
    return first(
            "select id from aggregate where lifecycle = 'victim-case' and state ->> 'personRef' = ?"
                + " limit 1",
            personRef.toString())
        .isPresent();
  }

  @Override
  public AgeBand ageOf(UUID personRef) {
    return jdbc
        .query(
            "select age_band from heard_age where person_ref = ?",
            (row, no) -> AgeBand.valueOf(row.getString(1)),
            personRef)
        .stream()
        .findFirst()
        .orElse(AgeBand.UNKNOWN);
  }

  @Override
  public void keepAge(UUID personRef, AgeBand band) {
    jdbc.update(
        "insert into heard_age values (?, ?) on conflict (person_ref) do update set age_band ="
            + " excluded.age_band",
        personRef,
        band.name());
  }

  @Override
  public boolean hasCome(UUID personRef) {
    return is("select exists (select from heard_age where person_ref = ?)", personRef);
  }

  @Override
  public boolean keepIdentifiedAbroad(UUID personRef, @Nullable UUID notice) {
    UUID first =
        jdbc.queryForObject(
            "insert into heard_abroad values (?, ?) on conflict (person_ref) do update set"
                + " said_by = coalesce(heard_abroad.said_by, excluded.said_by) returning said_by",
            UUID.class,
            personRef,
            notice);
    return notice != null && notice.equals(first);
  }

  @Override
  public boolean isIdentifiedAbroad(UUID personRef) {
    return is("select exists (select from heard_abroad where person_ref = ?)", personRef);
  }

  @Override
  public void keepHome(UUID personRef, ProvinceCode province) {
    jdbc.update(
        "insert into heard_home values (?, ?) on conflict (person_ref) do update set province ="
            + " excluded.province",
        personRef,
        province.value());
  }

  @Override
  public void keepTraffickerNear(UUID returnId, boolean near) {
    jdbc.update(
        "insert into heard_danger values (?, ?) on conflict (return_id) do update set near ="
            + " excluded.near",
        returnId,
        near);
  }

  @Override
  public void keepHandover(UUID noticeId, Instant at) {
    jdbc.update(
        "insert into heard_handover values (?, ?) on conflict (notice_id) do update set at ="
            + " excluded.at",
        noticeId,
        at.atOffset(ZoneOffset.UTC));
  }

  @Override
  public Optional<Instant> handoverOf(UUID noticeId) {
    return jdbc
        .query(
            "select at from heard_handover where notice_id = ?",
            (row, no) -> row.getObject(1, OffsetDateTime.class).toInstant(),
            noticeId)
        .stream()
        .findFirst();
  }

  @Override
  public List<Unit> unitsOf(UUID shelter) {
    return jdbc.query(
        "select unit ->> 'unit' from aggregate, jsonb_array_elements(state -> 'units') as unit"
            + " where id = ? and lifecycle = 'shelter' order by 1",
        (row, no) -> Unit.valueOf(row.getString(1)),
        shelter);
  }

  @Override
  public Optional<UUID> shelter(ShelterCode code) {
    return first(
        "select id from aggregate where lifecycle = 'shelter' and state ->> 'shelterCode' = ?",
        code.value());
  }

  @Override
  public List<UUID> sheltersIn(ProvinceCode province) {
    return all(
        "select id from aggregate where lifecycle = 'shelter' and stage = 'OPEN' and state ->>"
            + " 'province' = ? order by id",
        province.value());
  }

  @Override
  public Optional<ShelterCode> next(UUID referralId) {
    return asking.next(referralId, true);
  }

  @Override
  public boolean isAnyLeft(UUID referralId) {
    return asking.next(referralId, false).isPresent();
  }

  @Override
  public Optional<Transfer> transfer(UUID referralId) {
    return jdbc
        .query(
            "select p.id, s.state ->> 'shelterCode' from aggregate r join aggregate p on p.id::text"
                + " = r.state ->> 'parentReferralId' join aggregate s on s.lifecycle = 'shelter'"
                + " and s.state -> 'parties' @> jsonb_build_array(jsonb_build_object('referralId',"
                + " r.id::text)) where r.id = ? and r.lifecycle = 'referral'",
            (row, no) ->
                new Transfer(row.getObject(1, UUID.class), new ShelterCode(row.getString(2))),
            referralId)
        .stream()
        .findFirst();
  }

  private boolean is(String query, UUID id) {
    return Boolean.TRUE.equals(jdbc.queryForObject(query, Boolean.class, id));
  }

  private Optional<UUID> first(String query, String value) {
    return all(query, value).stream().findFirst();
  }

  private List<UUID> all(String query, String value) {
    return jdbc.query(query, (row, no) -> row.getObject(1, UUID.class), value);
  }
}
