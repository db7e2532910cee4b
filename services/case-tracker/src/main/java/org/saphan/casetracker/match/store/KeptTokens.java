package org.saphan.casetracker.match.store;

import java.util.List;
import java.util.UUID;
import org.saphan.casetracker.match.MatchTable;
import org.saphan.foundation.likeness.MatchTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of records, for as long as they may be kept. Class P2: shown to nobody. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KeptTokens {
  /** How long tokens, and what was found by them, are kept, in days (chapter H.3). */
  public static final int KEPT_DAYS = 90;

  /** Most records that one is compared with. */
  static final int MOST_COMPARED = 5000;

  /** Any number that no other lock of this service has. */
  private static final long LOCK = 0x4d61746368L;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public KeptTokens(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A record that has a block in common with another, and its tokens. */
  public record Near(MatchRecord record, MatchTokens tokens) {}

  /** One at a time: two that come at once would not see each other. */
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
  }

  /** Keeps tokens of a record, instead of those of the same period: more may be known now. */
  public void keep(MatchRecord record, MatchTokens tokens) {
    jdbc.sql("delete from match_tokens where person_ref = ? and vault = ? and period = ?")
        .params(record.personRef(), record.vault(), tokens.period())
        .update();
    jdbc.sql(
            """
            insert into match_tokens (person_ref, vault, period, case_ref, blocks, tokens)
            values (?, ?, ?, ?, ?, cast(? as jsonb))
            """)
        .params(
            record.personRef(),
            record.vault(),
            tokens.period(),
            record.caseRef(),
            tokens.blocks().toArray(String[]::new),
            json.writeValueAsString(tokens))
        .update();
  }

  /** The records of others with a block in common, the newest first. */
  public List<Near> near(UUID personRef, MatchTokens tokens) {
    return jdbc.sql(
            """
            select person_ref, vault, case_ref, tokens::text as tokens from match_tokens
            where period = ? and blocks && cast(? as text[]) and person_ref <> ?
            order by kept_at desc limit ?
            """)
        .params(tokens.period(), tokens.blocks().toArray(String[]::new), personRef, MOST_COMPARED)
        .query((row, number) ->
            new Near(
                new MatchRecord(
                    row.getObject("person_ref", UUID.class),
                    row.getString("vault"),
                    row.getObject("case_ref", UUID.class)),
                json.readValue(row.getString("tokens"), MatchTokens.class)))
        .list();
  }

  /** Whether these two were proposed before, by whom and with what end ever. */
  public boolean isMatched(UUID one, UUID other) {
    return jdbc.sql(
            """
            select exists (select from aggregate where lifecycle = :match
              and state ->> 'leftPersonRef' in (:one, :other)
              and state ->> 'rightPersonRef' in (:one, :other))
            """)
        .param("match", MatchTable.NAME)
        .param("one", one.toString())
        .param("other", other.toString())
        .query(Boolean.class)
        .single();
  }

  /** The vault has erased the record: its tokens and what was found by them go. */
  public void forget(UUID personRef, String vault) {
    for (String gone :
        List.of(
            "match_wanted where person_ref = :person and vault = :vault",
            "match_tokens where person_ref = :person and vault = :vault",
            "match_weak where left_person = :person and left_vault = :vault"
                + " or right_person = :person and right_vault = :vault")) {
      jdbc.sql("delete from " + gone).param("person", personRef).param("vault", vault).update();
    }
  }

  /** Forgets what is older than it may be. */
  public void forgetOld() {
    for (String old :
        List.of(
            "match_wanted where noted_at",
            "match_tokens where kept_at",
            "match_weak where found_at")) {
      jdbc.sql("delete from " + old + " < clock_timestamp() - ? * interval '1 day'")
          .param(KEPT_DAYS)
          .update();
    }
  }
}
