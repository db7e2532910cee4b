package org.saphan.repatriation.notice;

import java.util.Optional;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.repatriation.notice.NoticeCommand.CancelNotice;
import org.saphan.repatriation.notice.NoticeCommand.MatchNoticeLine;
import org.saphan.repatriation.notice.NoticeCommand.RegisterNotice;
import org.saphan.repatriation.notice.NoticeState.NoticeLine;
import org.saphan.repatriation.terms.NoticeReason;
import org.saphan.repatriation.terms.ReturnRejection;
import org.saphan.repatriation.terms.ReturnRole;

/** The guards of a notice, by the names of the tables (codes.csv, Guard). */
final class NoticePolicies {
  private NoticePolicies() {}

  /** A bare phone call is legal, "thirty people at three o'clock"; an empty paper is not. */
  static final Check<NoticeState, RegisterNotice, NoticeView> LINES_OR_TOTAL =
      Check.that(
          "LINES_OR_TOTAL",
          ReturnRejection.MISSING,
          (moment, command) -> !command.lines().isEmpty() || command.counts().total() > 0);

  /** At the bridge one sees that a notice was entered twice, and nothing else about it. */
  static final Check<NoticeState, CancelNotice, NoticeView> SUPERVISOR_ONLY_DUPLICATE =
      Check.that(
          "SUPERVISOR_ONLY_DUPLICATE",
          Refusal.ROLE,
          (moment, command) ->
              !moment.role().equals(ReturnRole.CHECKPOINT_SUPERVISOR)
                  || command.reasonCode() == NoticeReason.DUPLICATE);

  /** A line is matched with somebody who stands here, and nobody is two lines. */
  static final Check<NoticeState, MatchNoticeLine, NoticeView> RETURN_HAS_ARRIVED =
      Check.that("RETURN_HAS_ARRIVED", Refusal.STATE, NoticePolicies::isMatch);

  private static boolean isMatch(Moment<NoticeState, NoticeView> moment, MatchNoticeLine command) {
    Optional<NoticeLine> line = moment.state().line(command.lineId());
    boolean waits =
        line.filter(known ->
                NoticeCount.find(known, moment.reference())
                    .filter(KnownReturn::hasArrived)
                    .isEmpty())
            .isPresent();
    boolean free =
        moment.state().lines().stream()
            .noneMatch(other -> command.returnId().equals(other.returnId()));
    boolean own = line.filter(known -> command.returnId().equals(known.returnId())).isPresent();
    return waits
        && (free || own)
        && moment
            .reference()
            .beside()
            .returning(command.returnId())
            .filter(KnownReturn::hasArrived)
            .isPresent();
  }
}
