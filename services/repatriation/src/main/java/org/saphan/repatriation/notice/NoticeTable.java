package org.saphan.repatriation.notice;

import static org.saphan.repatriation.notice.NoticePolicies.*;
import static org.saphan.repatriation.notice.NoticeStage.*;
import static org.saphan.repatriation.terms.ReturnRelation.ISSUER;
import static org.saphan.repatriation.terms.ReturnRelation.OWN_CHECKPOINT;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;
import org.saphan.repatriation.notice.NoticeCommand.*;
import org.saphan.repatriation.notice.NoticeEvent.*;

/** The rows of a notice, in the order of chapter B.3 (rows.csv). */
public final class NoticeTable {
  /** The life cycle's name; also for follow-ons. */
  public static final String NAME = "notice";

  /** Raise it when {@link NoticeFold} reads old history differently. */
  private static final int FOLD_VERSION = 1;

  private static final Set<Stage> COMPLETABLE =
      Set.of(ACKNOWLEDGED, CONFIRMED, PARTIALLY_ARRIVED, OVERDUE);

  private static final List<Row<NoticeState, ?, NoticeEvent, NoticeView>> ROWS =
      List.of(
          on(Row.creating("N1"), RegisterNotice.class)
              .to(RECEIVED)
              .by(NOTICE_ISSUER, ISSUER)
              .by(DOI_DESK, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .check(LINES_OR_TOTAL)
              .emits(NoticeRegistered.class, NoticeFacts::registered)
              .also(NoticeReturns::ofRegistered),
          on(Row.from("N2", RECEIVED), AcknowledgeNotice.class)
              .to(ACKNOWLEDGED)
              .by(DOI_DESK, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .emits(
                  NoticeAcknowledged.class,
                  (moment, command) ->
                      new NoticeAcknowledged(
                          moment.id(), moment.state().version(), moment.actor().agency())),
          on(Row.from("N3", ACKNOWLEDGED, CONFIRMED), QueryNotice.class)
              .to(QUERIED)
              .by(DOI_DESK, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .emits(NoticeQueried.class, NoticeFacts::queried),
          on(Row.from("N4", QUERIED), AnswerNoticeQuery.class)
              .to(ACKNOWLEDGED)
              .by(NOTICE_ISSUER, ISSUER)
              .by(DOI_DESK, Relation.ANY)
              .emits(
                  NoticeQueryAnswered.class,
                  (moment, command) ->
                      new NoticeQueryAnswered(
                          moment.id(), moment.state().version(), command.answeredNos())),
          on(Row.from("N5", ACKNOWLEDGED), ConfirmReception.class)
              .to(CONFIRMED)
              .by(DSW_DESK, Relation.ANY)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .emits(ReceptionConfirmed.class, NoticeFacts::confirmed),
          on(Row.from("N6", untilEnded()), CorrectNotice.class)
              .toOneOf(and(CONFLICT, untilEnded()), NoticeFacts::afterCorrection)
              .by(NOTICE_ISSUER, ISSUER)
              .by(DOI_DESK, Relation.ANY)
              .mayEmit(NoticeCorrected.class, NoticeFacts::corrected)
              .mayEmit(NoticeConflictDetected.class, NoticeFacts::contradicted)
              .also(NoticeReturns::ofCorrected),
          on(
                  Row.from("N7", RECEIVED, ACKNOWLEDGED, QUERIED, CONFIRMED, OVERDUE, CONFLICT),
                  CancelNotice.class)
              .to(CANCELLED)
              .by(NOTICE_ISSUER, ISSUER)
              .by(DOI_DESK, Relation.ANY)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .check(SUPERVISOR_ONLY_DUPLICATE)
              .emits(
                  NoticeCancelled.class,
                  (moment, command) -> new NoticeCancelled(moment.id(), command.reasonCode()))
              .also((moment, command) -> NoticeReturns.ofCancelled(moment)),
          on(
                  Row.from("N8", RECEIVED, ACKNOWLEDGED, QUERIED, CONFIRMED, OVERDUE),
                  NoteNoticeArrival.class)
              .to(PARTIALLY_ARRIVED)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(NoticePartiallyArrived.class, NoticeFacts::arrived),
          on(
                  Row.from("N9", ACKNOWLEDGED, CONFIRMED, PARTIALLY_ARRIVED, OVERDUE),
                  CompleteNotice.class)
              .to(COMPLETED)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .emits(NoticeCompleted.class, (moment, command) -> NoticeFacts.completed(moment))
              .also(NoticeReturns::ofCompleted),
          on(Row.from("N10", RECEIVED, ACKNOWLEDGED, QUERIED, CONFIRMED), MarkNoticeOverdue.class)
              .to(OVERDUE)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  NoticeOverdue.class,
                  (moment, command) -> new NoticeOverdue(moment.id(), command.plannedHandoverAt())),
          on(Row.from("N11", CONFLICT), ResolveNoticeConflict.class)
              .back(PARTIALLY_ARRIVED, Set.of(SUPERSEDED), NoticeFacts::afterConflict)
              .by(DOI_DESK, Relation.ANY)
              .emits(
                  NoticeConflictResolved.class,
                  (moment, command) ->
                      new NoticeConflictResolved(moment.id(), command.decision(), null))
              .also(NoticeReturns::ofResolved),
          on(Row.from("N12", untilEnded()), MatchNoticeLine.class)
              .toOneOf(Set.of(PARTIALLY_ARRIVED, COMPLETED), NoticeFacts::afterMatch)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .by(DOI_DESK, Relation.ANY)
              .check(RETURN_HAS_ARRIVED)
              .emits(
                  NoticeLineMatched.class,
                  (moment, command) ->
                      new NoticeLineMatched(moment.id(), command.lineId(), command.returnId()))
              .mayEmit(NoticePartiallyArrived.class, NoticeFacts::firstMatched)
              .mayEmit(NoticeCompleted.class, NoticeFacts::lastMatched)
              .also(NoticeReturns::ofMatched),
          on(Row.from("N13", COMPLETED, CANCELLED, SUPERSEDED), NoteNoticeArrival.class)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  NoticeArrivalAfterEnd.class,
                  (moment, command) ->
                      new NoticeArrivalAfterEnd(moment.id(), command.lineId(), command.returnId())),
          on(
                  Row.from(
                      "N14",
                      RECEIVED,
                      CONFLICT,
                      ACKNOWLEDGED,
                      QUERIED,
                      CONFIRMED,
                      PARTIALLY_ARRIVED,
                      OVERDUE),
                  RegisterNotice.class)
              .toOneOf(and(CONFLICT, untilEnded()), NoticeFacts::afterPaper)
              .by(NOTICE_ISSUER, ISSUER)
              .by(DOI_DESK, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .mayEmit(NoticeDuplicateIgnored.class, NoticeFacts::repeated)
              .mayEmit(NoticeCorrected.class, NoticeFacts::correctedAgain)
              .mayEmit(NoticeConflictDetected.class, NoticeFacts::contradictedAgain)
              .also(NoticeReturns::ofRegisteredAgain),
          on(Row.from("N15", COMPLETED, CANCELLED, SUPERSEDED), RegisterNotice.class)
              .by(NOTICE_ISSUER, ISSUER)
              .by(DOI_DESK, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .mayEmit(NoticeDuplicateIgnored.class, NoticeFacts::repeated)
              .mayEmit(NoticeConflictDetected.class, NoticeFacts::contradictedAfterEnd),
          on(Row.from("N16", CONFLICT), NoteNoticeArrival.class)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(NoticePartiallyArrived.class, NoticeFacts::arrived),
          on(Row.from("N17", untilEnded()), DeclareLinesNew.class)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .by(DOI_DESK, Relation.ANY)
              .emits(
                  NoticeLinesDeclaredNew.class,
                  (moment, command) -> new NoticeLinesDeclaredNew(moment.id(), command.lineIds()))
              .also(NoticeReturns::ofDeclaredNew));

  private static final LifeCycle<NoticeState, NoticeEvent, NoticeView> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              NAME,
              "notices",
              "noticeId",
              NoticeState.class,
              NoticeEvent.class,
              FOLD_VERSION,
              List.of(NoticeStage.values()),
              Set.of(CONFLICT),
              ROWS,
              NoticeDeadlines.all(),
              NoticeFold::fold,
              NoticeTies::of,
              NoticeTies::holder,
              NoticeTies::agencyOf));

  private NoticeTable() {}

  /** The life cycle. */
  public static LifeCycle<NoticeState, NoticeEvent, NoticeView> lifeCycle() {
    return LIFE_CYCLE;
  }

  static boolean isCompletable(Stage stage) {
    return COMPLETABLE.contains(stage);
  }

  private static <X> Row<NoticeState, X, NoticeEvent, NoticeView> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  /** Every stage before the end, but the one in which a person must decide first. */
  private static Stage[] untilEnded() {
    return new Stage[] {RECEIVED, ACKNOWLEDGED, QUERIED, CONFIRMED, PARTIALLY_ARRIVED, OVERDUE};
  }

  private static Set<NoticeStage> and(NoticeStage one, Stage... others) {
    Set<NoticeStage> all = new HashSet<>(Set.of(one));
    List.of(others).forEach(other -> all.add((NoticeStage) other));
    return all;
  }
}
