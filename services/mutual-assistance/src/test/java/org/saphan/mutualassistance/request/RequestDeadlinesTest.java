package org.saphan.mutualassistance.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.request.OneRequest.*;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.DIPLOMATIC_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.request.RequestCommand.*;
import org.saphan.mutualassistance.request.RequestEvent.MlaPreAlertExpired;
import org.saphan.mutualassistance.request.RequestEvent.MlaRequestTransmitted;
import org.saphan.mutualassistance.request.RequestState.PreAlert;
import org.saphan.mutualassistance.terms.ChallengeReason;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Defect;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReason;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.PostponeReason;
import org.saphan.mutualassistance.terms.RefusalGround;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.testkit.walk.DeadlineStory;

/** Every deadline of an outgoing request: begins, is met, breached, stands still, is extended. */
class RequestDeadlinesTest {
  private static final Urgency ROUTINE = Urgency.ROUTINE;
  private static final UUID PIECE = new UUID(0, 1);

  /** The end of the fifth and of the tenth working day after a Monday. */
  private static final Instant FIFTH_WORKING_DAY = Instant.parse("2026-01-12T17:00:00Z");

  private static final Instant TENTH_WORKING_DAY = Instant.parse("2026-01-19T17:00:00Z");

  private static void runsUntil(
      DeadlineStory<RequestState, RequestEvent, MlaReference> story, String kind, Instant due) {
    assertThat(story.deadline(kind).dueAt()).isEqualTo(due);
    assertThat(story.until(due.minusMillis(1)).deadline(kind).breaches()).isZero();
    assertThat(story.status(kind)).isEqualTo(Status.RUNNING);
    assertThat(story.until(due).deadline(kind).breaches()).isEqualTo(1);
  }

  private static void stands(
      DeadlineStory<RequestState, RequestEvent, MlaReference> story, String kind, Status status) {
    assertThat(story.status(kind)).as(kind).isEqualTo(status);
  }

  @Test
  void aDraftIsSubmittedInThirtyDays() {
    runsUntil(drafted(ROUTINE), "D-M01", day(30));
    stands(submitted(ROUTINE), "D-M01", Status.MET);
    stands(
        drafted(ROUTINE).does(PROSECUTOR, new WithdrawMlaRequest(MlaReason.ERROR, false)),
        "D-M01",
        Status.CANCELLED);
  }

  @Test
  void urgencyLeavesAFifthOrHalfOfTheTimeAndNeverLessThanADay() {
    assertThat(drafted(Urgency.PRIORITY).deadline("D-M01").dueAt()).isEqualTo(day(15));
    assertThat(drafted(Urgency.URGENT).deadline("D-M01").dueAt()).isEqualTo(day(6));
    assertThat(submitted(Urgency.URGENT).deadline("D-M02").dueAt())
        .isEqualTo(Instant.parse("2026-01-07T17:00:00Z"));
    assertThat(Urgency.URGENT.days(3).from(BEGIN)).isEqualTo(day(1));
  }

  @Test
  void aReviewACorrectionAndASendingHaveTenWorkingDaysEach() {
    runsUntil(submitted(ROUTINE), "D-M02", TENTH_WORKING_DAY);
    stands(approved(ROUTINE), "D-M02", Status.MET);
    runsUntil(returned(), "D-M03", TENTH_WORKING_DAY);
    stands(returned(), "D-M02", Status.MET);
    stands(returned().does(PROSECUTOR, new SubmitMlaForReview()), "D-M03", Status.MET);
    runsUntil(approved(ROUTINE), "D-M04", TENTH_WORKING_DAY);
    stands(transmitted(ROUTINE), "D-M04", Status.MET);
  }

  private static DeadlineStory<RequestState, RequestEvent, MlaReference> returned() {
    return submitted(ROUTINE)
        .does(
            CA_OFFICER,
            new ReturnMlaForCorrection(
                List.of(new WordedDefect(5, Defect.LAW_TEXT_MISSING, null))));
  }

  @Test
  void anAcknowledgementHasAWeekDirectlyAndAMonthOnTheDiplomaticWay() {
    runsUntil(transmitted(ROUTINE), "D-M05", day(7));
    stands(acknowledged(), "D-M05", Status.MET);
    var diplomatic =
        translated(ROUTINE).does(DIPLOMATIC_OFFICER, transmission(Channel.DIPLOMATIC, PAPER));
    assertThat(((MlaRequestTransmitted) diplomatic.events().getLast()).ackDueAt())
        .isEqualTo(day(30));
    runsUntil(diplomatic, "D-M05", day(30));
  }

