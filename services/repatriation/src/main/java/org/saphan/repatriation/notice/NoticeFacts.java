package org.saphan.repatriation.notice;

import static org.saphan.repatriation.notice.NoticeStage.*;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Stage;
import org.saphan.repatriation.notice.NoticeCommand.*;
import org.saphan.repatriation.notice.NoticeEvent.*;
import org.saphan.repatriation.notice.NoticeOutline.Compared;
import org.saphan.repatriation.notice.NoticePart.AnnouncedLine;
import org.saphan.repatriation.notice.NoticePart.AskedQuestion;
import org.saphan.repatriation.notice.NoticePart.CorrectedLine;
import org.saphan.repatriation.notice.NoticePart.ListedPerson;
import org.saphan.repatriation.notice.NoticePart.Total;
import org.saphan.repatriation.notice.NoticeState.NoticeLine;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ConflictDecision;
import org.saphan.repatriation.terms.NoticeChannel;
import org.saphan.repatriation.terms.NoticeKey;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ReturnRole;

/** The events of rows that say more than the command did, and the stages that they compute. */
final class NoticeFacts {
  /** Where a correction may ask for another reception: somebody has it in hand, nobody came. */
  private static final Set<Stage> RECONFIRMED = Set.of(ACKNOWLEDGED, QUERIED, CONFIRMED, OVERDUE);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyyMMddHHmm").withZone(ZoneId.of("Asia/Vientiane"));

  /** Digits of the notice's id that keep two calls of one minute apart. */
  private static final int CALL_DIGITS = 4;

  private NoticeFacts() {}

  static NoticeRegistered registered(
      Moment<NoticeState, NoticeView> moment, RegisterNotice command) {
    boolean late = command.plannedHandoverAt().isBefore(moment.recordedAt());
    NoticeOutline outline = outline(command.outline());
    return new NoticeRegistered(
        moment.id(),
        1,
        key(moment, command),
        command.noticeKind(),
        command.track(),
        command.returningCountry(),
        command.exploitationCountry(),
        command.plannedHandoverAt(),
        command.checkpoint(),
        command.counts(),
        isLarge(command.counts().total(), command.lines().size()),
        late,
        command.lines().stream().map(line -> announced(moment, command, line, late)).toList(),
        outline.contentHash(),
        outline.possibleDuplicateOf());
  }

  static NoticeOutline outline(@Nullable NoticeOutline outline) {
    return Objects.requireNonNull(outline, "the service compares a paper before it decides");
  }

  static boolean isLarge(int total, int lines) {
    return Math.max(total, lines) >= NoticeWarning.LARGE_GROUP;
  }

  /** What came by telephone has no number of its own: checkpoint, minute and call make one. */
  private static NoticeKey key(Moment<NoticeState, NoticeView> moment, RegisterNotice command) {
    NoticeReference reference = command.issuerReference();
    if (reference == null) {
      String id = moment.id().toString();
      reference =
          new NoticeReference(
              "PHONE-%s-%s-%s"
                  .formatted(
                      command.checkpoint(),
                      MINUTE.format(moment.recordedAt()),
                      id.substring(id.length() - CALL_DIGITS)));
    }
    return NoticeKey.of(command.issuerCountry(), command.issuerAgency(), reference);
  }

  private static AnnouncedLine announced(
      Moment<NoticeState, NoticeView> moment,
      RegisterNotice command,
      ListedPerson line,
      boolean late) {
    UUID returnId = line.returnId();
    if (returnId == null && !late && !command.track().isFormal()) {
      returnId = NoticeState.returnOf(moment.id(), line.lineId());
    }
    return new AnnouncedLine(
        line.lineId(),
        Objects.requireNonNull(line.personRef(), "the service mints the person"),
        returnId,
        line.sex(),
        line.ageBand(),
        line.child(),
        line.destinationProvince(),
        line.identification(),
        line.returnMode(),
        line.receptionGroups());
  }

  static NoticeQueried queried(Moment<NoticeState, NoticeView> moment, QueryNotice command) {
    return new NoticeQueried(
        moment.id(),
        moment.state().version(),
        command.questions().stream()
            .map(question -> new AskedQuestion(question.no(), question.code()))
            .toList());
  }

