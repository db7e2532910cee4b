package org.saphan.victimreferral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.referral.HousesOnPaper.CENTRE;
import static org.saphan.victimreferral.referral.HousesOnPaper.SENGSAVANG;
import static org.saphan.victimreferral.referral.Referrals.*;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.testkit.walk.DeadlineStory;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.referral.ReferralCommand.*;
import org.saphan.victimreferral.referral.ReferralEvent.*;
import org.saphan.victimreferral.terms.DeclineReason;
import org.saphan.victimreferral.terms.Fallback;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.SafetyResult;
import org.saphan.victimreferral.terms.Unit;

class ReferralDeadlinesTest {
  private static final AcceptReferral ACCEPT = new AcceptReferral(Unit.FEMALE);
  private static final RecordAdmission ADMIT = new RecordAdmission(BEGIN, null, null);

  private static Duration time(RunningDeadline deadline) {
    return Duration.between(deadline.set().startsAt(), deadline.dueAt());
  }

  private static DeadlineStory<ReferralState, ReferralEvent, ReferralView> accepted() {
    return begun(ReferralUrgency.ROUTINE)
        .does(CASE_WORKER, offer(CENTRE))
        .does(SHELTER_MANAGER, ACCEPT);
  }

  private static Duration firstOffer(CareOnPaper care) {
    return time(
        begun(
                new ReferralView(care.view(), HousesOnPaper.two()),
                creating(ReferralUrgency.ROUTINE, 0))
            .deadline("D-R09"));
  }

  @Test
  void aChildOrSomebodyInDangerIsOfferedWithinTwoHoursOthersWithinADay() {
    assertThat(firstOffer(new CareOnPaper())).isEqualTo(Duration.ofHours(24));
    assertThat(firstOffer(new CareOnPaper().child())).isEqualTo(Duration.ofHours(2));
    assertThat(firstOffer(new CareOnPaper().at(Risk.HIGH))).isEqualTo(Duration.ofHours(2));
    assertThat(firstOffer(new CareOnPaper().at(Risk.MEDIUM))).isEqualTo(Duration.ofHours(24));
    assertThat(begun(ReferralUrgency.ROUTINE).does(CASE_WORKER, offer(CENTRE)).status("D-R09"))
        .isEqualTo(Status.MET);
  }

  @Test
  void theNextOfferIsDueWithinTwoHoursWhereItIsUrgent() {
    assertThat(time(begun(ReferralUrgency.IMMEDIATE).deadline("D-F01")))
        .isEqualTo(Duration.ofHours(2));
    var story = begun(ReferralUrgency.SAME_DAY);
    assertThat(time(story.deadline("D-F01"))).isEqualTo(Duration.ofHours(24));
    story
        .does(CASE_WORKER, offer(CENTRE))
        .does(SHELTER_MANAGER, new DeclineReferral(DeclineReason.FULL, null, null));
    assertThat(story.told("D-F01")).containsExactly("DeadlineSet", "DeadlineMet", "DeadlineSet");
  }

  @Test
  void whoIsInTheSameProvinceIsAwaitedADayOthersThree() {
    assertThat(time(accepted().deadline("D-F03"))).isEqualTo(Duration.ofHours(24));
    var far =
        begun(ReferralUrgency.ROUTINE)
            .does(CASE_WORKER, offer(SENGSAVANG))
            .does(SHELTER_MANAGER, ACCEPT);
    assertThat(time(far.deadline("D-F03"))).isEqualTo(Duration.ofHours(72));
    far.after(Duration.ofHours(72).minusMillis(1));
    assertThat(far.stage()).isEqualTo("ACCEPTED");
    far.after(Duration.ofMillis(1));
    assertThat(far.stage()).isEqualTo("NOT_ARRIVED");
    assertThat(time(far.deadline("D-F06"))).isEqualTo(Duration.ofHours(4));
    far.does(CASE_WORKER, new RecordSafetyCheck(SafetyResult.SAFE));
    assertThat(far.status("D-F06")).isEqualTo(Status.MET);
  }

  @Test
  void whereNoPlaceIsFoundAnotherIsDueWithinFourHours() {
    var story = begun(ReferralUrgency.ROUTINE).does(CASE_WORKER, new ExhaustReferral());
    assertThat(time(story.deadline("D-F04"))).isEqualTo(Duration.ofHours(4));
    story.does(DSW_DESK, new RecordFallback(Fallback.HOTEL));
    assertThat(story.status("D-F04")).isEqualTo(Status.MET);
  }

  @Test
  void inTheHouseAPlanIsDueAndAfterItAVisit() {
    var story = accepted().does(SHELTER_WORKER, ADMIT);
    assertThat(time(story.deadline("D-F05"))).isEqualTo(Duration.ofDays(7));
    story.does(SHELTER_MANAGER, discharge());
    assertThat(story.status("D-F05")).isEqualTo(Status.MET);
    assertThat(time(story.deadline("D-F07"))).isEqualTo(Duration.ofDays(14));
    assertThat(time(story.deadline("D-F09"))).isEqualTo(Duration.ofDays(14));
    story.does(CASE_WORKER, new CloseReferral());
    assertThat(story.status("D-F07")).isEqualTo(Status.RUNNING);
    assertThat(story.told("D-F09")).containsExactly("DeadlineSet", "DeadlineCancelled");
  }

  @Test
  void aTransferIsDecidedWithinThreeDays() {
    var story =
        accepted()
            .does(SHELTER_WORKER, ADMIT)
            .does(SHELTER_MANAGER, new RequestTransfer(SENGSAVANG, NEXT));
    assertThat(time(story.deadline("D-F08"))).isEqualTo(Duration.ofHours(72));
    story.does(SHELTER_MANAGER, new CancelTransfer(NEXT));
    assertThat(story.status("D-F08")).isEqualTo(Status.MET);
    assertThat(story.stage()).isEqualTo("ADMITTED");
  }
}
