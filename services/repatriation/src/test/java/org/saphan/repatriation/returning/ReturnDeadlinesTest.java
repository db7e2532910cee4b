package org.saphan.repatriation.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.returning.Returns.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.screening.Answer;
import org.saphan.repatriation.screening.Question;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.HoldKind;
import org.saphan.repatriation.terms.NationalityResult;
import org.saphan.repatriation.terms.Placement;
import org.saphan.repatriation.terms.ReturnReason;
import org.saphan.testkit.walk.DeadlineStory;

/** Every deadline of a return: begins, is met, breached, and stands still while held. */
class ReturnDeadlinesTest {
  private static void runs(
      DeadlineStory<ReturnState, ReturnEvent, ReturnView> story,
      String kind,
      Instant from,
      Duration time) {
    assertThat(story.deadline(kind).set().startsAt()).isEqualTo(from);
    assertThat(story.deadline(kind).dueAt()).isEqualTo(from.plus(time));
    assertThat(story.until(from.plus(time).minusMillis(1)).status(kind)).isEqualTo(Status.RUNNING);
    assertThat(story.until(from.plus(time)).status(kind)).isEqualTo(Status.BREACHED);
  }

  @Test
  void theNationalityIsVerifiedInFifteenDaysNotCountingHolds() {
    runs(tracing(), "D-R04", BEGIN, days(15));
    assertThat(tracing().does(CONSULAR, nationality(NationalityResult.CONFIRMED)).status("D-R04"))
        .isEqualTo(Status.MET);
    assertThat(
            tracing().does(CONSULAR, nationality(NationalityResult.CONTRADICTION)).status("D-R04"))
        .isEqualTo(Status.RUNNING);
    var held = tracing().does(DSW_DESK, hold(HoldKind.PRACTICAL)).after(days(20));
    assertThat(held.status("D-R04")).isEqualTo(Status.PAUSED);
    held.does(DSW_DESK, lift(HoldKind.PRACTICAL));
    assertThat(held.deadline("D-R04").dueAt()).isEqualTo(BEGIN.plus(days(35)));
  }

  @Test
  void theFamilyIsTracedInThirtyDaysAndItIsToldAgainAfterFortyFiveAndSixty() {
    var story = tracing().until(BEGIN.plus(days(30)));
    assertThat(story.told("D-R05").stream().filter("DeadlineBreached"::equals)).hasSize(1);
    story.until(BEGIN.plus(days(60)));
    assertThat(story.told("D-R05").stream().filter("DeadlineBreached"::equals)).hasSize(3);
    story.until(BEGIN.plus(days(90)));
    assertThat(story.told("D-R05").stream().filter("DeadlineBreached"::equals)).hasSize(3);
    assertThat(tracing().does(PROVINCIAL_DSW, assessment()).status("D-R05")).isEqualTo(Status.MET);
    assertThat(tracing().does(DSW_DESK, hold(HoldKind.PRACTICAL)).status("D-R05"))
        .isEqualTo(Status.PAUSED);
  }

  @Test
  void aDateIsSetFourteenDaysAfterTheDecision() {
    runs(ready(), "D-R06", BEGIN, days(14));
    assertThat(scheduled().status("D-R06")).isEqualTo(Status.MET);
    assertThat(ready().does(DSW_DESK, hold(HoldKind.PROCEDURE)).status("D-R06"))
        .isEqualTo(Status.PAUSED);
  }

  @Test
  void whoArrivesIsScreenedWithinADayAndAChildWithinFourHours() {
    runs(pushedBack(ChildFlag.NO), "D-R07", BEGIN, hours(24));
    runs(pushedBack(ChildFlag.PRESUMED), "D-R07", BEGIN, hours(4));
    var begun = pushedBack(ChildFlag.NO).does(CHECKPOINT_OFFICER, startScreening());
    assertThat(begun.status("D-R07")).isEqualTo(Status.RUNNING);
    assertThat(withoutIndicators().status("D-R07")).isEqualTo(Status.MET);
    assertThat(inTransit().status("D-R07")).isEqualTo(Status.MET);
    assertThat(pushedBack(ChildFlag.NO).does(CHECKPOINT_SUPERVISOR, release()).status("D-R07"))
        .isEqualTo(Status.MET);
  }

