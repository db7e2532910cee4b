package org.saphan.casetracker.match.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which records the vaults are still to be asked about, and when. */
@Repository
@Transactional
public class WantedTokens {
  /** Most that are asked for in one go. */
  public static final int BATCH = 50;

  /** Longest time until a vault that did not answer is asked again, in seconds. */
  public static final int LONGEST_WAIT_SECONDS = 600;

  /**
   * A record that a vault is to be asked about.
   *
   * @param eventId of the event that said that it is there
   */
  public record Wanted(MatchRecord record, UUID eventId, UUID correlationId) {}

  private final JdbcClient jdbc;

  public WantedTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that a vault is to be asked. */
  public void add(Wanted wanted) {
    jdbc.sql(
            """
            insert into match_wanted (person_ref, vault, event_id, case_ref, correlation_id)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            wanted.record().personRef(),
            wanted.record().vault(),
            wanted.eventId(),
            wanted.record().caseRef(),
            wanted.correlationId())
        .update();
  }

  /** Those whose time has come, the longest waiting first. */
  @Transactional(readOnly = true)
  public List<Wanted> due() {
    return jdbc.sql(
            """
            select * from match_wanted where ask_at <= clock_timestamp() order by ask_at limit ?
            """)
        .param(BATCH)
        .query((row, number) ->
            new Wanted(
                new MatchRecord(
                    row.getObject("person_ref", UUID.class),
                    row.getString("vault"),
                    row.getObject("case_ref", UUID.class)),
                row.getObject("event_id", UUID.class),
                row.getObject("correlation_id", UUID.class)))
        .list();
  }

  /** Nobody answered: again later, each time after twice the time. */
  public void later(MatchRecord record) {
    jdbc.sql(
            """
            update match_wanted set asked = least(asked + 1, 20),
              ask_at = clock_timestamp() + least(power(2, asked), ?) * interval '1 second'
            where person_ref = ? and vault = ?
            """)
        .params(LONGEST_WAIT_SECONDS, record.personRef(), record.vault())
        .update();
  }

  /** Takes it from the list; false where the record was erased meanwhile. */
  public boolean take(MatchRecord record) {
    return jdbc.sql("delete from match_wanted where person_ref = ? and vault = ?")
            .params(record.personRef(), record.vault())
            .update()
        == 1;
  }

  /** How many wait. */
  @Transactional(readOnly = true)
  public long count() {
    return jdbc.sql("select count(*) from match_wanted").query(Long.class).single();
  }
}
