package org.saphan.repatriation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.notice.Notices.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.repatriation.notice.KnownReturn.Standing;
import org.saphan.repatriation.notice.NoticeCommand.*;
import org.saphan.repatriation.notice.NoticeEvent.*;
import org.saphan.repatriation.notice.NoticeOutline.Compared;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ConflictDecision;
import org.saphan.repatriation.terms.NoticeReason;

/** What a notice does to the returns of its people, and what they tell it. */
class NoticeReturnsTest {
  private static final UUID PREPARED = new UUID(3, 3);

  private static List<String> commands(List<FollowOn> all) {
    return all.stream().map(one -> one.command().getClass().getSimpleName()).toList();
  }

  private static Snapshot<NoticeState> registered(Bridge bridge, RegisterNotice notice) {
    return begin(bridge).does(DOI_DESK, notice).snapshot();
  }

  private static Snapshot<NoticeState> late(Bridge bridge, int people) {
    return begin(bridge, PLANNED.plusSeconds(1)).does(DOI_DESK, list(people)).snapshot();
  }

  @Test
  void everyLineOfAListIsPutOnItsDay() {
    List<FollowOn> all = also(new Bridge(), null, DOI_DESK, list(2));
    assertThat(all).extracting(FollowOn::id).containsExactly(returnOf(1), returnOf(2));
    assertThat(all.getFirst().command())
        .isInstanceOfSatisfying(
            ScheduleReturn.class,
            schedule -> {
              assertThat(schedule.noticeId()).isEqualTo(ID);
              assertThat(schedule.lineId()).isEqualTo(line(1));
              assertThat(schedule.plannedHandoverAt()).isEqualTo(PLANNED);
              assertThat(schedule.returningCountry()).isEqualTo(THAILAND);
            });
  }

  @Test
  void newPersonsGetTheirRecordsAfterTheReturns() {
    NoticeOutline outline =
        new NoticeOutline(Compared.NEW, HASH, List.of(), List.of(), List.of(new UUID(9, 1)), null);
    List<FollowOn> all = also(new Bridge(), null, DOI_DESK, list(1).withOutline(outline));
    assertThat(commands(all)).containsExactly("ScheduleReturn", "CreatePersonRecord");
    assertThat(all.getLast().command()).isInstanceOf(CreatePersonRecord.class);
  }

  @Test
  void aLateListMakesNoReturns() {
    Bridge bridge = new Bridge();
    assertThat(late(bridge, 2).state().lines()).allMatch(line -> line.returnId() == null);
  }

  @Test
  void aFormalLineNeedsAReturnThatMayBeScheduled() {
    assertThat(also(new Bridge(), null, DSW_DESK, formal())).isEmpty();
    RegisterNotice named = formal().withLines(List.of(person(1).withReturnId(PREPARED)));
    assertThat(also(new Bridge().with(PREPARED, Standing.HELD), null, DSW_DESK, named)).isEmpty();
    List<FollowOn> ready = also(new Bridge().with(PREPARED, Standing.OPEN), null, DSW_DESK, named);
    assertThat(ready).extracting(FollowOn::id).containsExactly(PREPARED);
  }

  @Test
  void anotherTimePutsEverybodyOnTheNewDay() {
    Bridge bridge = new Bridge();
    Snapshot<NoticeState> notice = registered(bridge, list(3));
    bridge
        .with(returnOf(1), Standing.SCHEDULED)
        .with(returnOf(2), Standing.ARRIVED)
        .with(returnOf(3), Standing.HELD);
    List<FollowOn> all = also(bridge, notice, DOI_DESK, moved(3, PLANNED.plusSeconds(60)));
    assertThat(all).extracting(FollowOn::id).containsExactly(returnOf(1));
    assertThat(((ScheduleReturn) all.getFirst().command()).plannedHandoverAt())
        .isEqualTo(PLANNED.plusSeconds(60));
  }

  @Test
  void aCorrectionSchedulesWhoIsNewAndUnschedulesWhoIsGone() {
    Bridge bridge = new Bridge();
    Snapshot<NoticeState> notice = registered(bridge, list(2));
    bridge.with(returnOf(1), Standing.SCHEDULED).with(returnOf(2), Standing.SCHEDULED);
    NoticeOutline outline =
        new NoticeOutline(
            Compared.CORRECTS,
            "b".repeat(64),
            List.of(corrected(3, ChildFlag.NO, null)),
            List.of(change(1, ChangeOp.REMOVE_LINE), change(3, ChangeOp.ADD_LINE)),
            List.of(),
            null);
    List<FollowOn> all = also(bridge, notice, DOI_DESK, correction(2).withOutline(outline));
    assertThat(commands(all)).containsExactly("UnscheduleReturn", "ScheduleReturn");
    assertThat(all).extracting(FollowOn::id).containsExactly(returnOf(1), returnOf(3));
  }

