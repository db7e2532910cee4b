package org.saphan.casetracker.link.store;

import java.util.List;
import java.util.UUID;
import org.saphan.casetracker.link.reaction.OtherCases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads it from the side of the timelines that serves. */
public final class TimelineCases implements OtherCases {
  private final JdbcClient jdbc;

  public TimelineCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isKnown(String service, UUID aggregate, long version) {
    return jdbc.sql(
            """
            select exists (select from timeline_aggregate
              where side = (select side from timeline_serving)
                and service = :service and id = :id and version >= :version)
            """)
        .param("service", service)
        .param("id", aggregate)
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<UUID> of(List<UUID> persons) {
    return jdbc.sql(
            """
            select distinct case_ref from timeline_fact
            where side = (select side from timeline_serving) and person_ref = any(:persons)
            order by case_ref
            """)
        .param("persons", persons.toArray(UUID[]::new))
        .query((row, number) -> row.getObject("case_ref", UUID.class))
        .list();
  }
}