  @Test
  void theLetterFollowsAPreAlertInFiveDaysHoweverUrgentItIs() {
    var story = preAlerted();
    runsUntil(story, "D-M06", day(5));
    assertThat(story.events().getLast()).isInstanceOf(MlaPreAlertExpired.class);
    assertThat(story.snapshot().state().exchange().preAlert()).isEqualTo(PreAlert.EXPIRED);
    assertThat(story.stage()).as("a later letter goes its normal way").isEqualTo("UNDER_REVIEW");
    var sent =
        preAlerted()
            .does(CA_OFFICER, new TakeForReview())
            .does(CA_APPROVER, approval(LaosOnPaper.ASEAN, ALL_UNDERTAKINGS))
            .does(CA_OFFICER, new RecordTranslation(ENGLISH, LaosOnPaper.OSPP, PAPER))
            .does(CA_OFFICER, transmission(Channel.CENTRAL_AUTHORITY, PAPER));
    stands(sent, "D-M06", Status.MET);
    assertThat(sent.snapshot().state().exchange().preAlert())
        .isEqualTo(PreAlert.CONFIRMED_IN_WRITING);
    stands(
        preAlerted().does(PROSECUTOR, new WithdrawMlaRequest(MlaReason.ERROR, true)),
        "D-M06",
        Status.MET);
    stands(
        preAlerted().does(CA_APPROVER, new RejectMlaDraft(MlaReason.ERROR, WORDS)),
        "D-M06",
        Status.MET);
  }

  @Test
  void aDecisionHasThirtyDaysThatStandStillWhileTheyAskAndAreExtendedByTheirWord() {
    runsUntil(acknowledged(), "D-M07", day(30));
    stands(executing(), "D-M07", Status.MET);
    var consulted = acknowledged().after(days(1)).does(PARTNER, THAILAND, consultation());
    stands(consulted, "D-M07", Status.PAUSED);
    consulted.after(days(9)).does(CA_APPROVER, new AcceptConditions(List.of()));
    assertThat(consulted.deadline("D-M07").dueAt()).isEqualTo(day(39));
    var asked = acknowledged().does(PARTNER, THAILAND, question(null));
    stands(asked, "D-M07", Status.PAUSED);
    asked.after(days(3)).does(CA_OFFICER, answers(List.of(1, 2), List.of()));
    assertThat(asked.deadline("D-M07").dueAt()).isEqualTo(day(33));
    runsUntil(
        acknowledged().does(PARTNER, THAILAND, new RecordDecisionExtension(day(55))),
        "D-M07",
        day(55));
  }

  @Test
  void anAnswerHasThirtyDaysOrUntilTheDayThatTheyNamedAndIsRemindedOfThreeTimes() {
    var story = asked(ROUTINE);
    assertThat(story.until(day(16)).deadline("D-M08").remindersSent()).isEqualTo(1);
    assertThat(story.until(day(23)).deadline("D-M08").remindersSent()).isEqualTo(2);
    runsUntil(story, "D-M08", day(30));
    assertThat(story.deadline("D-M08").remindersSent()).isEqualTo(3);
    story.does(CA_OFFICER, answers(List.of(1), List.of(2)));
    stands(story, "D-M08", Status.MET);
    runsUntil(transmitted(ROUTINE).does(PARTNER, THAILAND, question(day(10))), "D-M08", day(10));
    story.does(PARTNER, THAILAND, question(null));
    assertThat(story.deadline("D-M08").dueAt()).as("each round has its own").isEqualTo(day(60));
  }

  @Test
  void executionHasNinetyDaysAndIsToldOfAgainAfter180And270AndNoMore() {
    var story = executing();
    runsUntil(story, "D-M09", day(90));
    assertThat(story.until(day(179)).deadline("D-M09").breaches()).isEqualTo(1);
    assertThat(story.until(day(180)).deadline("D-M09").breaches()).isEqualTo(2);
    assertThat(story.until(day(270)).deadline("D-M09").breaches()).isEqualTo(3);
    assertThat(story.until(day(900)).deadline("D-M09").breaches()).isEqualTo(3);
    stands(executed(), "D-M09", Status.MET);
  }

  @Test
  void executionStandsStillInEverySideStageAndGoesOnAfterIt() {
    var asked = executing().does(PARTNER, THAILAND, question(null));
    stands(asked, "D-M09", Status.PAUSED);
    asked.after(days(4)).does(CA_OFFICER, answers(List.of(1, 2), List.of()));
    assertThat(asked.deadline("D-M09").dueAt()).isEqualTo(day(94));
    var consulted = executing().does(PARTNER, THAILAND, consultation());
    stands(consulted, "D-M09", Status.PAUSED);
    consulted.after(days(5)).does(CA_APPROVER, new AcceptConditions(List.of()));
    assertThat(consulted.deadline("D-M09").dueAt()).isEqualTo(day(95));
    var postponed = executing().does(PARTNER, THAILAND, postponement());
    stands(postponed, "D-M09", Status.PAUSED);
    postponed.after(days(6)).does(PARTNER, THAILAND, new RecordResumption());
    assertThat(postponed.deadline("D-M09").dueAt()).isEqualTo(day(96));
    stands(
        executing()
            .does(PARTNER, THAILAND, postponement())
            .does(CA_APPROVER, new WithdrawMlaRequest(MlaReason.CASE_CLOSED, true)),
        "D-M09",
        Status.MET);
  }

  private static RecordPostponement postponement() {
    return new RecordPostponement(PostponeReason.OWN_TRIAL, null);
  }

