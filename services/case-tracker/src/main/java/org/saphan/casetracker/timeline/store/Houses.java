package org.saphan.casetracker.timeline.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who runs which house: an offer and a stay name the house, and people sign in by their agency. */
@Repository
@Transactional(readOnly = true)
public class Houses {
  private final JdbcClient jdbc;

  public Houses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Codes of the houses that this agency runs. */
  public Set<String> of(String agency) {
    return jdbc
        .sql(
            """
            select fields ->> 'shelterCode' from timeline_fact
            where side = (select side from timeline_serving) and event_type = 'ShelterRegistered'
              and fields ->> 'operator' = :agency
            """)
        .param("agency", agency)
        .query(String.class)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
