package org.saphan.repatriation.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Stage;
import org.saphan.repatriation.notice.KnownReturn.Standing;
import org.saphan.repatriation.notice.NoticeCommand.*;
import org.saphan.repatriation.notice.NoticeOutline.Compared;
import org.saphan.repatriation.notice.NoticePart.Change;
import org.saphan.repatriation.notice.NoticePart.CorrectedLine;
import org.saphan.repatriation.notice.NoticeState.NoticeLine;
import org.saphan.repatriation.returning.ReturnCommand.RecordNoShow;
import org.saphan.repatriation.returning.ReturnCommand.ScheduleReturn;
import org.saphan.repatriation.returning.ReturnCommand.UnscheduleReturn;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.ConflictDecision;
import org.saphan.repatriation.terms.NoticeReference;

/**
 * What a notice does to the returns of its lines, in the same decision (choreography X28, X29), and
 * what returns tell it. A return whose own gates do not let it be put on a day stays where it is:
 * the paper is taken all the same.
 *
 * <p>Returns come before persons: numbers are given out in one order, so that no two decisions wait
 * for each other.
 */
public final class NoticeReturns {
  /** The name of the life cycle of returns. */
  private static final String RETURN = "return";

  /** What everybody's day depends on. */
  private static final Set<NoticeField> MOVES_ALL =
      Set.of(NoticeField.PLANNED, NoticeField.CHECKPOINT);

  private NoticeReturns() {}

  /** Row N1: one per line, unless late. */
  static List<FollowOn> ofRegistered(
      Moment<NoticeState, NoticeView> moment, RegisterNotice command) {
    List<FollowOn> all = new ArrayList<>();
    if (!moment.state().late()) {
      moment.state().lines().forEach(line -> schedule(moment, line).ifPresent(all::add));
    }
    all.addAll(persons(NoticeFacts.outline(command.outline())));
    return all;
  }

  /** Row N6. */
  static List<FollowOn> ofCorrected(Moment<NoticeState, NoticeView> moment, CorrectNotice command) {
    return ofCorrected(moment, NoticeFacts.outline(command.outline()));
  }

  /** Row N14. */
  static List<FollowOn> ofRegisteredAgain(
      Moment<NoticeState, NoticeView> moment, RegisterNotice command) {
    return ofCorrected(moment, NoticeFacts.outline(command.outline()));
  }

  /** Whoever is removed is taken off the day; whoever is new, changed or moved is put on it. */
  private static List<FollowOn> ofCorrected(
      Moment<NoticeState, NoticeView> moment, NoticeOutline outline) {
    if (outline.compared() != Compared.CORRECTS) {
      return List.of();
    }
    List<FollowOn> all = new ArrayList<>();
    outline.changes().stream()
        .filter(change -> change.op() == ChangeOp.REMOVE_LINE)
        .map(Change::returnId)
        .forEach(returnId -> unschedule(moment, returnId).ifPresent(all::add));
    boolean moved = outline.changes().stream().map(Change::fieldName).anyMatch(MOVES_ALL::contains);
    Set<NoticeReference> told =
        outline.lines().stream().map(CorrectedLine::lineId).collect(Collectors.toSet());
    if (!moment.state().late()) {
      moment.state().lines().stream()
          .filter(line -> moved || told.contains(line.lineId()) || isOpen(moment, line))
          .forEach(line -> schedule(moment, line).ifPresent(all::add));
    }
    all.addAll(persons(outline));
    return all;
  }

  private static boolean isOpen(Moment<NoticeState, NoticeView> moment, NoticeLine line) {
    return NoticeCount.find(line, moment.reference())
        .filter(known -> known.standing() == Standing.OPEN)
        .isPresent();
  }

  /** Row N7. */
  static List<FollowOn> ofCancelled(Moment<NoticeState, NoticeView> moment) {
    return moment.state().lines().stream()
        .flatMap(line -> unschedule(moment, line.returnId()).stream())
        .toList();
  }

  /** Row N11: a notice that another one replaces brings nobody any more. */
  static List<FollowOn> ofResolved(
      Moment<NoticeState, NoticeView> moment, ResolveNoticeConflict command) {
    return command.decision() == ConflictDecision.TREAT_AS_NEW ? ofCancelled(moment) : List.of();
  }

