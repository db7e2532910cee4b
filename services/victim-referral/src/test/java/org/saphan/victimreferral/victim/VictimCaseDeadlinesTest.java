package org.saphan.victimreferral.victim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.terms.VictimRole.*;
import static org.saphan.victimreferral.victim.Victims.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.testkit.walk.DeadlineStory;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.Means;
import org.saphan.victimreferral.terms.PresumeReason;
import org.saphan.victimreferral.terms.ReflectionEnd;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.RiskFactor;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;

/** Every deadline of a victim case: begins, is met, breached, and stands still (chapter C.10). */
class VictimCaseDeadlinesTest {
  private static void runs(
      DeadlineStory<VictimCaseState, VictimCaseEvent, VictimCaseView> story,
      String kind,
      Duration time) {
    Instant due = BEGIN.plus(time);
    assertThat(story.deadline(kind).dueAt()).isEqualTo(due);
    assertThat(story.until(due.minusMillis(1)).status(kind)).isEqualTo(Status.RUNNING);
    assertThat(story.until(due).told(kind)).contains("DeadlineBreached");
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  @Test
  void aReportIsLookedAtWithinADay() {
    runs(reported(), "D-V01", hours(24));
    assertThat(presumed(AgeBand.A18_24).status("D-V01")).isEqualTo(Status.MET);
  }

  @Test
  void whoIsAnnouncedIsLookedAtWithinADayOfHerArrivalAndNotOfTheNotice() {
    var announced = begin().doesItself(report(VictimSource.FOREIGN)).after(days(9));
    assertThat(announced.told("D-V01")).isEmpty();
    announced.doesItself(report(VictimSource.FOREIGN)).after(hours(1));
    assertThat(announced.told("D-V01")).as("another notice").isEmpty();
    announced.doesItself(report(VictimSource.CHECKPOINT));
    assertThat(announced.deadline("D-V01").dueAt())
        .isEqualTo(BEGIN.plus(days(9)).plus(hours(1 + 24)));
    announced.after(hours(23)).doesItself(report(VictimSource.CHECKPOINT));
    assertThat(announced.after(hours(1).minusMillis(1)).status("D-V01")).isEqualTo(Status.RUNNING);
    assertThat(announced.after(Duration.ofMillis(1)).told("D-V01")).contains("DeadlineBreached");
    announced.doesItself(report(VictimSource.CHECKPOINT));
    assertThat(announced.told("D-V01").stream().filter("DeadlineSet"::equals)).hasSize(1);
  }

  @Test
  void whomAForeignAuthorityReportsByHandIsHere() {
    runs(begin().does(FIRST_CONTACT, report(VictimSource.FOREIGN)), "D-V01", hours(24));
  }

  @Test
  void whoIsPresumedIsInterviewedWithinFortyFiveDaysNotCountingTheTimeSheDeclines() {
    runs(presumed(AgeBand.A18_24), "D-V02", days(45));
    assertThat(interviewed().status("D-V02")).isEqualTo(Status.MET);
    var declined = suspended().after(days(10));
    assertThat(declined.status("D-V02")).isEqualTo(Status.PAUSED);
    assertThat(declined.does(CASE_WORKER, new ResumeIdentification()).deadline("D-V02").dueAt())
        .isEqualTo(BEGIN.plus(days(55)));
  }

  @Test
  void aChildAndWhoIsInDangerGetASafePlaceInTwoHoursAndOthersInADay() {
    runs(presumed(AgeBand.A15_17), "D-V03", hours(2));
    runs(presumed(AgeBand.A18_24), "D-V03", hours(24));
    for (Risk risk : Risk.values()) {
      var story =
          reported()
              .does(CASE_WORKER, new AssessRisk(risk, List.of(RiskFactor.TRAFFICKER_NEAR), null))
              .does(CASE_WORKER, new PresumeVictim(PresumeReason.DOUBT));
      boolean grave = risk == Risk.HIGH || risk == Risk.EXTREME;
      runs(story, "D-V03", hours(grave ? 2 : 24));
    }
    assertThat(
            presumed(AgeBand.A18_24).does(IDENT_OFFICER, confirmation(Means.FORCE)).status("D-V03"))
        .isEqualTo(Status.MET);
    assertThat(suspended().status("D-V03")).isEqualTo(Status.MET);
  }

  @Test
  void aReflectionEndsWithItsLastDayOrWhenItIsEndedOrExtended() {
    var reflecting =
        presumed(AgeBand.A18_24).does(CASE_WORKER, new StartReflectionPeriod(TODAY.plusDays(30)));
    Instant end = Instant.parse("2026-12-02T17:00:00Z"); // midnight in Vientiane
    assertThat(reflecting.deadline("D-V04").dueAt()).isEqualTo(end);
    reflecting.does(CASE_WORKER, new ExtendReflectionPeriod(TODAY.plusDays(60)));
    assertThat(reflecting.deadline("D-V04").dueAt()).isEqualTo(end.plus(days(30)));
    reflecting.does(CASE_WORKER, new EndReflectionPeriod(ReflectionEnd.PERSON));
    assertThat(reflecting.status("D-V04")).isEqualTo(Status.MET);
  }

  @Test
  void anInterviewIsDecidedInFifteenDays() {
    runs(interviewed(), "D-V05", days(15));
    assertThat(notConfirmed().status("D-V05")).isEqualTo(Status.MET);
  }

  @Test
  void aNoMayBeReconsideredForThirtyDays() {
    runs(notConfirmed(), "D-V06", days(30));
  }

  @Test
  void aDisputedAgeIsAssessedOrAcceptedInFourteenDays() {
    var disputed = presumed(AgeBand.A18_24).does(CASE_WORKER, new RaiseAgeDispute());
    runs(disputed, "D-V08", days(14));
    assertThat(
            presumed(AgeBand.A18_24)
                .does(CASE_WORKER, new RaiseAgeDispute())
                .does(CASE_WORKER, new AcceptAgeDoubt())
                .status("D-V08"))
        .isEqualTo(Status.MET);
  }

  @Test
  void aChildAloneGetsAGuardianWithinADay() {
    runs(
        presumed(AgeBand.A12_14).does(FIRST_CONTACT, new FlagUnaccompaniedChild()),
        "D-V09",
        hours(24));
    assertThat(
            presumed(AgeBand.A12_14)
                .does(FIRST_CONTACT, new FlagUnaccompaniedChild())
                .does(DSW_DESK, new AppointGuardian(AGENCY, WORDS))
                .status("D-V09"))
        .isEqualTo(Status.MET);
  }

  @Test
  void anOpenCaseIsReviewedEveryNinetyDays() {
    var confirmed =
        presumed(AgeBand.A15_17).does(IDENT_OFFICER, confirmation()).until(BEGIN.plus(days(270)));
    assertThat(confirmed.told("D-V10").stream().filter("DeadlineBreached"::equals)).hasSize(3);
    assertThat(suspended().does(CASE_WORKER, new ResumeIdentification()).status("D-V10"))
        .isEqualTo(Status.MET);
  }
}