  static ReceptionConfirmed confirmed(
      Moment<NoticeState, NoticeView> moment, ConfirmReception command) {
    return new ReceptionConfirmed(
        moment.id(),
        moment.state().version(),
        command.facility(),
        command.beds(),
        command.unit(),
        command.until(),
        command.femaleOfficers(),
        command.interpreters());
  }

  /** Row N6: only what corrects the version that is there. */
  static Optional<NoticeCorrected> corrected(
      Moment<NoticeState, NoticeView> moment, CorrectNotice command) {
    return corrected(
        moment,
        outline(command.outline()),
        command.plannedHandoverAt(),
        command.checkpoint(),
        command.counts());
  }

  /** Row N14: a paper that comes again in whole and names the version that it corrects. */
  static Optional<NoticeCorrected> correctedAgain(
      Moment<NoticeState, NoticeView> moment, RegisterNotice command) {
    return corrected(
        moment,
        outline(command.outline()),
        command.plannedHandoverAt(),
        command.checkpoint(),
        new Total(command.counts().total()));
  }

  private static Optional<NoticeCorrected> corrected(
      Moment<NoticeState, NoticeView> moment,
      NoticeOutline outline,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint,
      Total counts) {
    if (outline.compared() != Compared.CORRECTS) {
      return Optional.empty();
    }
    NoticeState before = moment.state();
    boolean late = before.late() && plannedHandoverAt.isBefore(moment.recordedAt());
    boolean other =
        !before.plannedHandoverAt().equals(plannedHandoverAt)
            || !before.checkpoint().equals(checkpoint)
            || before.total() != counts.total()
            || touchesAChild(before, outline);
    return Optional.of(
        new NoticeCorrected(
            moment.id(),
            before.version(),
            before.version() + 1,
            outline.changes(),
            plannedHandoverAt,
            checkpoint,
            counts,
            outline.lines().stream().map(line -> withReturn(moment, line, late)).toList(),
            other && !before.arrivalsSeen() && RECONFIRMED.contains(moment.stage()),
            outline.contentHash()));
  }

  /** A line keeps the return that it has; a new one makes one where a list may. */
  private static CorrectedLine withReturn(
      Moment<NoticeState, NoticeView> moment, CorrectedLine line, boolean late) {
    UUID returnId = line.returnId();
    if (returnId == null) {
      returnId = moment.state().line(line.lineId()).map(NoticeLine::returnId).orElse(null);
    }
    if (returnId == null && !late && !moment.state().track().isFormal()) {
      returnId = NoticeState.returnOf(moment.id(), line.lineId());
    }
    return new CorrectedLine(
        line.lineId(),
        line.personRef(),
        returnId,
        line.sex(),
        line.ageBand(),
        line.child(),
        line.destinationProvince(),
        line.identification());
  }

  private static boolean touchesAChild(NoticeState before, NoticeOutline outline) {
    Stream<NoticeLine> touched =
        outline.changes().stream()
            .map(NoticePart.Change::lineId)
            .filter(Objects::nonNull)
            .flatMap(lineId -> before.line(lineId).stream());
    return touched.anyMatch(line -> line.child() != ChildFlag.NO)
        || outline.lines().stream().anyMatch(line -> line.child() != ChildFlag.NO);
  }

  /** Row N6: who corrects another version is not followed, a person decides. */
  static Optional<NoticeConflictDetected> contradicted(
      Moment<NoticeState, NoticeView> moment, CorrectNotice command) {
    NoticeOutline outline = outline(command.outline());
    return outline.compared() == Compared.CORRECTS
        ? Optional.empty()
        : Optional.of(conflict(moment, outline, command.correctsVersion()));
  }

  /** Row N14: the same for a paper that comes again in whole. */
  static Optional<NoticeConflictDetected> contradictedAgain(
      Moment<NoticeState, NoticeView> moment, RegisterNotice command) {
    return outline(command.outline()).compared() == Compared.CORRECTS
        ? Optional.empty()
        : contradictedAfterEnd(moment, command);
  }

