package org.saphan.repatriation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.notice.Notices.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Role;
import org.saphan.repatriation.notice.NoticeCommand.*;
import org.saphan.repatriation.notice.NoticeEvent.*;
import org.saphan.repatriation.notice.NoticeOutline.Compared;
import org.saphan.repatriation.notice.NoticePart.Question;
import org.saphan.repatriation.notice.NoticePart.Total;
import org.saphan.repatriation.terms.ChangeOp;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ConflictDecision;
import org.saphan.repatriation.terms.NoticeChannel;
import org.saphan.repatriation.terms.NoticeKey;
import org.saphan.repatriation.terms.NoticeQuestion;
import org.saphan.repatriation.terms.NoticeReason;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ReturnRejection;
import org.saphan.testkit.walk.DeadlineStory;

/** What comes on paper or by telephone, comes again, is corrected and contradicts itself. */
class NoticePapersTest {
  private static final ConfirmReception RECEPTION =
      new ConfirmReception(null, 2, null, null, 1, List.of(), null);

  private static DeadlineStory<NoticeState, NoticeEvent, NoticeView> registered(int people) {
    return begin(new Bridge()).does(DOI_DESK, list(people));
  }

  private static DeadlineStory<NoticeState, NoticeEvent, NoticeView> confirmed(int people) {
    return registered(people)
        .does(DOI_DESK, new AcknowledgeNotice())
        .does(CHECKPOINT_SUPERVISOR, RECEPTION);
  }

  private static RegisterNotice again(Compared compared) {
    return list(2).withOutline(outline(compared, "c".repeat(64)));
  }

  @Test
  void aBarePhoneCallIsANoticeAndAnEmptyPaperIsNone() {
    assertThat(begin(new Bridge()).does(DOI_DESK, heads(1)).stage()).isEqualTo("RECEIVED");
    assertThat(begin(new Bridge()).refused(DOI_DESK, heads(0)).code())
        .isEqualTo(ReturnRejection.MISSING);
    assertThat(begin(new Bridge()).does(DOI_DESK, list(1).withCounts(counts(0))).stage())
        .isEqualTo("RECEIVED");
  }

  @Test
  void aCallGetsANumberOfCheckpointMinuteAndCall() {
    assertThat(begin(new Bridge()).does(DOI_DESK, heads(30)).snapshot().state().noticeKey())
        .hasToString("TH/TH-MSDHS-DATIP/PHONE-LA-VT-01-202611020900-002a");
  }

  @Test
  void aGroupIsLargeFromTenPeopleOn() {
    assertThat(registered(9).snapshot().state().large()).isFalse();
    assertThat(registered(10).snapshot().state().large()).isTrue();
    assertThat(begin(new Bridge()).does(DOI_DESK, heads(10)).snapshot().state().large()).isTrue();
  }

  @Test
  void aPaperThatComesAfterThePlannedTimeIsLate() {
    var late = begin(new Bridge(), PLANNED.plusMillis(1)).does(DOI_DESK, list(2));
    assertThat(late.snapshot().state().warnings()).containsExactly(NoticeWarning.LATE);
    assertThat(late.snapshot().state().lines()).allMatch(line -> line.returnId() == null);
    var inTime = begin(new Bridge(), PLANNED).does(DOI_DESK, list(2));
    assertThat(inTime.snapshot().state().late()).isFalse();
  }

  @Test
  void anotherNumberOfPeopleThanInTheListIsAWarningOnly() {
    var odd = begin(new Bridge()).does(DOI_DESK, list(2).withCounts(counts(3)));
    assertThat(odd.snapshot().state().warnings()).containsExactly(NoticeWarning.COUNT);
    assertThat(registered(2).snapshot().state().warnings()).isEmpty();
  }