  @Test
  void anArrivalThatIsRecordedLateIsBreachedAtOnceAndMarked() {
    var late =
        begin().doesLate(BEGIN.minus(hours(25)), CHECKPOINT_OFFICER, unannounced(ChildFlag.NO));
    assertThat(late.status("D-R07")).isEqualTo(Status.BREACHED);
    assertThat(late.deadline("D-R07").set().late()).isTrue();
  }

  @Test
  void aStayInTransitLastsSevenDaysUnlessItIsExtended() {
    runs(inTransit(), "D-R08", BEGIN, days(7));
    var longer = inTransit().does(TRANSIT_MANAGER, new ExtendTransitStay(BEGIN.plus(days(10))));
    assertThat(longer.deadline("D-R08").dueAt()).isEqualTo(BEGIN.plus(days(10)));
    assertThat(inTransit().does(TRANSIT_MANAGER, new EndTransitStay()).status("D-R08"))
        .isEqualTo(Status.MET);
  }

  @Test
  void theFollowUpIsPlannedSevenDaysAfterThePlacement() {
    runs(placed(), "D-R10", BEGIN, days(7));
    assertThat(placed().does(Role.SYSTEM, new LinkFollowUp(new UUID(0, 3))).status("D-R10"))
        .isEqualTo(Status.MET);
  }

  private static DeadlineStory<ReturnState, ReturnEvent, ReturnView> placed() {
    return inTransit()
        .does(DSW_DESK, new RecordPlacement(Placement.FAMILY, LaosAtTheBorder.SAVANNAKHET));
  }

  @Test
  void aHoldIsReviewedEveryThirtyDays() {
    var held = ready().does(DSW_DESK, hold(HoldKind.PROTECTION)).until(BEGIN.plus(days(90)));
    assertThat(held.told("D-R17").stream().filter("DeadlineBreached"::equals)).hasSize(3);
    assertThat(
            ready()
                .does(DSW_DESK, hold(HoldKind.PRACTICAL))
                .does(DSW_DESK, lift(HoldKind.PRACTICAL))
                .status("D-R17"))
        .isEqualTo(Status.MET);
  }

  @Test
  void anUnscreenedAdultIsClosedAfterThreeDaysAndAChildIsNot() {
    var adult = pushedBack(ChildFlag.NO).does(CHECKPOINT_SUPERVISOR, release());
    assertThat(adult.until(BEGIN.plus(hours(72)).minusMillis(1)).stage()).isEqualTo("UNSCREENED");
    assertThat(adult.until(BEGIN.plus(hours(72))).stage()).isEqualTo("CLOSED");
    assertThat(adult.told("D-R18")).contains("DeadlineBreached");
    var screened =
        pushedBack(ChildFlag.NO)
            .does(CHECKPOINT_SUPERVISOR, release())
            .does(CHECKPOINT_OFFICER, startScreening());
    assertThat(screened.status("D-R18")).isEqualTo(Status.MET);
    var child = pushedBack(ChildFlag.YES).does(CHECKPOINT_SUPERVISOR, release());
    child.until(BEGIN.plus(days(30)));
    assertThat(child.stage()).isEqualTo("UNSCREENED");
    assertThat(child.status("D-R18")).isEqualTo(Status.BREACHED);
  }

  @Test
  void whoShowsNoSignsIsClosedAfterThreeDaysAndWhoShowsSomeIsNot() {
    var without = withoutIndicators();
    assertThat(without.until(BEGIN.plus(hours(72)).minusMillis(1)).stage()).isEqualTo("SCREENED");
    assertThat(without.until(BEGIN.plus(hours(72))).stage()).isEqualTo("CLOSED");
    var with = withIndicators().until(BEGIN.plus(days(30)));
    assertThat(with.stage()).isEqualTo("SCREENED");
    assertThat(with.status("D-R20")).isEqualTo(Status.BREACHED);
    assertThat(withIndicators().does(CHECKPOINT_OFFICER, referral()).status("D-R20"))
        .isEqualTo(Status.MET);
  }