  /** Row N9: of whom nobody knows anything, he did not come. */
  static List<FollowOn> ofCompleted(
      Moment<NoticeState, NoticeView> moment, CompleteNotice command) {
    return moment.state().lines().stream()
        .flatMap(line -> NoticeCount.find(line, moment.reference()).stream())
        .filter(KnownReturn::isMissed)
        .map(known -> new FollowOn(RETURN, known.id(), new RecordNoShow(moment.id(), false)))
        .toList();
  }

  /** Row N12: the person came without the return that the line had made. */
  static List<FollowOn> ofMatched(Moment<NoticeState, NoticeView> moment, MatchNoticeLine command) {
    UUID made = NoticeState.returnOf(moment.id(), command.lineId());
    return made.equals(command.returnId()) ? List.of() : unschedule(moment, made).stream().toList();
  }

  /** Row N17. */
  static List<FollowOn> ofDeclaredNew(
      Moment<NoticeState, NoticeView> moment, DeclareLinesNew command) {
    return command.lineIds().stream()
        .flatMap(lineId -> moment.state().line(lineId).stream())
        .flatMap(line -> put(moment, line).stream())
        .toList();
  }

  private static Optional<FollowOn> schedule(
      Moment<NoticeState, NoticeView> moment, NoticeLine line) {
    Optional<KnownReturn> known = NoticeCount.find(line, moment.reference());
    return known.isEmpty() || known.get().schedulable() ? put(moment, line) : Optional.empty();
  }

  private static Optional<FollowOn> put(Moment<NoticeState, NoticeView> moment, NoticeLine line) {
    NoticeState notice = moment.state();
    return Optional.ofNullable(line.returnId())
        .map(returnId ->
            new FollowOn(
                RETURN,
                returnId,
                new ScheduleReturn(
                    moment.id(),
                    line.lineId(),
                    notice.plannedHandoverAt(),
                    notice.checkpoint(),
                    line.personRef(),
                    line.sex(),
                    line.ageBand(),
                    line.child(),
                    notice.returningCountry())));
  }

  private static Optional<FollowOn> unschedule(
      Moment<NoticeState, NoticeView> moment, @Nullable UUID returnId) {
    return Optional.ofNullable(returnId)
        .flatMap(moment.reference().beside()::returning)
        .filter(known -> known.isUnscheduledWith(moment.id()))
        .map(known -> new FollowOn(RETURN, known.id(), new UnscheduleReturn(moment.id())));
  }

  private static List<FollowOn> persons(NoticeOutline outline) {
    return outline.newPersons().stream()
        .map(person -> new FollowOn(PersonRecordTable.NAME, person, new CreatePersonRecord()))
        .toList();
  }

  /**
   * What the notice is told when somebody came who belongs to it (X29).
   *
   * @param returnId just being decided: not yet seen as arrived
   */
  public static List<FollowOn> afterArrival(
      Snapshot<NoticeState> notice,
      NoticeView view,
      @Nullable NoticeReference lineId,
      UUID returnId) {
    Stage stage = notice.stage();
    List<FollowOn> all = new ArrayList<>();
    if (stage != NoticeStage.PARTIALLY_ARRIVED) {
      all.add(told(notice, new NoteNoticeArrival(lineId, returnId)));
    }
    boolean open = stage.kind() != Stage.Kind.FINAL && stage != NoticeStage.CONFLICT;
    if (open && NoticeCount.isSettledBut(notice.state(), view, returnId)) {
      all.add(told(notice, new CompleteNotice()));
    }
    return all;
  }

  /** What the notice is told when somebody of it did not come (X29). */
  public static List<FollowOn> afterNoShow(
      Snapshot<NoticeState> notice, NoticeView view, UUID returnId) {
    return NoticeTable.isCompletable(notice.stage())
            && NoticeCount.isSettledBut(notice.state(), view, returnId)
        ? List.of(told(notice, new CompleteNotice()))
        : List.of();
  }

  private static FollowOn told(Snapshot<NoticeState> notice, NoticeCommand command) {
    return new FollowOn(NoticeTable.NAME, notice.id(), command);
  }
}
