package org.saphan.casetracker.match.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.saphan.casetracker.match.MatchTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The matches that wait for a decision, by the cases of the records. */
@Repository
@Transactional(readOnly = true)
public class Proposals {
  /** A match that is proposed. */
  public record Proposal(UUID id, UUID leftPersonRef, UUID rightPersonRef, BigDecimal score) {}

  private final JdbcClient jdbc;

  public Proposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those about a person of this case, on either side. */
  public List<Proposal> ofCase(UUID caseRef) {
    return jdbc.sql(
            """
            select id, state ->> 'leftPersonRef' as left_person,
              state ->> 'rightPersonRef' as right_person, state ->> 'score' as score
            from aggregate where lifecycle = :match and stage = 'PROPOSED' and exists (
              select from timeline_fact f where f.side = (select side from timeline_serving)
                and f.case_ref = :case
                and f.person_ref::text in (state ->> 'leftPersonRef', state ->> 'rightPersonRef'))
            order by reference
            """)
        .param("match", MatchTable.NAME)
        .param("case", caseRef)
        .query((row, number) ->
            new Proposal(
                row.getObject("id", UUID.class),
                UUID.fromString(row.getString("left_person")),
                UUID.fromString(row.getString("right_person")),
                new BigDecimal(row.getString("score"))))
        .list();
  }
}
