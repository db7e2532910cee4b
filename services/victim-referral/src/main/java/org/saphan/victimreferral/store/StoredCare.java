package org.saphan.victimreferral.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.consent.ConsentView;
import org.saphan.victimreferral.terms.VictimRelation;
import org.saphan.victimreferral.terms.VictimRole;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where a person is helped, as the ledger keeps it, in the transaction of whoever asks. */
public final class StoredCare implements ConsentView.Beside {
  /**
   * What ties people to the person: not every tie of a case is one of her helpers. Whom she asked
   * for a service sees the consents that name him (chapter D.2).
   */
  private static final List<Relation> OF_HELPERS =
      List.of(VictimRelation.CASE_TEAM, VictimRelation.OWN_SHELTER);

  private final JdbcTemplate jdbc;

  public StoredCare(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<Tie> helpersOf(UUID personRef) {
    return jdbc
        .query(
            // a house that is only asked for a place is no helper yet, nor one that she left
            "select c.ties from aggregate c where c.lifecycle = 'victim-case' and c.state ->>"
                + " 'personRef' = ? union all select r.ties from aggregate r join aggregate c on"
                + " c.id::text = r.state ->> 'victimCaseId' where r.lifecycle = 'referral' and"
                + " c.lifecycle = 'victim-case' and c.state ->> 'personRef' = ? and r.stage in"
                + " ('ACCEPTED', 'NOT_ARRIVED', 'ADMITTED', 'TRANSFER_PENDING')",
            (row, no) -> (String[]) row.getArray(1).getArray(),
            personRef.toString(),
            personRef.toString())
        .stream()
        .flatMap(Arrays::stream)
        .flatMap(tie -> helper(tie).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<Tie> helper(String tie) {
    return OF_HELPERS.stream()
        .filter(relation -> tie.startsWith(relation.code() + ":"))
        .map(relation -> relation.to(tie.substring(relation.code().length() + 1)))
        .findFirst();
  }

  @Override
  public boolean mayHear(Actor officer, UUID personRef) {
    return officer.agency().equals(AgencyCode.SYSTEM)
        || caseOf(personRef).isEmpty()
        || helpersOf(personRef).stream().anyMatch(officer.ties()::contains)
        || identifies(officer, personRef)
        || isNamed(officer, personRef);
  }

  /** Chapter D.2: who identifies reads every case that is not over. */
  private boolean identifies(Actor officer, UUID personRef) {
    return officer.roles().contains(VictimRole.IDENT_OFFICER)
        && exists(
            "lifecycle = 'victim-case' and stage <> 'CLOSED' and state ->> 'personRef' = ?",
            personRef.toString());
  }

  /** Whom she told something before, or agreed to: a prosecutor before whom she testifies. */
  private boolean isNamed(Actor officer, UUID personRef) {
    return exists(
        "lifecycle = 'consent' and state ->> 'personRef' = ? and (state ->> 'recordedBy' = ? or"
            + " stage = 'GRANTED' and jsonb_exists(state -> 'recipients', ?))",
        personRef.toString(),
        officer.agency().value(),
        officer.agency().value());
  }

  private boolean exists(String condition, Object... values) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from aggregate where " + condition + ")",
            Boolean.class,
            values));
  }

  @Override
  public Optional<UUID> caseOf(UUID personRef) {
    return jdbc
        .query(
            "select case_ref from aggregate where lifecycle = 'victim-case' and state ->>"
                + " 'personRef' = ? order by stage = 'CLOSED', created_at desc limit 1",
            (row, no) -> row.getObject(1, UUID.class),
            personRef.toString())
        .stream()
        .findFirst();
  }

  @Override
  public boolean isKnown(UUID personRef) {
    return exists("id = ? and lifecycle = ?", personRef, PersonRecordTable.NAME);
  }
}
