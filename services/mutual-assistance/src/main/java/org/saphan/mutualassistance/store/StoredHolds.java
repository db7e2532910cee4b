package org.saphan.mutualassistance.store;

import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Memos;
import org.saphan.foundation.reaction.Memos.Cause;
import org.saphan.mutualassistance.reaction.HoldBook;
import org.springframework.jdbc.core.JdbcTemplate;

/** The holds that stand, kept in the transaction that hears of them. */
public record StoredHolds(JdbcTemplate jdbc, Memos memos) implements HoldBook {
  /** The key of the sentence that suggests to have one lifted. */
  private static final String SUGGESTED = "X18.LiftReturnHold";

  /** That of what is shown meanwhile. */
  private static final String SHOWN = "X18.ReturnHoldPlaced";

  @Override
  public void placed(Hold hold, Cause cause) {
    jdbc.update(
        "insert into hold_for_proceedings values (?, ?, ?, ?, ?) on conflict do nothing",
        hold.returnId(),
        hold.holdNo(),
        cause.eventId(),
        cause.caseRef(),
        cause.occurredAt().atOffset(ZoneOffset.UTC));
  }

  @Override
  public void lifted(Hold hold) {
    jdbc.query(
            "delete from hold_for_proceedings where return_id = ? and hold_no = ?"
                + " returning event_id",
            (row, no) -> row.getObject("event_id", UUID.class),
            hold.returnId(),
            hold.holdNo())
        .forEach(placed -> {
          memos.end(SUGGESTED, placed);
          memos.end(SHOWN, placed);
        });
  }

  /** Locks them, so that who lifts one meanwhile finds afterwards what was said because of it. */
  @Override
  public void suggestLifting(UUID requestId) {
    jdbc.query(
            "select event_id, case_ref, placed_at from hold_for_proceedings where case_ref ="
                + " (select case_ref from aggregate where id = ?) order by event_id for key share",
            (row, no) ->
                new Cause(
                    row.getObject("event_id", UUID.class),
                    row.getObject("case_ref", UUID.class),
                    row.getObject("placed_at", OffsetDateTime.class).toInstant()),
            requestId)
        .forEach(placed -> memos.keep(SUGGESTED, placed, Memo.task(requestId, CA_OFFICER)));
  }
}