  @Test
  void shortLeadIsAWarningByKindAndSize() {
    assertThat(leadOf(list(2), Duration.ofHours(24))).isEmpty();
    assertThat(leadOf(list(2), Duration.ofHours(24).minusMillis(1)))
        .containsExactly(NoticeWarning.SHORT_LEAD);
    assertThat(leadOf(formal(), Duration.ofDays(7))).isEmpty();
    assertThat(leadOf(formal(), Duration.ofDays(7).minusMillis(1)))
        .containsExactly(NoticeWarning.SHORT_LEAD);
    RegisterNotice group = formal().with(next -> next.lines(list(10).lines()).counts(counts(10)));
    assertThat(leadOf(group, Duration.ofDays(14))).isEmpty();
    assertThat(leadOf(group, Duration.ofDays(14).minusMillis(1)))
        .containsExactly(NoticeWarning.SHORT_LEAD);
    assertThat(leadOf(heads(3), Duration.ZERO)).isEmpty();
  }

  private static List<NoticeWarning> leadOf(RegisterNotice notice, Duration lead) {
    return begin(new Bridge(), PLANNED.minus(lead))
        .does(DOI_DESK, notice)
        .snapshot()
        .state()
        .warnings();
  }

  @Test
  void whoIssuesANoticeForAnotherAgencyIsRefused() {
    RegisterNotice other = list(2).withIssuerAgency(new AgencyCode("TH-RTP-IB"));
    assertThat(begin(new Bridge()).refused(NOTICE_ISSUER, other).code()).isEqualTo(Refusal.ROLE);
    assertThat(begin(new Bridge()).does(NOTICE_ISSUER, list(2)).stage()).isEqualTo("RECEIVED");
  }

  @Test
  void aSupervisorRegistersForHisOwnCheckpointOnly() {
    RegisterNotice elsewhere = list(2).withCheckpoint(new CheckpointCode("LA-SV-01"));
    assertThat(begin(new Bridge()).refused(CHECKPOINT_SUPERVISOR, elsewhere).code())
        .isEqualTo(Refusal.ROLE);
    assertThat(begin(new Bridge()).does(CHECKPOINT_SUPERVISOR, list(2)).stage())
        .isEqualTo("RECEIVED");
  }

  @Test
  void theSamePaperAgainChangesNothing() {
    var story = confirmed(2);
    NoticeState before = story.snapshot().state();
    story.does(NOTICE_ISSUER, again(Compared.SAME));
    assertThat(story.snapshot().state()).isEqualTo(before);
    assertThat(story.stage()).isEqualTo("CONFIRMED");
    assertThat(story.events().getLast())
        .isInstanceOfSatisfying(
            NoticeDuplicateIgnored.class,
            ignored -> assertThat(ignored.channel()).isEqualTo(NoticeChannel.PARTNER_API));
    story.doesWithProof(DSW_DESK, again(Compared.SAME));
    assertThat(((NoticeDuplicateIgnored) story.events().getLast()).channel())
        .isEqualTo(NoticeChannel.LETTER);
    story.does(CHECKPOINT_SUPERVISOR, again(Compared.SAME));
    assertThat(((NoticeDuplicateIgnored) story.events().getLast()).channel())
        .isEqualTo(NoticeChannel.PHONE);
  }

  @Test
  void aPaperThatSaysOtherwiseWaitsForAPerson() {
    var story = confirmed(2).does(NOTICE_ISSUER, again(Compared.CONTRADICTS));
    assertThat(story.stage()).isEqualTo("CONFLICT");
    assertThat(story.holder()).isEqualTo("DOI_DESK");
    assertThat(((NoticeConflictDetected) story.events().getLast()).hashes())
        .containsExactly(HASH, "c".repeat(64));
    story.does(NOTICE_ISSUER, again(Compared.CORRECTS));
    assertThat(story.stage()).as("it still waits").isEqualTo("CONFLICT");
  }

  @Test
  void aDiscardedConflictLeadsBackWhereItBegan() {
    for (ConflictDecision decision :
        List.of(ConflictDecision.DISCARD, ConflictDecision.TREAT_AS_CORRECTION)) {
      var story =
          confirmed(2)
              .does(NOTICE_ISSUER, again(Compared.CONTRADICTS))
              .does(DOI_DESK, new ResolveNoticeConflict(decision));
      assertThat(story.stage()).isEqualTo("CONFIRMED");
      assertThat(story.snapshot().state().conflicting()).isFalse();
    }
  }

