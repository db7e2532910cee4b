package org.saphan.victimreferral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.RiskFactor;
import org.saphan.victimreferral.terms.VictimBook;
import org.saphan.victimreferral.terms.VictimRelation;
import org.saphan.victimreferral.victim.VictimCaseState;
import org.saphan.victimreferral.victim.VictimCaseTable;
import org.saphan.victimreferral.victim.VictimCaseView;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The victim cases, and what hangs on them, in the transaction of whoever asks. */
public final class StoredVictims implements VictimBook, VictimCaseView.Beside {
  private static final String TEAM = VictimRelation.CASE_TEAM.code() + ":";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  public StoredVictims(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<KnownVictim> victim(UUID victimCaseId) {
    return jdbc
        .query(
            "select id, stage, case_ref, ties, state, (select province from heard_home where"
                + " person_ref::text = state ->> 'personRef') as home, exists (select from"
                + " heard_danger where near and return_id::text = state ->> 'returnId') as near"
                + " from aggregate where id = ? and lifecycle = ?",
            (row, no) -> known(row),
            victimCaseId,
            VictimCaseTable.NAME)
        .stream()
        .findFirst();
  }

  private KnownVictim known(ResultSet row) throws SQLException {
    VictimCaseState state = json.readValue(row.getString("state"), VictimCaseState.class);
    return new KnownVictim(
        row.getObject("id", UUID.class),
        state.personRef(),
        state.returnId(),
        state.sex(),
        state.ageBand(),
        state.treatAsChild(),
        state.risk(),
        row.getBoolean("near")
            ? Stream.concat(state.riskFactors().stream(), Stream.of(RiskFactor.TRAFFICKER_NEAR))
                .distinct()
                .toList()
            : state.riskFactors(),
        KnownVictim.Standing.valueOf(row.getString("stage")),
        team((String[]) row.getArray("ties").getArray()),
        row.getObject("case_ref", UUID.class),
        state.guardian(),
        Optional.ofNullable(row.getString("home")).map(ProvinceCode::new).orElse(null),
        state.unaccompanied());
  }

  private static List<AgencyCode> team(String[] ties) {
    return Arrays.stream(ties)
        .filter(tie -> tie.startsWith(TEAM))
        .map(tie -> new AgencyCode(tie.substring(TEAM.length())))
        .toList();
  }

  @Override
  public boolean isInCare(UUID victimCaseId) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from aggregate where state ->> 'victimCaseId' = ? and"
                + " ((lifecycle = 'referral' and stage in ('ADMITTED', 'TRANSFER_PENDING')) or"
                + " (lifecycle = 'follow-up-plan' and stage = 'ACTIVE')))",
            Boolean.class,
            victimCaseId.toString()));
  }

  @Override
  public boolean isKnown(UUID personRef) {
    return caseOf(personRef).isPresent();
  }

  @Override
  public Set<AgencyCode> servedBy(UUID personRef) {
    return new HashSet<>(
        jdbc.query(
            "select jsonb_array_elements_text(state -> 'recipients') from aggregate where lifecycle"
                + " = 'consent' and stage = 'GRANTED' and state ->> 'personRef' = ? and state ->>"
                + " 'purpose' in ('HEALTH_CHECK', 'RECEIVE_SERVICE')",
            (row, no) -> new AgencyCode(row.getString(1)),
            personRef.toString()));
  }

  @Override
  public Optional<UUID> caseOf(UUID personRef) {
    return jdbc
        .query(
            "select case_ref from aggregate where id = ? and lifecycle = ?",
            (row, no) -> row.getObject(1, UUID.class),
            personRef,
            PersonRecordTable.NAME)
        .stream()
        .findFirst();
  }
}
