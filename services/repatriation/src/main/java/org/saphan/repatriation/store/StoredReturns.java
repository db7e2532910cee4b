package org.saphan.repatriation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.repatriation.notice.KnownReturn;
import org.saphan.repatriation.notice.KnownReturn.Standing;
import org.saphan.repatriation.notice.NoticeView;
import org.saphan.repatriation.terms.Track;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The returns as the ledger keeps them, for notices, in the transaction of whoever asks. */
public final class StoredReturns implements NoticeView.Beside {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  public StoredReturns(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /** What notices need of the state of a return. */
  record Kept(
      UUID personRef,
      @Nullable Track track,
      @Nullable Boolean agrees,
      boolean decided,
      List<JsonNode> holds,
      @Nullable Day plan,
      @Nullable JsonNode arrival) {
    /** The day on which the person is expected. */
    record Day(UUID noticeId) {}

    /** The gates of row R10. */
    boolean isFree() {
      return track == null
          || !track.isFormal()
          || (Boolean.TRUE.equals(agrees) && decided && holds.isEmpty());
    }
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
    Kept state = json.readValue(row.getString("state"), Kept.class);
    Standing standing = standing(row.getString("stage"), state.arrival() != null);
    boolean open =
        switch (standing) {
          case OPEN, SCHEDULED, NO_SHOW -> true;
          case HELD, DEPARTED, ARRIVED, ENDED -> false;
        };
    Kept.Day plan = state.plan();
    return new KnownReturn(
        row.getObject("id", UUID.class),
        state.personRef(),
        standing,
        open && !isBusy(row.getString("stage")) && state.isFree(),
        plan == null ? null : plan.noticeId());
  }

  /** Row R10 does not start while the family is looked for or nationality is in doubt. */
  private static boolean isBusy(String stage) {
    return stage.equals("TRACING") || stage.equals("NATIONALITY_NOT_CONFIRMED");
  }

  private static Standing standing(String stage, boolean arrived) {
    return switch (stage) {
      case "OPENED", "TRACING", "TRACED", "NATIONALITY_NOT_CONFIRMED", "READY" -> Standing.OPEN;
      case "ON_HOLD" -> Standing.HELD;
      case "SCHEDULED" -> Standing.SCHEDULED;
      case "DEPARTED" -> Standing.DEPARTED;
      case "NO_SHOW" -> Standing.NO_SHOW;
      case "CANCELLED", "DECLINED_BY_PERSON" -> Standing.ENDED;
      default -> arrived ? Standing.ARRIVED : Standing.ENDED; // closed, or somewhere after arrival
    };
  }
}