  @Test
  void whoHasArrivedOrLeftIsNeverTakenOffTheDay() {
    for (Standing standing : List.of(Standing.ARRIVED, Standing.DEPARTED)) {
      Bridge bridge = new Bridge();
      Snapshot<NoticeState> notice = registered(bridge, list(1));
      bridge.with(returnOf(1), standing);
      assertThat(also(bridge, notice, DOI_DESK, new CancelNotice(NoticeReason.ERROR))).isEmpty();
    }
  }

  @Test
  void aCancelledNoticeTakesItsPeopleOffTheDay() {
    Bridge bridge = new Bridge();
    Snapshot<NoticeState> notice = registered(bridge, list(3));
    bridge
        .with(returnOf(1), Standing.SCHEDULED)
        .with(returnOf(2), Standing.HELD)
        .with(returnOf(3), Standing.OPEN);
    List<FollowOn> all = also(bridge, notice, DOI_DESK, new CancelNotice(NoticeReason.POSTPONED));
    assertThat(commands(all)).containsOnly("UnscheduleReturn");
    assertThat(all).extracting(FollowOn::id).containsExactly(returnOf(1), returnOf(2));
  }

  @Test
  void aContradictionMovesNobodyUntilItIsAnotherNotice() {
    Bridge bridge = new Bridge();
    var story = begin(bridge).does(DOI_DESK, list(1));
    bridge.with(returnOf(1), Standing.SCHEDULED);
    RegisterNotice other = list(1).withOutline(outline(Compared.CONTRADICTS, "c".repeat(64)));
    assertThat(also(bridge, story.snapshot(), DOI_DESK, other)).isEmpty();
    story.does(DOI_DESK, other);
    assertThat(
            also(
                bridge,
                story.snapshot(),
                DOI_DESK,
                new ResolveNoticeConflict(ConflictDecision.DISCARD)))
        .isEmpty();
    assertThat(
            commands(
                also(
                    bridge,
                    story.snapshot(),
                    DOI_DESK,
                    new ResolveNoticeConflict(ConflictDecision.TREAT_AS_NEW))))
        .containsExactly("UnscheduleReturn");
  }

  @Test
  void theSamePaperAgainMovesNobody() {
    Bridge bridge = new Bridge();
    Snapshot<NoticeState> notice = registered(bridge, list(2));
    RegisterNotice again = list(2).withOutline(outline(Compared.SAME, HASH));
    assertThat(also(bridge, notice, NOTICE_ISSUER, again)).isEmpty();
  }

  @Test
  void ofWhomNobodyKnowsAnythingDidNotCome() {
    Bridge bridge = new Bridge();
    var story = begin(bridge).does(DOI_DESK, list(3)).does(DOI_DESK, new AcknowledgeNotice());
    UUID extra = new UUID(5, 5);
    bridge
        .with(returnOf(1), Standing.ARRIVED)
        .with(returnOf(2), Standing.SCHEDULED)
        .with(returnOf(3), Standing.NO_SHOW)
        .cameToo(extra);
    List<FollowOn> all =
        also(bridge, story.snapshot(), CHECKPOINT_SUPERVISOR, new CompleteNotice());
    assertThat(commands(all)).containsExactly("RecordNoShow");
    assertThat(all).extracting(FollowOn::id).containsExactly(returnOf(2));
    story.does(CHECKPOINT_SUPERVISOR, new CompleteNotice());
    assertThat(story.events().getLast()).isEqualTo(new NoticeCompleted(ID, 1, 2, 1));
    story.does(Role.SYSTEM, new NoteNoticeArrival(line(2), returnOf(2)));
    assertThat(story.stage()).isEqualTo("COMPLETED");
    assertThat(story.events().getLast())
        .isEqualTo(new NoticeArrivalAfterEnd(ID, line(2), returnOf(2)));
  }

  @Test
  void aNumberOfHeadsEndsToo() {
    Bridge bridge = new Bridge();
    var story = begin(bridge).does(DOI_DESK, heads(3)).does(DOI_DESK, new AcknowledgeNotice());
    bridge.cameToo(new UUID(5, 1)).cameToo(new UUID(5, 2));
    story.does(CHECKPOINT_SUPERVISOR, new CompleteNotice());
    assertThat(story.events().getLast()).isEqualTo(new NoticeCompleted(ID, 2, 1, 0));

    Bridge nobody = new Bridge();
    var empty = begin(nobody).does(DOI_DESK, heads(3)).does(DOI_DESK, new AcknowledgeNotice());
    empty.does(CHECKPOINT_SUPERVISOR, new CompleteNotice());
    assertThat(empty.events().getLast()).isEqualTo(new NoticeCompleted(ID, 0, 3, 0));
  }