  @Test
  void whereSomebodyCameMeanwhileItLeadsToTheArrivals() {
    Bridge bridge = new Bridge();
    var story =
        begin(bridge).does(DOI_DESK, list(2)).does(NOTICE_ISSUER, again(Compared.CONTRADICTS));
    bridge.with(returnOf(1), KnownReturn.Standing.ARRIVED);
    story.does(Role.SYSTEM, new NoteNoticeArrival(line(1), returnOf(1)));
    assertThat(story.stage()).isEqualTo("CONFLICT");
    assertThat(((NoticePartiallyArrived) story.events().getLast()).arrived()).isEqualTo(1);
    story.does(DOI_DESK, new ResolveNoticeConflict(ConflictDecision.DISCARD));
    assertThat(story.stage()).isEqualTo("PARTIALLY_ARRIVED");
  }

  @Test
  void anotherNoticeTakesThePlaceOfThisOne() {
    var story =
        confirmed(2)
            .does(NOTICE_ISSUER, again(Compared.CONTRADICTS))
            .does(DOI_DESK, new ResolveNoticeConflict(ConflictDecision.TREAT_AS_NEW));
    assertThat(story.stage()).isEqualTo("SUPERSEDED");
    story.does(NOTICE_ISSUER, again(Compared.SAME)).does(DOI_DESK, again(Compared.CORRECTS));
    assertThat(story.stage()).isEqualTo("SUPERSEDED");
    assertThat(story.events())
        .extracting(event -> event.getClass().getSimpleName())
        .endsWith("NoticeDuplicateIgnored", "NoticeConflictDetected");
  }

  @Test
  void aCorrectionOfAnotherVersionIsAConflict() {
    var story =
        registered(2)
            .does(
                NOTICE_ISSUER,
                correction(2).withOutline(outline(Compared.CONTRADICTS, "c".repeat(64))));
    assertThat(story.stage()).isEqualTo("CONFLICT");
    assertThat(((NoticeConflictDetected) story.events().getLast()).versionSeen()).isEqualTo(1);
  }

