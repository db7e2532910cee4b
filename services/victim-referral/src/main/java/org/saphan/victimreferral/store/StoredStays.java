package org.saphan.victimreferral.store;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.VictimRelation;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where people stay and who was told of them, as the ledger keeps it. */
public final class StoredStays implements CareView.Stays, EpisodePreparation.Disclosed {
  private static final String OF_SHELTER = VictimRelation.OWN_SHELTER.code() + ":";

  private final JdbcTemplate jdbc;

  public StoredStays(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The ties of the referral that brought the person there are those of the house. */
  @Override
  public Set<String> houses(UUID victimCaseId) {
    return jdbc
        .query(
            "select ties from aggregate where lifecycle = 'referral' and stage in ('ADMITTED',"
                + " 'TRANSFER_PENDING') and state ->> 'victimCaseId' = ?",
            (row, no) -> (String[]) row.getArray(1).getArray(),
            victimCaseId.toString())
        .stream()
        .flatMap(Arrays::stream)
        .filter(tie -> tie.startsWith(OF_SHELTER))
        .map(tie -> tie.substring(OF_SHELTER.length()))
        .collect(Collectors.toSet());
  }

  @Override
  public boolean tells(UUID disclosureId, AgencyCode agency, UUID personRef) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from aggregate where id = ? and lifecycle = 'disclosure' and"
                + " stage <> 'REFUSED' and state ->> 'recipientAgency' = ? and state ->>"
                + " 'personRef' = ?)",
            Boolean.class,
            disclosureId,
            agency.value(),
            personRef.toString()));
  }
}
