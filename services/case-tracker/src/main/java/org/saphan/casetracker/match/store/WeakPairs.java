package org.saphan.casetracker.match.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.saphan.casetracker.match.MatchTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Records that may be of one person and were not proposed: the weak list of chapter H.3. */
@Repository
@Transactional
public class WeakPairs {
  /** Most that are listed at once; the most alike are first. */
  public static final int MAX_LISTED = 200;

  /**
   * Two records.
   *
   * @param score how alike they are, 0 to 1
   */
  public record WeakPair(
      UUID leftPersonRef, UUID rightPersonRef, BigDecimal score, Instant foundAt) {}

  private final JdbcClient jdbc;

  public WeakPairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a pair; the same pair in any order once. */
  public void keep(MatchRecord left, MatchRecord right, BigDecimal score) {
    jdbc.sql(
            """
            insert into match_weak (left_person, left_vault, left_case,
              right_person, right_vault, right_case, score)
            select :left, :leftVault, :leftCase, :right, :rightVault, :rightCase, :score
            where not exists (select from match_weak
              where left_person = :right and right_person = :left)
            on conflict do nothing
            """)
        .param("left", left.personRef())
        .param("leftVault", left.vault())
        .param("leftCase", left.caseRef())
        .param("right", right.personRef())
        .param("rightVault", right.vault())
        .param("rightCase", right.caseRef())
        .param("score", score)
        .update();
  }

  /**
   * Those that nobody has proposed yet, without those of cases from which this account is kept
   * away.
   */
  @Transactional(readOnly = true)
  public List<WeakPair> of(UUID account) {
    return jdbc.sql(
            """
            select * from match_weak w
            where not exists (select from aggregate a where a.lifecycle = :match
                and a.state ->> 'leftPersonRef' in (w.left_person::text, w.right_person::text)
                and a.state ->> 'rightPersonRef' in (w.left_person::text, w.right_person::text))
              and not exists (select from exclusion e
                where e.account = :account and e.case_ref in (w.left_case, w.right_case))
            order by score desc, found_at limit :most
            """)
        .param("match", MatchTable.NAME)
        .param("account", account)
        .param("most", MAX_LISTED)
        .query((row, number) ->
            new WeakPair(
                row.getObject("left_person", UUID.class),
                row.getObject("right_person", UUID.class),
                row.getBigDecimal("score"),
                row.getTimestamp("found_at").toInstant()))
        .list();
  }
}
