package org.saphan.repatriation.notice;

import static org.saphan.repatriation.notice.NoticeStage.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.repatriation.notice.NoticeCommand.MarkNoticeOverdue;
import org.saphan.repatriation.terms.NoticeKind;

/**
 * The deadlines of a notice (chapter B.5, deadlines.csv). All of them are the product's own [P].
 */
final class NoticeDeadlines {
  /** For a formal date of return. */
  private static final Duration DAY = Duration.ofDays(1);

  private static final Duration TO_ACKNOWLEDGE_URGENT = Duration.ofHours(2);
  private static final Duration TO_ANSWER_URGENT = Duration.ofHours(1);

  /** So long before the handover the reception is to be confirmed. */
  private static final Duration BEFORE_FORMAL = Duration.ofDays(2);

  private static final Duration BEFORE_URGENT = Duration.ofHours(1);
  private static final Duration TO_COME = Duration.ofDays(1);
  private static final Duration TO_RESOLVE = Duration.ofHours(4);
  private static final Duration TO_COMPLETE = Duration.ofDays(2);

  private NoticeDeadlines() {}

  static List<Deadline<NoticeState, NoticeEvent, NoticeView>> all() {
    return List.of(
        deadline("D-R01")
            .whileIn(RECEIVED)
            .pausedWhile(CONFLICT)
            .due(within(DAY, TO_ACKNOWLEDGE_URGENT))
            .owner(DOI_DESK, DSW_DESK),
        deadline("D-R02")
            .whileIn(ACKNOWLEDGED)
            .pausedWhile(QUERIED, CONFLICT)
            .due(start ->
                beforeHandover(start, byKind(start, BEFORE_FORMAL, BEFORE_URGENT).negated()))
            .moves()
            .owner(CHECKPOINT_SUPERVISOR, DOI_DESK),
        deadline("D-R03")
            .whileIn(QUERIED)
            .due(within(DAY, TO_ANSWER_URGENT))
            .owner(NOTICE_ISSUER, DOI_DESK),
        deadline("D-R13")
            .whileIn(RECEIVED, ACKNOWLEDGED, QUERIED, CONFIRMED)
            .due(start -> beforeHandover(start, TO_COME))
            .moves()
            .owner(CHECKPOINT_SUPERVISOR, DOI_DESK)
            .breachedBy((notice, at) -> new MarkNoticeOverdue(notice.state().plannedHandoverAt())),
        deadline("D-R15")
            .whileIn(CONFLICT)
            .due(start -> Optional.of(new Due.Within(TO_RESOLVE)))
            .owner(DOI_DESK, DSW_DESK),
        deadline("D-R16")
            .whileIn(PARTIALLY_ARRIVED, OVERDUE)
            .due(start -> Optional.of(new Due.Within(TO_COMPLETE)))
            .owner(CHECKPOINT_SUPERVISOR, DOI_DESK));
  }

  private static Deadline<NoticeState, NoticeEvent, NoticeView> deadline(String kind) {
    return Deadline.named(kind);
  }

  private static Function<Deadline.Start<NoticeState, NoticeView>, Optional<Due>> within(
      Duration formal, Duration urgent) {
    return start -> Optional.of(new Due.Within(byKind(start, formal, urgent)));
  }

  private static Duration byKind(
      Deadline.Start<NoticeState, NoticeView> start, Duration formal, Duration urgent) {
    return start.snapshot().state().noticeKind() == NoticeKind.DATE_OF_RETURN ? formal : urgent;
  }

  /** A list that came after its people has no time that could be kept. */
  private static Optional<Due> beforeHandover(
      Deadline.Start<NoticeState, NoticeView> start, Duration after) {
    NoticeState notice = start.snapshot().state();
    return notice.late()
        ? Optional.empty()
        : Optional.of(new Due.At(notice.plannedHandoverAt().plus(after)));
  }
}
