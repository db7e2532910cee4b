package org.saphan.casetracker.match.store;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.match.MatchReference;
import org.saphan.casetracker.terms.Office;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.reference.ReferenceEntry;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads it from the timelines and the reference data. */
public final class KnownPersons implements MatchReference {
  private static final InstantSource SYSTEM = InstantSource.system();

  private static final String RECORD =
      """
      from timeline_fact f where f.side = (select side from timeline_serving)
        and f.person_ref = :person and f.event_type = 'PersonRecordCreated' and f.origin_country = :country
      """;

  private final JdbcClient jdbc;
  private final ReferenceCopy reference;
  private final CountryCode country;

  public KnownPersons(JdbcClient jdbc, ReferenceCopy reference, CountryCode country) {
    this.jdbc = jdbc;
    this.reference = reference;
    this.country = country;
  }

  record Agency(AgencyCode code, @Nullable CountryCode country, List<Role> roles) {}

  @Override
  public boolean isKeptHere(UUID personRef) {
    return caseOf(personRef).isPresent();
  }

  @Override
  public Optional<UUID> caseOf(UUID personRef) {
    return jdbc.sql("select f.case_ref " + RECORD + " limit 1")
        .param("person", personRef)
        .param("country", country.value())
        .query((row, number) -> row.getObject("case_ref", UUID.class))
        .optional();
  }

  /** By the newest that was heard: consent that was withdrawn or has run out is none. */
  @Override
  public boolean agreesAcrossTheBorder(UUID personRef) {
    return jdbc.sql(
            """
            select exists (
              select from timeline_fact f join timeline_aggregate a
                on a.side = f.side and a.service = f.service and a.id = f.aggregate_id
              where f.side = (select side from timeline_serving) and f.person_ref = :person
                and f.event_type = 'ConsentRecorded' and f.fields #>> '{purpose,code}' = 'SHARE_CROSS_BORDER'
                and a.stage = 'GRANTED')
            """)
        .param("person", personRef)
        .query(Boolean.class)
        .single();
  }

  @Override
  public AgencyCode desk() {
    LocalDate today = LocalDate.ofInstant(SYSTEM.instant(), ZoneOffset.UTC);
    return reference.allOn(today, "AgencyPublished", Agency.class).stream()
        .map(ReferenceEntry::body)
        .filter(
            agency -> country.equals(agency.country()) && agency.roles().contains(Office.DSW_DESK))
        .map(Agency::code)
        .findFirst()
        .orElse(AgencyCode.SYSTEM);
  }
}