  /** Row N15: after the end a correction is a contradiction too. */
  static Optional<NoticeConflictDetected> contradictedAfterEnd(
      Moment<NoticeState, NoticeView> moment, RegisterNotice command) {
    NoticeOutline outline = outline(command.outline());
    return outline.compared() == Compared.SAME
        ? Optional.empty()
        : Optional.of(conflict(moment, outline, command.correctsVersion()));
  }

  private static NoticeConflictDetected conflict(
      Moment<NoticeState, NoticeView> moment,
      NoticeOutline outline,
      @Nullable Integer versionSeen) {
    return new NoticeConflictDetected(
        moment.id(), versionSeen, List.of(moment.state().contentHash(), outline.contentHash()));
  }

  static Optional<NoticeDuplicateIgnored> repeated(
      Moment<NoticeState, NoticeView> moment, RegisterNotice command) {
    return outline(command.outline()).compared() == Compared.SAME
        ? Optional.of(new NoticeDuplicateIgnored(moment.id(), moment.occurredAt(), channel(moment)))
        : Optional.empty();
  }

  /** The command does not say how the paper came: its author does. */
  private static NoticeChannel channel(Moment<NoticeState, NoticeView> moment) {
    if (moment.role().equals(ReturnRole.NOTICE_ISSUER)) {
      return NoticeChannel.PARTNER_API;
    }
    return moment.onBehalfOf() == null ? NoticeChannel.PHONE : NoticeChannel.LETTER;
  }

  /** Row N6. */
  static NoticeStage afterCorrection(
      Moment<NoticeState, NoticeView> moment, CorrectNotice command) {
    return outline(command.outline()).compared() == Compared.CORRECTS
        ? afterCorrection(moment)
        : CONFLICT;
  }

  /** Row N14: a conflict waits for its decision, whatever comes. */
  static NoticeStage afterPaper(Moment<NoticeState, NoticeView> moment, RegisterNotice command) {
    return switch (outline(command.outline()).compared()) {
      case SAME -> (NoticeStage) moment.stage();
      case CORRECTS -> afterCorrection(moment);
      case NEW, CONTRADICTS -> CONFLICT;
    };
  }

  private static NoticeStage afterCorrection(Moment<NoticeState, NoticeView> moment) {
    return moment.state().reconfirm() ? ACKNOWLEDGED : (NoticeStage) moment.stage();
  }

  /** Row N11: arrivals did not wait for the decision (row N16). */
  static Optional<Stage> afterConflict(Moment<NoticeState, NoticeView> moment) {
    if (moment.state().decision() == ConflictDecision.TREAT_AS_NEW) {
      return Optional.of(SUPERSEDED);
    }
    return moment.state().arrivalsSeen() ? Optional.of(PARTIALLY_ARRIVED) : Optional.empty();
  }

  static NoticePartiallyArrived arrived(
      Moment<NoticeState, NoticeView> moment, NoteNoticeArrival command) {
    return new NoticePartiallyArrived(moment.id(), NoticeCount.of(moment).arrivals());
  }

  static NoticeCompleted completed(Moment<NoticeState, NoticeView> moment) {
    NoticeCount count = NoticeCount.of(moment);
    return new NoticeCompleted(moment.id(), count.arrived(), count.noShow(), count.extra());
  }

  /** Row N12: the first who is found among those who came. */
  static Optional<NoticePartiallyArrived> firstMatched(
      Moment<NoticeState, NoticeView> moment, MatchNoticeLine command) {
    return moment.state().arrivalsSeen()
        ? Optional.empty()
        : Optional.of(new NoticePartiallyArrived(moment.id(), NoticeCount.of(moment).arrivals()));
  }

  /** Row N12: the last one. */
  static Optional<NoticeCompleted> lastMatched(
      Moment<NoticeState, NoticeView> moment, MatchNoticeLine command) {
    return NoticeCount.isSettled(moment.state(), moment.reference())
        ? Optional.of(completed(moment))
        : Optional.empty();
  }

  static NoticeStage afterMatch(Moment<NoticeState, NoticeView> moment, MatchNoticeLine command) {
    return NoticeCount.isSettled(moment.state(), moment.reference())
        ? COMPLETED
        : PARTIALLY_ARRIVED;
  }
}