  @Test
  void anotherTimePlaceTotalOrChildAsksForAnotherReception() {
    var later = confirmed(2).does(NOTICE_ISSUER, moved(2, PLANNED.plusSeconds(60)));
    assertThat(later.stage()).isEqualTo("ACKNOWLEDGED");
    assertThat(later.snapshot().state().version()).isEqualTo(2);
    assertThat(
            confirmed(2)
                .does(NOTICE_ISSUER, correction(2).withCheckpoint(new CheckpointCode("LA-SV-01")))
                .stage())
        .isEqualTo("ACKNOWLEDGED");
    assertThat(confirmed(2).does(NOTICE_ISSUER, correction(2).withCounts(new Total(3))).stage())
        .isEqualTo("ACKNOWLEDGED");
    CorrectNotice aChild =
        correction(2)
            .withOutline(
                changing(
                    change(1, ChangeOp.CHANGE), corrected(1, ChildFlag.PRESUMED, returnOf(1))));
    assertThat(confirmed(2).does(NOTICE_ISSUER, aChild).stage()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void anythingElseAsksForNone() {
    CorrectNotice anAdult =
        correction(2)
            .withOutline(
                changing(change(1, ChangeOp.CHANGE), corrected(1, ChildFlag.NO, returnOf(1))));
    assertThat(confirmed(2).does(NOTICE_ISSUER, anAdult).stage()).isEqualTo("CONFIRMED");
    assertThat(registered(2).does(DOI_DESK, moved(2, PLANNED.plusSeconds(60))).stage())
        .as("nobody has it in hand yet")
        .isEqualTo("RECEIVED");
  }

  @Test
  void aChildThatLeavesTheListAsksForAnotherReception() {
    RegisterNotice family = list(2).withLines(List.of(person(1), person(2, ChildFlag.YES)));
    var story =
        begin(new Bridge())
            .does(DOI_DESK, family)
            .does(DOI_DESK, new AcknowledgeNotice())
            .does(CHECKPOINT_SUPERVISOR, RECEPTION)
            .does(
                NOTICE_ISSUER,
                correction(2).withOutline(changing(change(2, ChangeOp.REMOVE_LINE))));
    assertThat(story.stage()).isEqualTo("ACKNOWLEDGED");
    assertThat(story.snapshot().state().lines()).hasSize(1);
  }

  @Test
  void onceSomebodyHasArrivedNoReceptionIsAskedForAgain() {
    Bridge bridge = new Bridge();
    var story = begin(bridge).does(DOI_DESK, list(2)).does(DOI_DESK, new AcknowledgeNotice());
    bridge.with(returnOf(1), KnownReturn.Standing.ARRIVED);
    story
        .does(Role.SYSTEM, new NoteNoticeArrival(line(1), returnOf(1)))
        .does(NOTICE_ISSUER, moved(2, PLANNED.plusSeconds(60)));
    assertThat(story.stage()).isEqualTo("PARTIALLY_ARRIVED");
  }

  @Test
  void aCorrectionAddsChangesAndRemovesLines() {
    NoticeOutline outline =
        new NoticeOutline(
            Compared.CORRECTS,
            "b".repeat(64),
            List.of(corrected(2, ChildFlag.YES, null), corrected(4, ChildFlag.NO, null)),
            List.of(
                change(1, ChangeOp.REMOVE_LINE),
                change(2, ChangeOp.CHANGE),
                change(4, ChangeOp.ADD_LINE)),
            List.of(),
            null);
    NoticeState after =
        registered(3).does(DOI_DESK, correction(3).withOutline(outline)).snapshot().state();
    assertThat(after.lines())
        .extracting(NoticeState.NoticeLine::lineId)
        .containsExactly(line(2), line(3), line(4));
    assertThat(after.line(line(2)).orElseThrow().child()).isEqualTo(ChildFlag.YES);
    assertThat(after.line(line(2)).orElseThrow().returnId()).isEqualTo(returnOf(2));
    assertThat(after.line(line(4)).orElseThrow().returnId()).isEqualTo(returnOf(4));
  }

  @Test
  void aSupervisorCancelsOnlyWhatWasEnteredTwice() {
    for (NoticeReason reason : NoticeReason.values()) {
      if (reason == NoticeReason.DUPLICATE) {
        assertThat(registered(2).does(CHECKPOINT_SUPERVISOR, new CancelNotice(reason)).stage())
            .isEqualTo("CANCELLED");
      } else {
        assertThat(registered(2).refused(CHECKPOINT_SUPERVISOR, new CancelNotice(reason)).code())
            .isEqualTo(Refusal.ROLE);
      }
      assertThat(registered(2).does(DOI_DESK, new CancelNotice(reason)).stage())
          .isEqualTo("CANCELLED");
    }
  }

  @Test
  void theIssuerHoldsAQuestionAndTheBridgeThoseWhoAreExpected() {
    var story = registered(2);
    assertThat(story.holder()).isEqualTo("DOI_DESK");
    story.does(DOI_DESK, new AcknowledgeNotice());
    assertThat(story.holder()).isEqualTo("CHECKPOINT_SUPERVISOR");
    story.does(
        CHECKPOINT_SUPERVISOR,
        new QueryNotice(List.of(new Question(1, NoticeQuestion.DATE, null))));
    assertThat(story.holder()).isEqualTo("NOTICE_ISSUER");
    story.does(NOTICE_ISSUER, new AnswerNoticeQuery(List.of(1), List.of()));
    story.does(CHECKPOINT_SUPERVISOR, RECEPTION);
    assertThat(story.holder()).isEqualTo("CHECKPOINT_SUPERVISOR");
    var formal = begin(new Bridge()).does(DSW_DESK, formal());
    assertThat(formal.holder()).isEqualTo("DSW_DESK");
    assertThat(formal.does(DSW_DESK, new AcknowledgeNotice()).holder()).isEqualTo("DSW_DESK");
  }

  @Test
  void theNumberOfTheIssuerIsComparedWithoutSpacesAndLetterForms() {
    var key = registered(1).snapshot().state().noticeKey();
    assertThat(key.issuer()).hasToString("TH-MSDHS-DATIP");
    var other = NoticeKey.of(THAILAND, DATIP, new NoticeReference("พม  0305/1234 "));
    assertThat(other.asOneWouldCompare()).isEqualTo(key.asOneWouldCompare());
  }
}