  @Test
  void aPlaceIsFoundSevenDaysAfterTheReferral() {
    runs(withIndicators().does(CHECKPOINT_OFFICER, referral()), "D-R19", BEGIN, days(7));
    assertThat(
            withIndicators()
                .does(CHECKPOINT_OFFICER, referral())
                .does(Role.SYSTEM, new NoteReferralEnded(new UUID(0, 8)))
                .status("D-R19"))
        .isEqualTo(Status.MET);
  }

  @Test
  void whereNothingHappensBeforeTheDecisionItIsToldAfterThirtyDays() {
    runs(opened(), "D-R21", BEGIN, days(30));
    assertThat(tracing().status("D-R21")).isEqualTo(Status.MET);
    assertThat(traced().status("D-R21")).isEqualTo(Status.RUNNING);
    assertThat(opened().does(DSW_DESK, hold(HoldKind.PRACTICAL)).status("D-R21"))
        .isEqualTo(Status.PAUSED);
  }

  @Test
  void whoIsTakenInUnscreenedIsScreenedInTwoDaysAndWhoWasScreenedIsNotAgain() {
    runs(inTransit(), "D-R22", BEGIN, hours(48));
    var screened =
        inTransit()
            .does(CHECKPOINT_OFFICER, startScreening())
            .does(CHECKPOINT_OFFICER, screen(Map.of()));
    assertThat(screened.status("D-R22")).isEqualTo(Status.MET);
    var before =
        screened(ChildFlag.NO, Map.of(Question.F3, Answer.YES)).does(TRANSIT_MANAGER, admit());
    assertThat(before.told("D-R22")).isEmpty();
  }

  @Test
  void whoIsExpectedComesWithinADayOfThePlannedTimeOrDoesNotCome() {
    var story = scheduled();
    assertThat(story.deadline("D-R23").dueAt()).isEqualTo(HANDOVER.plus(hours(24)));
    assertThat(story.until(HANDOVER.plus(hours(24)).minusMillis(1)).status("D-R23"))
        .isEqualTo(Status.RUNNING);
    assertThat(story.until(HANDOVER.plus(hours(24))).status("D-R23")).isEqualTo(Status.BREACHED);
    assertThat(scheduled().does(CHECKPOINT_OFFICER, arrival(ChildFlag.NO)).status("D-R23"))
        .isEqualTo(Status.MET);
    assertThat(scheduled().does(DSW_DESK, hold(HoldKind.PRACTICAL)).status("D-R23"))
        .isEqualTo(Status.PAUSED);
    runs(opened().does(DSW_DESK, new RecordDeparture(BEGIN)), "D-R23", BEGIN, hours(24));
  }

  @Test
  void aDateThatMovesTakesItsNoShowAlong() {
    Instant later = HANDOVER.plus(days(3));
    var moved = scheduled().does(Role.SYSTEM, schedule(BesideOnPaper.LETTER, later));
    assertThat(moved.deadline("D-R23").dueAt()).isEqualTo(later.plus(hours(24)));
    assertThat(moved.told("D-R23")).containsExactly("DeadlineSet", "DeadlineExtended");
    var left = opened().does(DSW_DESK, new RecordDeparture(BEGIN)).after(hours(1));
    left.does(CHECKPOINT_OFFICER, new SetTreatAsChild(true));
    assertThat(left.deadline("D-R23").dueAt())
        .as("who left without a date is expected a day later, whatever is noted meanwhile")
        .isEqualTo(BEGIN.plus(hours(24)));
  }

  @Test
  void whatEndedBeforeTheArrivalIsClosedInThirtyDays() {
    var cancelled = opened().does(DSW_DESK, new CancelReturn(ReturnReason.ERROR));
    runs(cancelled, "D-R24", BEGIN, days(30));
    assertThat(
            opened()
                .does(DSW_DESK, new CancelReturn(ReturnReason.ERROR))
                .does(DSW_DESK, new CloseReturnCase())
                .status("D-R24"))
        .isEqualTo(Status.CANCELLED);
    assertThat(
            opened()
                .does(DSW_DESK, new CancelReturn(ReturnReason.ERROR))
                .does(CHECKPOINT_OFFICER, arrival(ChildFlag.NO))
                .status("D-R24"))
        .isEqualTo(Status.MET);
  }
}
