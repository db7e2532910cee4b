package org.saphan.repatriation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.repatriation.notice.KnownReturn;
import org.saphan.repatriation.notice.KnownReturn.Standing;
import org.saphan.repatriation.notice.NoticeView;
import org.saphan.repatriation.returning.ReturnStage;
import org.saphan.repatriation.returning.ReturnState;
import org.saphan.repatriation.returning.ReturnTable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The returns as the ledger keeps them, for notices, in the transaction of whoever asks. */
public final class StoredReturns implements NoticeView.Beside {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  public StoredReturns(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<KnownReturn> returning(UUID returnId) {
    return jdbc
        .query(
            "select id, stage, state from aggregate where id = ? and lifecycle = 'return'",
            (row, no) -> known(row),
            returnId)
        .stream()
        .findFirst();
  }

  @Override
  public List<UUID> arrivedUnder(UUID noticeId) {
    return jdbc.query(
        "select id from aggregate where lifecycle = 'return' and state -> 'arrival' ->> 'noticeId'"
            + " = ?",
        (row, no) -> row.getObject(1, UUID.class),
        noticeId.toString());
  }

  private KnownReturn known(ResultSet row) throws SQLException {
    ReturnState state = json.readValue(row.getString("state"), ReturnState.class);
    ReturnStage stage = ReturnStage.valueOf(row.getString("stage"));
    return new KnownReturn(
        row.getObject("id", UUID.class),
        state.personRef(),
        standing(stage, state.arrival() != null),
        ReturnTable.isSchedulable(stage, state),
        state.plan() == null ? null : state.plan().noticeId());
  }

  private static Standing standing(ReturnStage stage, boolean arrived) {
    return switch (stage) {
      case OPENED, TRACING, TRACED, NATIONALITY_NOT_CONFIRMED, READY -> Standing.OPEN;
      case ON_HOLD -> Standing.HELD;
      case SCHEDULED -> Standing.SCHEDULED;
      case DEPARTED -> Standing.DEPARTED;
      case NO_SHOW -> Standing.NO_SHOW;
      case CANCELLED, DECLINED_BY_PERSON -> Standing.ENDED;
      case ARRIVED,
          SCREENING,
          SCREENED,
          UNSCREENED,
          IN_TRANSIT_CARE,
          REFERRED,
          PLACED,
          FOLLOW_UP,
          CLOSED ->
          arrived ? Standing.ARRIVED : Standing.ENDED; // some are closed without having come
    };
  }
}
