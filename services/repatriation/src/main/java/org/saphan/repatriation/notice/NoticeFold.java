package org.saphan.repatriation.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Line;
import org.saphan.repatriation.notice.NoticeEvent.*;
import org.saphan.repatriation.notice.NoticePart.AnnouncedLine;
import org.saphan.repatriation.notice.NoticePart.Change;
import org.saphan.repatriation.notice.NoticePart.CorrectedLine;
import org.saphan.repatriation.notice.NoticeState.NoticeLine;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.NoticeReference;

/** Folds the history of a notice into what the rules ask for. */
final class NoticeFold {
  private NoticeFold() {}

  static NoticeState fold(@Nullable NoticeState before, Line<NoticeEvent> line) {
    if (line.event() instanceof NoticeRegistered registered) {
      return registered(registered, line);
    }
    if (before == null) {
      throw new IllegalStateException("A notice does not begin with " + line.event());
    }
    return switch (line.event()) {
      case NoticeRegistered registered -> before;
      case NoticeAcknowledged acknowledged -> before;
      case NoticeQueried queried -> before;
      case NoticeQueryAnswered answered -> before;
      case ReceptionConfirmed confirmed -> before;
      case NoticeCorrected corrected -> corrected(before, corrected, line);
      case NoticeConflictDetected conflict -> before.withConflicting(true);
      case NoticeCancelled cancelled -> before;
      case NoticePartiallyArrived arrived -> before.withArrivalsSeen(true);
      case NoticeCompleted completed -> before;
      case NoticeOverdue overdue -> before;
      case NoticeConflictResolved resolved ->
          before.with(next -> next.conflicting(false).decision(resolved.decision()));
      case NoticeLineMatched matched ->
          changed(
              before, List.of(matched.lineId()), named -> named.withReturnId(matched.returnId()));
      case NoticeArrivalAfterEnd arrived -> before.withArrivalsSeen(true);
      case NoticeDuplicateIgnored ignored -> before;
      case NoticeLinesDeclaredNew declared -> declaredNew(before, declared);
    };
  }

  private static NoticeState registered(NoticeRegistered registered, Line<NoticeEvent> line) {
    NoticeState state =
        new NoticeState(
            registered.noticeKey(),
            registered.version(),
            registered.noticeKind(),
            registered.track(),
            registered.returningCountry(),
            registered.plannedHandoverAt(),
            registered.checkpoint(),
            registered.counts().total(),
            registered.large(),
            registered.late(),
            List.of(),
            registered.lines().stream().map(NoticeFold::line).toList(),
            registered.contentHash(),
            registered.possibleDuplicateOf(),
            line.occurredAt(),
            false,
            false,
            false,
            null);
    return warned(state, line.occurredAt());
  }

  private static NoticeState warned(NoticeState state, Instant receivedAt) {
    return state.withWarnings(NoticeWarning.of(state, receivedAt));
  }

  private static NoticeLine line(AnnouncedLine line) {
    return new NoticeLine(
        line.lineId(),
        line.personRef(),
        line.returnId(),
        line.sex(),
        line.ageBand(),
        line.child(),
        line.destinationProvince());
  }

  private static NoticeLine line(CorrectedLine line) {
    return new NoticeLine(
        line.lineId(),
        line.personRef(),
        line.returnId(),
        line.sex(),
        line.ageBand(),
        line.child(),
        line.destinationProvince());
  }

  private static NoticeState corrected(
      NoticeState before, NoticeCorrected corrected, Line<NoticeEvent> line) {
    List<NoticeReference> gone =
        corrected.changes().stream()
            .filter(change -> change.op() == ChangeOp.REMOVE_LINE)
            .map(Change::lineId)
            .toList();
    List<NoticeLine> lines = new ArrayList<>(before.lines());
    lines.removeIf(known -> gone.contains(known.lineId()));
    for (CorrectedLine told : corrected.lines()) {
      int place = lines.stream().map(NoticeLine::lineId).toList().indexOf(told.lineId());
      if (place < 0) {
        lines.add(line(told));
      } else {
        lines.set(place, line(told));
      }
    }
    NoticeState after =
        before.with(next ->
            next.version(corrected.toVersion())
                .plannedHandoverAt(corrected.plannedHandoverAt())
                .checkpoint(corrected.checkpoint())
                .total(corrected.counts().total())
                .large(NoticeFacts.isLarge(corrected.counts().total(), lines.size()))
                .late(before.late() && corrected.plannedHandoverAt().isBefore(line.recordedAt()))
                .lines(lines)
                .contentHash(corrected.contentHash())
                .reconfirm(corrected.reconfirmNeeded()));
    return warned(after, line.occurredAt());
  }

  /** Their returns are made with the declaration. */
  private static NoticeState declaredNew(NoticeState before, NoticeLinesDeclaredNew declared) {
    UUID noticeId = declared.noticeId();
    return changed(
        before,
        declared.lineIds(),
        line ->
            line.returnId() == null
                ? line.withReturnId(NoticeState.returnOf(noticeId, line.lineId()))
                : line);
  }

  private static NoticeState changed(
      NoticeState before, List<NoticeReference> lineIds, UnaryOperator<NoticeLine> change) {
    return before.withLines(
        before.lines().stream()
            .map(line -> lineIds.contains(line.lineId()) ? change.apply(line) : line)
            .toList());
  }
}