  @Test
  void everyInquiryIsAnsweredInFourteenDays() {
    runsUntil(acknowledged().does(CA_OFFICER, new SendProgressInquiry(WORDS)), "D-M10", day(14));
    var answered =
        acknowledged()
            .does(CA_OFFICER, new SendProgressInquiry(WORDS))
            .does(PARTNER, THAILAND, new RecordProgressReply(null, null));
    stands(answered, "D-M10", Status.MET);
    answered.after(days(1)).does(CA_OFFICER, new SendProgressInquiry(WORDS));
    assertThat(answered.deadline("D-M10").dueAt()).isEqualTo(day(15));
  }

  @Test
  void aConsultationIsAnsweredInTwentyDays() {
    runsUntil(acknowledged().does(PARTNER, THAILAND, consultation()), "D-M11", day(20));
    stands(
        acknowledged()
            .does(PARTNER, THAILAND, consultation())
            .does(CA_APPROVER, new AcceptConditions(List.of())),
        "D-M11",
        Status.MET);
  }

  @Test
  void aPostponementIsLookedAtEverySixtyDays() {
    var story = acknowledged().does(PARTNER, THAILAND, postponement());
    runsUntil(story, "D-M12", day(60));
    assertThat(story.until(day(600)).deadline("D-M12").breaches()).isEqualTo(10);
    stands(story.does(PARTNER, THAILAND, new RecordResumption()), "D-M12", Status.MET);
  }

  @Test
  void aRefusalIsAnsweredInThirtyDaysByAChallengeOrTheEnd() {
    runsUntil(refused(), "D-M13", day(30));
    stands(
        refused().does(CA_APPROVER, new ChallengeMlaRefusal(ChallengeReason.NO_REASONS)),
        "D-M13",
        Status.MET);
    stands(
        refused().does(CA_OFFICER, new CloseMlaRequest(MlaOutcome.REFUSED, false)),
        "D-M13",
        Status.CANCELLED);
  }

  private static DeadlineStory<RequestState, RequestEvent, MlaReference> refused() {
    return acknowledged()
        .does(PARTNER, THAILAND, refusal(List.of(RefusalGround.ESSENTIAL_INTERESTS), false, false));
  }

  @Test
  void aParcelIsHandedOnInFiveWorkingDaysAlsoAfterTheEnd() {
    runsUntil(received(PIECE), "D-M14", FIFTH_WORKING_DAY);
    stands(received(PIECE).does(CA_OFFICER, delivery(PIECE)), "D-M14", Status.MET);
    var late =
        closed(MlaOutcome.EXECUTED, false)
            .does(CA_OFFICER, new RecordLateEvidence(List.of(object(PIECE))));
    assertThat(late.stage()).isEqualTo("CLOSED");
    runsUntil(late, "D-M14", FIFTH_WORKING_DAY);
    stands(late.does(CA_OFFICER, delivery(PIECE)), "D-M14", Status.MET);
  }

  @Test
  void whatIsToGoBackGoesBackThirtyDaysAfterTheEnd() {
    runsUntil(closed(MlaOutcome.EXECUTED, true), "D-M15", day(30));
    stands(
        closed(MlaOutcome.EXECUTED, true)
            .does(CA_OFFICER, new ReturnEvidence(List.of(PIECE), WORDS)),
        "D-M15",
        Status.MET);
    stands(
        closed(MlaOutcome.EXECUTED, true)
            .does(CA_APPROVER, new ReopenMlaRequest(MlaReason.INSUFFICIENT)),
        "D-M15",
        Status.MET);
    assertThat(closed(MlaOutcome.EXECUTED, false).told("D-M15")).isEmpty();
  }

  @Test
  void anAnswerIsFollowedByItsEvidenceOrTheEndInThirtyDays() {
    runsUntil(executed(), "D-M16", day(30));
    runsUntil(answered(ItemResult.EXECUTED, ItemResult.IMPOSSIBLE), "D-M16", day(30));
    runsUntil(
        acknowledged().does(CA_APPROVER, new WithdrawMlaRequest(MlaReason.OTHER, true)),
        "D-M16",
        day(30));
    stands(received(PIECE), "D-M16", Status.MET);
    stands(closed(MlaOutcome.EXECUTED, false), "D-M16", Status.CANCELLED);
  }

  @Test
  void whatWasReceivedIsClosedInSixtyDays() {
    runsUntil(received(PIECE), "D-M17", day(60));
    var closed =
        received(PIECE)
            .does(CA_OFFICER, delivery(PIECE))
            .does(CA_OFFICER, new CloseMlaRequest(MlaOutcome.EXECUTED, false));
    stands(closed, "D-M17", Status.CANCELLED);
  }

  @Test
  void whatRanOutOnPaperIsBreachedAtOnceAndMarked() {
    var story =
        begin()
            .after(days(200))
            .doesLate(BEGIN, CA_OFFICER, onPaper(RequestStage.ACKNOWLEDGED, PAPER));
    stands(story, "D-M07", Status.BREACHED);
    assertThat(story.deadline("D-M07").set().late()).isTrue();
    assertThat(story.told("D-M07")).containsExactly("DeadlineSet", "DeadlineBreached");
  }
}
