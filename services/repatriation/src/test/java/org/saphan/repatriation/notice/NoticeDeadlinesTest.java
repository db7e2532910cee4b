package org.saphan.repatriation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.notice.Notices.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.repatriation.notice.NoticeCommand.*;
import org.saphan.repatriation.notice.NoticeEvent.NoticeOverdue;
import org.saphan.repatriation.notice.NoticeOutline.Compared;
import org.saphan.repatriation.terms.ConflictDecision;
import org.saphan.testkit.walk.DeadlineStory;

class NoticeDeadlinesTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final ConfirmReception RECEPTION =
      new ConfirmReception(null, 2, null, null, 1, List.of(), null);

  private static DeadlineStory<NoticeState, NoticeEvent, NoticeView> registered(
      RegisterNotice notice) {
    return begin(new Bridge()).does(DOI_DESK, notice);
  }

  private static RegisterNotice other(int people) {
    return list(people).withOutline(outline(Compared.CONTRADICTS, "c".repeat(64)));
  }

  @Test
  void aListIsAcknowledgedInTwoHoursAndAFormalDateInADay() {
    assertThat(registered(list(2)).deadline("D-R01").dueAt())
        .isEqualTo(BEGIN.plus(HOUR.multipliedBy(2)));
    assertThat(registered(heads(2)).deadline("D-R01").dueAt())
        .isEqualTo(BEGIN.plus(HOUR.multipliedBy(2)));
    var formal = registered(formal());
    assertThat(formal.deadline("D-R01").dueAt()).isEqualTo(BEGIN.plus(DAY));
    assertThat(formal.until(BEGIN.plus(DAY)).status("D-R01")).isEqualTo(Status.BREACHED);
    assertThat(registered(formal()).does(DSW_DESK, new AcknowledgeNotice()).status("D-R01"))
        .isEqualTo(Status.MET);
  }

  @Test
  void aConflictStopsTheClockOfTheAcknowledgement() {
    var story = registered(list(2)).after(HOUR).does(DOI_DESK, other(2));
    assertThat(story.status("D-R01")).isEqualTo(Status.PAUSED);
    story
        .after(HOUR.multipliedBy(3))
        .does(DOI_DESK, new ResolveNoticeConflict(ConflictDecision.DISCARD));
    assertThat(story.status("D-R01")).isEqualTo(Status.RUNNING);
    assertThat(story.deadline("D-R01").dueAt()).isEqualTo(BEGIN.plus(HOUR.multipliedBy(5)));
  }

  @Test
  void aReceptionIsConfirmedTwoDaysBeforeAFormalHandoverAndAnHourBeforeAnother() {
    var formal = registered(formal()).does(DSW_DESK, new AcknowledgeNotice());
    assertThat(formal.deadline("D-R02").dueAt()).isEqualTo(PLANNED.minus(Duration.ofHours(48)));
    assertThat(formal.does(DSW_DESK, RECEPTION).status("D-R02")).isEqualTo(Status.MET);
    var list = registered(list(2)).does(DOI_DESK, new AcknowledgeNotice());
    assertThat(list.deadline("D-R02").dueAt()).isEqualTo(PLANNED.minus(HOUR));
    assertThat(list.until(PLANNED.minus(HOUR)).status("D-R02")).isEqualTo(Status.BREACHED);
  }

  @Test
  void aQuestionStopsTheClockOfTheReceptionAndHasOneOfItsOwn() {
    var story =
        registered(list(2))
            .does(DOI_DESK, new AcknowledgeNotice())
            .does(DOI_DESK, new QueryNotice(List.of()));
    assertThat(story.status("D-R02")).isEqualTo(Status.PAUSED);
    assertThat(story.deadline("D-R03").dueAt()).isEqualTo(BEGIN.plus(HOUR));
    assertThat(story.after(HOUR).status("D-R03")).isEqualTo(Status.BREACHED);
    story.does(NOTICE_ISSUER, new AnswerNoticeQuery(List.of(), List.of()));
    assertThat(story.deadline("D-R02").dueAt()).isEqualTo(PLANNED);
    var formal =
        registered(formal())
            .does(DSW_DESK, new AcknowledgeNotice())
            .does(DSW_DESK, new QueryNotice(List.of()));
    assertThat(formal.deadline("D-R03").dueAt()).isEqualTo(BEGIN.plus(DAY));
    formal.does(NOTICE_ISSUER, new AnswerNoticeQuery(List.of(), List.of()));
    assertThat(formal.status("D-R03")).isEqualTo(Status.MET);
  }

  @Test
  void aDayAfterThePlannedTimeANoticeOfWhichNobodyCameIsOverdue() {
    Instant due = PLANNED.plus(DAY);
    var story = registered(list(2)).until(due.minusMillis(1));
    assertThat(story.stage()).isEqualTo("RECEIVED");
    story.until(due);
    assertThat(story.stage()).isEqualTo("OVERDUE");
    assertThat(story.events().getLast()).isEqualTo(new NoticeOverdue(ID, PLANNED));
    assertThat(story.holder()).isEqualTo("DOI_DESK");
  }

  @Test
  void anotherTimeMovesWhatWasReckonedFromTheOldOne() {
    Instant later = PLANNED.plus(DAY.multipliedBy(3));
    var story =
        registered(list(2))
            .does(DOI_DESK, new AcknowledgeNotice())
            .does(NOTICE_ISSUER, moved(2, later));
    assertThat(story.deadline("D-R02").dueAt()).isEqualTo(later.minus(HOUR));
    assertThat(story.deadline("D-R13").dueAt()).isEqualTo(later.plus(DAY));
    assertThat(story.told("D-R13")).containsExactly("DeadlineSet", "DeadlineExtended");
    assertThat(story.until(PLANNED.plus(DAY)).stage()).isEqualTo("ACKNOWLEDGED");
    assertThat(story.until(later.plus(DAY)).stage()).isEqualTo("OVERDUE");
  }

  @Test
  void aCorrectionThatMovesNothingMovesNoDeadline() {
    var story = registered(list(2)).does(NOTICE_ISSUER, correction(2));
    assertThat(story.told("D-R13")).containsExactly("DeadlineSet");
    assertThat(story.told("D-R01")).containsExactly("DeadlineSet");
  }

  @Test
  void anOverdueNoticeThatGetsAnotherTimeBeginsAnew() {
    Instant later = PLANNED.plus(DAY.multipliedBy(5));
    var story = registered(list(2)).until(PLANNED.plus(DAY)).does(DOI_DESK, moved(2, later));
    assertThat(story.stage()).isEqualTo("ACKNOWLEDGED");
    assertThat(story.deadline("D-R13").dueAt()).isEqualTo(later.plus(DAY));
    assertThat(story.status("D-R13")).isEqualTo(Status.RUNNING);
    assertThat(story.status("D-R16")).isEqualTo(Status.MET);
  }

  @Test
  void aListThatCameAfterItsPeopleIsNeverOverdue() {
    var story = begin(new Bridge(), PLANNED.plus(DAY.multipliedBy(2))).does(DOI_DESK, list(2));
    assertThat(story.told("D-R13")).isEmpty();
    assertThat(story.after(DAY.multipliedBy(9)).stage()).isEqualTo("RECEIVED");
    assertThat(story.status("D-R01")).isEqualTo(Status.BREACHED);
  }

  @Test
  void aConflictIsResolvedInFourHours() {
    var story = registered(list(2)).does(DOI_DESK, other(2));
    assertThat(story.deadline("D-R15").dueAt()).isEqualTo(BEGIN.plus(HOUR.multipliedBy(4)));
    assertThat(story.after(HOUR.multipliedBy(4)).status("D-R15")).isEqualTo(Status.BREACHED);
    var resolved =
        registered(list(2))
            .does(DOI_DESK, other(2))
            .does(DOI_DESK, new ResolveNoticeConflict(ConflictDecision.DISCARD));
    assertThat(resolved.status("D-R15")).isEqualTo(Status.MET);
  }

  @Test
  void twoDaysAfterTheFirstArrivalTheNoticeIsCompleted() {
    Bridge bridge = new Bridge();
    var story = begin(bridge).does(DOI_DESK, list(2));
    bridge.with(returnOf(1), KnownReturn.Standing.ARRIVED);
    story.does(Role.SYSTEM, new NoteNoticeArrival(line(1), returnOf(1)));
    assertThat(story.deadline("D-R16").dueAt()).isEqualTo(BEGIN.plus(DAY.multipliedBy(2)));
    assertThat(story.status("D-R13")).isEqualTo(Status.MET);
    assertThat(story.after(DAY.multipliedBy(2)).status("D-R16")).isEqualTo(Status.BREACHED);
    story.does(CHECKPOINT_SUPERVISOR, new CompleteNotice());
    assertThat(story.stage()).isEqualTo("COMPLETED");
  }
}
