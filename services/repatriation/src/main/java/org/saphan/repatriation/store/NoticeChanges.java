package org.saphan.repatriation.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.repatriation.notice.NoticeCommand.CorrectNotice;
import org.saphan.repatriation.notice.NoticeCommand.RegisterNotice;
import org.saphan.repatriation.notice.NoticeField;
import org.saphan.repatriation.notice.NoticePart.Change;
import org.saphan.repatriation.notice.NoticeState;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.NoticeReference;

/** What a paper changes in the notice that is there. */
final class NoticeChanges {
  private NoticeChanges() {}

  /** What is said of the lines, and what is other in the whole whether it is said or not. */
  static List<Change> whole(NoticeState before, CorrectNotice command) {
    Set<Change> all = new LinkedHashSet<>(command.changes());
    all.addAll(
        ofTheWhole(
            command.plannedHandoverAt().equals(before.plannedHandoverAt()),
            command.checkpoint().equals(before.checkpoint()),
            command.counts().total() == before.total()));
    return List.copyOf(all);
  }

  private static List<Change> ofTheWhole(boolean sameTime, boolean samePlace, boolean sameTotal) {
    List<Change> all = new ArrayList<>();
    if (!sameTime) {
      all.add(ofWhole(NoticeField.PLANNED));
    }
    if (!samePlace) {
      all.add(ofWhole(NoticeField.CHECKPOINT));
    }
    if (!sameTotal) {
      all.add(ofWhole(NoticeField.TOTAL));
    }
    return all;
  }

  private static Change ofWhole(NoticeField field) {
    return new Change(null, null, field, ChangeOp.CHANGE);
  }

  static List<Change> between(
      NoticeState before, RegisterNotice typed, NoticePaper old, NoticePaper anew) {
    List<Change> all =
        new ArrayList<>(
            ofTheWhole(
                typed.plannedHandoverAt().equals(before.plannedHandoverAt()),
                typed.checkpoint().equals(before.checkpoint()),
                typed.counts().total() == before.total()));
    Set<String> numbers = new TreeSet<>(old.lines().keySet());
    numbers.addAll(anew.lines().keySet());
    for (String number : numbers) {
      String was = old.lines().get(number);
      String is = anew.lines().get(number);
      if (was == null) {
        all.add(ofLine(before, number, ChangeOp.ADD_LINE));
      } else if (is == null) {
        all.add(ofLine(before, number, ChangeOp.REMOVE_LINE));
      } else if (!is.equals(was)) {
        all.add(ofLine(before, number, ChangeOp.CHANGE));
      }
    }
    return all;
  }

  private static Change ofLine(NoticeState before, String number, ChangeOp op) {
    NoticeReference lineId = new NoticeReference(number);
    return new Change(lineId, returnOf(before, lineId), NoticeField.LINES, op);
  }

  static List<Change> withReturns(NoticeState before, List<Change> changes) {
    return changes.stream()
        .map(change ->
            change.lineId() == null
                ? change
                : new Change(
                    change.lineId(),
                    returnOf(before, change.lineId()),
                    change.fieldName(),
                    change.op()))
        .toList();
  }

  private static @Nullable UUID returnOf(NoticeState before, NoticeReference lineId) {
    return before.line(lineId).map(NoticeState.NoticeLine::returnId).orElse(null);
  }
}