  @Test
  void theFirstArrivalIsNotedAndTheLastOneCompletes() {
    Bridge bridge = new Bridge();
    var story = begin(bridge).does(DOI_DESK, list(2)).does(DOI_DESK, new AcknowledgeNotice());
    bridge.with(returnOf(1), Standing.SCHEDULED).with(returnOf(2), Standing.SCHEDULED);
    NoticeView view = with(bridge);
    assertThat(commands(NoticeReturns.afterArrival(story.snapshot(), view, line(1), returnOf(1))))
        .containsExactly("NoteNoticeArrival");
    bridge.with(returnOf(1), Standing.ARRIVED);
    story.does(Role.SYSTEM, new NoteNoticeArrival(line(1), returnOf(1)));
    assertThat(story.events().getLast()).isEqualTo(new NoticePartiallyArrived(ID, 1));
    assertThat(commands(NoticeReturns.afterArrival(story.snapshot(), view, line(2), returnOf(2))))
        .containsExactly("CompleteNotice");
    assertThat(commands(NoticeReturns.afterNoShow(story.snapshot(), view, returnOf(2))))
        .containsExactly("CompleteNotice");
    assertThat(NoticeReturns.afterNoShow(story.snapshot(), view, returnOf(1))).isEmpty();
  }

  @Test
  void theOnlyArrivalIsNotedAndCompletes() {
    Bridge bridge = new Bridge();
    var story = begin(bridge).does(DOI_DESK, list(1));
    bridge.with(returnOf(1), Standing.SCHEDULED);
    assertThat(
            commands(
                NoticeReturns.afterArrival(story.snapshot(), with(bridge), line(1), returnOf(1))))
        .containsExactly("NoteNoticeArrival", "CompleteNotice");
  }

  @Test
  void aNoticeOfHeadsOrInConflictIsNotCompletedByAnArrival() {
    Bridge bridge = new Bridge();
    Snapshot<NoticeState> heads = registered(bridge, heads(1));
    assertThat(commands(NoticeReturns.afterArrival(heads, with(bridge), null, new UUID(5, 1))))
        .containsExactly("NoteNoticeArrival");
    Snapshot<NoticeState> conflict =
        begin(bridge)
            .does(DOI_DESK, list(1))
            .does(DOI_DESK, list(1).withOutline(outline(Compared.CONTRADICTS, "c".repeat(64))))
            .snapshot();
    assertThat(commands(NoticeReturns.afterArrival(conflict, with(bridge), line(1), returnOf(1))))
        .containsExactly("NoteNoticeArrival");
  }

  @Test
  void aLateListIsMatchedWithThoseWhoCame() {
    UUID first = new UUID(5, 1);
    UUID second = new UUID(5, 2);
    Bridge bridge = new Bridge().cameToo(first).cameToo(second);
    var story = begin(bridge, PLANNED.plusSeconds(1)).does(DOI_DESK, list(2));
    assertThat(story.refused(CHECKPOINT_SUPERVISOR, new MatchNoticeLine(line(9), first)).code())
        .isEqualTo(Refusal.STATE);
    story.does(CHECKPOINT_SUPERVISOR, new MatchNoticeLine(line(1), first));
    assertThat(story.stage()).isEqualTo("PARTIALLY_ARRIVED");
    assertThat(story.refused(CHECKPOINT_SUPERVISOR, new MatchNoticeLine(line(2), first)).reason())
        .isEqualTo("RETURN_HAS_ARRIVED");
    assertThat(story.refused(CHECKPOINT_SUPERVISOR, new MatchNoticeLine(line(1), second)).reason())
        .isEqualTo("RETURN_HAS_ARRIVED");
    story.does(CHECKPOINT_SUPERVISOR, new MatchNoticeLine(line(2), second));
    assertThat(story.stage()).isEqualTo("COMPLETED");
    assertThat(story.events().getLast()).isEqualTo(new NoticeCompleted(ID, 2, 0, 0));
  }

  @Test
  void nobodyIsMatchedWhoHasNotArrived() {
    UUID expected = new UUID(5, 1);
    Bridge bridge = new Bridge().with(expected, Standing.SCHEDULED);
    var story = begin(bridge, PLANNED.plusSeconds(1)).does(DOI_DESK, list(1));
    assertThat(story.refused(DOI_DESK, new MatchNoticeLine(line(1), expected)).code())
        .isEqualTo(Refusal.STATE);
    bridge.with(expected, Standing.ARRIVED);
    assertThat(story.does(DOI_DESK, new MatchNoticeLine(line(1), expected)).stage())
        .isEqualTo("COMPLETED");
  }

  @Test
  void whoCameWithoutTheReturnOfHisLineIsNotExpectedTwice() {
    UUID came = new UUID(5, 1);
    Bridge bridge = new Bridge();
    Snapshot<NoticeState> notice = registered(bridge, list(2));
    bridge.with(returnOf(1), Standing.SCHEDULED).cameToo(came);
    List<FollowOn> all = also(bridge, notice, DOI_DESK, new MatchNoticeLine(line(1), came));
    assertThat(commands(all)).containsExactly("UnscheduleReturn");
    assertThat(all).extracting(FollowOn::id).containsExactly(returnOf(1));
  }

  @Test
  void theRestOfALateListBecomesReturns() {
    Bridge bridge = new Bridge();
    Snapshot<NoticeState> notice = late(bridge, 2);
    List<FollowOn> all =
        also(bridge, notice, CHECKPOINT_SUPERVISOR, new DeclareLinesNew(List.of(line(2))));
    assertThat(commands(all)).containsExactly("ScheduleReturn");
    assertThat(all).extracting(FollowOn::id).containsExactly(returnOf(2));
  }
}
