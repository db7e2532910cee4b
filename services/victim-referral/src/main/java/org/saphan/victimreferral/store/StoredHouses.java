package org.saphan.victimreferral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.victimreferral.ranking.House;
import org.saphan.victimreferral.ranking.House.Room;
import org.saphan.victimreferral.referral.ReferralStage;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.referral.ReferralView.Houses;
import org.saphan.victimreferral.shelter.ShelterState;
import org.saphan.victimreferral.shelter.ShelterTable;
import org.saphan.victimreferral.terms.ServiceKind;
import org.saphan.victimreferral.terms.ShelterCode;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shelters and referrals as the ledger keeps them, in the transaction of whoever asks. What a
 * decision will write is locked before it is decided, so that what is read here still holds then.
 */
public final class StoredHouses implements Houses {
  private static final String OPEN = "OPEN";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Vault vault;

  public StoredHouses(JdbcTemplate jdbc, JsonMapper json, Vault vault) {
    this.jdbc = jdbc;
    this.json = json;
    this.vault = vault;
  }

  @Override
  public Optional<House> house(ShelterCode code) {
    return jdbc
        .query(
            "select id, stage, state from aggregate where lifecycle = ? and state ->>"
                + " 'shelterCode' = ?",
            (row, no) -> house(row),
            ShelterTable.NAME,
            code.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<House> all() {
    return jdbc.query(
        "select id, stage, state from aggregate where lifecycle = ? and stage <> 'CLOSED' order by"
            + " id",
        (row, no) -> house(row),
        ShelterTable.NAME);
  }

  private House house(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    ShelterState state = json.readValue(row.getString("state"), ShelterState.class);
    return new House(
        id,
        state.shelterCode(),
        state.operator(),
        state.province(),
        state.type(),
        row.getString("stage").equals(OPEN),
        state.units().stream()
            .map(beds -> new Room(beds.unit(), beds.bedsTotal(), beds.free()))
            .toList(),
        state.ageMin(),
        state.ageMax(),
        state.withChildren(),
        services(id, state.particulars()),
        state.changedAt());
  }

  /** What a house gives is in no event: it lies with its address. */
  private Set<ServiceKind> services(UUID shelter, @Nullable DocumentRef particulars) {
    return Optional.ofNullable(particulars)
        .flatMap(ref -> vault.read(shelter, ref.docId(), ref.version()))
        .map(bytes -> json.readTree(bytes).path("services").values())
        .orElse(List.of())
        .stream()
        .map(service -> ServiceKind.valueOf(service.asString()))
        .collect(Collectors.toSet());
  }

  @Override
  public boolean hasBeds(UUID referralId) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from aggregate where lifecycle = ? and state -> 'parties' @>"
                + " jsonb_build_array(jsonb_build_object('referralId', ?::text)))",
            Boolean.class,
            ShelterTable.NAME,
            referralId.toString()));
  }

  @Override
  public Optional<ReferralStage> stage(UUID referralId) {
    return jdbc
        .query(
            "select stage from aggregate where id = ? and lifecycle = ?",
            (row, no) -> ReferralStage.valueOf(row.getString(1)),
            referralId,
            ReferralTable.NAME)
        .stream()
        .findFirst();
  }

  @Override
  public boolean isOverridden(UUID disclosureId, UUID personRef, AgencyCode recipient) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from aggregate where id = ? and lifecycle = 'disclosure' and"
                + " stage in ('GRANTED', 'FETCHED') and state ->> 'overrideReason' is not null and"
                + " state ->> 'personRef' = ? and state ->> 'recipientAgency' = ?)",
            Boolean.class,
            disclosureId,
            personRef.toString(),
            recipient.value()));
  }
}
