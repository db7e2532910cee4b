package org.saphan.repatriation.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.saphan.repatriation.terms.NoticeKind;

/** What is odd about a notice and hinders nothing (chapter B.3, B.5). */
public enum NoticeWarning {
  /** It came after the planned time. */
  LATE,
  /** It names another number of people than it counts: lists of deported people are often wrong. */
  COUNT,
  /** It came shortly before the planned time. */
  SHORT_LEAD;

  /** Lead times that a reception needs [P]. */
  static final Duration FORMAL_LEAD = Duration.ofDays(7);

  static final Duration LARGE_LEAD = Duration.ofDays(14);
  static final Duration DEPORTATION_LEAD = Duration.ofDays(1);

  /** How many people make a large group [P]. */
  static final int LARGE_GROUP = 10;

  static List<NoticeWarning> of(NoticeState notice, Instant receivedAt) {
    List<NoticeWarning> warnings = new ArrayList<>();
    if (notice.late()) {
      warnings.add(LATE);
    }
    if (!notice.lines().isEmpty() && notice.lines().size() != notice.total()) {
      warnings.add(COUNT);
    }
    Duration lead = Duration.between(receivedAt, notice.plannedHandoverAt());
    if (!notice.late() && lead.compareTo(wanted(notice)) < 0) {
      warnings.add(SHORT_LEAD);
    }
    return warnings;
  }

  private static Duration wanted(NoticeState notice) {
    Duration ofKind =
        switch (notice.noticeKind()) {
          case DATE_OF_RETURN -> FORMAL_LEAD;
          case DEPORTATION_LIST -> DEPORTATION_LEAD;
          case URGENT_ARRIVAL -> Duration.ZERO;
        };
    boolean planned = notice.noticeKind() == NoticeKind.DATE_OF_RETURN;
    return notice.large() && planned ? LARGE_LEAD : ofKind;
  }
}
