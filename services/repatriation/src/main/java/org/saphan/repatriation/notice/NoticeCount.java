package org.saphan.repatriation.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Moment;
import org.saphan.repatriation.notice.NoticeState.NoticeLine;

/**
 * Who of a notice came. Of a bare number of heads nobody is named: as many as came count for it, up
 * to that number.
 *
 * @param arrived announced and come
 * @param noShow announced and not come
 * @param extra come without being announced, and said to belong to the notice
 */
record NoticeCount(int arrived, int noShow, int extra) {
  static NoticeCount of(Moment<NoticeState, NoticeView> moment) {
    NoticeState notice = moment.state();
    NoticeView view = moment.reference();
    Set<UUID> came = new HashSet<>(view.beside().arrivedUnder(moment.id()));
    List<NoticeLine> lines = notice.lines();
    if (lines.isEmpty()) {
      int arrived = Math.min(came.size(), notice.total());
      return new NoticeCount(arrived, notice.total() - arrived, came.size() - arrived);
    }
    lines.stream().map(NoticeLine::returnId).forEach(came::remove);
    long arrived =
        lines.stream()
            .flatMap(line -> find(line, view).stream())
            .filter(KnownReturn::hasArrived)
            .count();
    return new NoticeCount((int) arrived, lines.size() - (int) arrived, came.size());
  }

  /** All who came. */
  int arrivals() {
    return arrived + extra;
  }

  /** The return of a line, if it has one. */
  static Optional<KnownReturn> find(NoticeLine line, NoticeView view) {
    UUID returnId = line.returnId();
    return returnId == null ? Optional.empty() : view.beside().returning(returnId);
  }

  /** Whether it is known of everybody on the list if he came. */
  static boolean isSettled(NoticeState notice, NoticeView view) {
    return isSettledBut(notice, view, null);
  }

  /** The same, where one return is just being decided. */
  static boolean isSettledBut(NoticeState notice, NoticeView view, @Nullable UUID returnId) {
    return !notice.lines().isEmpty()
        && notice.lines().stream()
            .allMatch(line ->
                (returnId != null && Objects.equals(line.returnId(), returnId))
                    || find(line, view).filter(KnownReturn::isSettled).isPresent());
  }
}
