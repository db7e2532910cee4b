package org.saphan.repatriation.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.repatriation.notice.NoticeCommand.CorrectNotice;
import org.saphan.repatriation.notice.NoticeCommand.DeclareLinesNew;
import org.saphan.repatriation.notice.NoticeCommand.RegisterNotice;
import org.saphan.repatriation.notice.NoticeOutline.Compared;
import org.saphan.repatriation.notice.NoticePart.Change;
import org.saphan.repatriation.notice.NoticePart.Counts;
import org.saphan.repatriation.notice.NoticePart.Listed;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.NoticeKey;
import org.saphan.repatriation.terms.NoticeReference;

/** What in a paper cannot be meant, and what a paper is to the notice that is there. */
public final class NoticeInput {
  /** Most people that one notice names. */
  public static final int MAX_LINES = 200;

  /** Most people that a notice counts: more have never come at once. */
  public static final int MAX_TOTAL = 5_000;

  private NoticeInput() {}

  /** What cannot be meant; empty where it can. */
  public static Optional<Rejection> unfit(
      @Nullable NoticeState before, Object command, NoticeView view) {
    return switch (command) {
      case RegisterNotice paper -> unfit(before, paper, view);
      case CorrectNotice correction when before != null -> unfit(before, correction, view);
      case DeclareLinesNew declared when before != null -> unfit(before, declared, view);
      default -> Optional.empty();
    };
  }

  private static Optional<Rejection> unfit(
      @Nullable NoticeState before, RegisterNotice paper, NoticeView view) {
    if (before != null && !isSame(before.noticeKey(), paper)) {
      // the id of one notice with the number of another
      return Optional.of(Rejection.of(Refusal.STATE, "STATE"));
    }
    return counts(paper.counts()).or(() -> lines(paper.lines(), paper.lines().size(), view));
  }

  private static boolean isSame(NoticeKey known, RegisterNotice paper) {
    return paper.issuerReference() == null
        || known
            .asOneWouldCompare()
            .equals(
                NoticeKey.of(paper.issuerCountry(), paper.issuerAgency(), paper.issuerReference())
                    .asOneWouldCompare());
  }

  private static Optional<Rejection> unfit(
      NoticeState before, CorrectNotice correction, NoticeView view) {
    if (!isCount(correction.counts().total())) {
      return invalid("/counts/total");
    }
    List<NoticeReference> told = correction.lines().stream().map(Listed::lineId).toList();
    for (int i = 0; i < correction.changes().size(); i++) {
      Change change = correction.changes().get(i);
      NoticeReference line = change.lineId();
      boolean fits =
          switch (change.op()) {
            case ADD_LINE -> line != null && told.contains(line) && before.line(line).isEmpty();
            case REMOVE_LINE ->
                line != null && !told.contains(line) && before.line(line).isPresent();
            case CHANGE -> line == null || told.contains(line);
          };
      if (!fits) {
        return invalid("/changes/" + i);
      }
    }
    long removed =
        correction.changes().stream().filter(change -> change.op() == ChangeOp.REMOVE_LINE).count();
    long added = told.stream().filter(line -> before.line(line).isEmpty()).count();
    return lines(correction.lines(), before.lines().size() + (int) (added - removed), view);
  }

  private static Optional<Rejection> unfit(
      NoticeState before, DeclareLinesNew declared, NoticeView view) {
    for (int i = 0; i < declared.lineIds().size(); i++) {
      boolean waits =
          before
              .line(declared.lineIds().get(i))
              .filter(line ->
                  line.returnId() == null
                      || view.beside()
                          .returning(line.returnId())
                          .filter(KnownReturn::schedulable)
                          .isPresent())
              .isPresent();
      if (!waits) {
        return invalid("/lineIds/" + i);
      }
    }
    return declared.lineIds().isEmpty() ? invalid("/lineIds") : Optional.empty();
  }

  private static Optional<Rejection> counts(Counts counts) {
    return Stream.of(
                counts.total(),
                counts.female(),
                counts.male(),
                counts.other(),
                counts.children(),
                counts.unknownAge())
            .filter(Objects::nonNull)
            .allMatch(NoticeInput::isCount)
        ? Optional.empty()
        : invalid("/counts");
  }

  private static boolean isCount(int people) {
    return people >= 0 && people <= MAX_TOTAL;
  }

  private static Optional<Rejection> lines(
      List<? extends Listed> lines, int inAll, NoticeView view) {
    if (inAll > MAX_LINES) {
      return Optional.of(Rejection.of(Refusal.TOO_LARGE, "TOO_MANY").at("/lines"));
    }
    Set<NoticeReference> seen = new HashSet<>();
    Set<UUID> returns = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!seen.add(lines.get(i).lineId())) {
        return invalid("/lines/" + i + "/lineId");
      }
      UUID returnId = lines.get(i).returnId();
      if (returnId != null
          && (!returns.add(returnId) || view.beside().returning(returnId).isEmpty())) {
        return invalid("/lines/" + i + "/returnId");
      }
    }
    return Optional.empty();
  }

  private static Optional<Rejection> invalid(String pointer) {
    return Optional.of(Rejection.of(Refusal.INVALID, "BAD_VALUE").at(pointer));
  }

  /** What a paper with this content is to the notice that is there (chapter B.3). */
  public static Compared compared(@Nullable NoticeState before, RegisterNotice paper, String hash) {
    if (before == null) {
      return Compared.NEW;
    }
    if (before.contentHash().equals(hash)) {
      return Compared.SAME;
    }
    return Objects.equals(paper.correctsVersion(), before.version())
        ? Compared.CORRECTS
        : Compared.CONTRADICTS;
  }

  /** What a correction is: it names the version that it corrects. */
  public static Compared compared(NoticeState before, CorrectNotice correction) {
    return correction.correctsVersion() == before.version()
        ? Compared.CORRECTS
        : Compared.CONTRADICTS;
  }
}
