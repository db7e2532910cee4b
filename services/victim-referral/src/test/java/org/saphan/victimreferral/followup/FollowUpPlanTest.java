package org.saphan.victimreferral.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.CareOnPaper.RETURN;
import static org.saphan.victimreferral.CareOnPaper.VICTIM;
import static org.saphan.victimreferral.terms.VictimRole.CASE_WORKER;
import static org.saphan.victimreferral.terms.VictimRole.IDENT_OFFICER;
import static org.saphan.victimreferral.terms.VictimRole.LWU_PROVINCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.testkit.walk.DeadlineStory;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.followup.FollowUpPlanCommand.*;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.*;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.FollowUpStop;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.VictimRelation;
import org.saphan.victimreferral.terms.VisitMode;

class FollowUpPlanTest {
  private static final AgencyCode US = new AgencyCode("LA-TEST");

  /** Eleven in the evening in Vientiane. */
  private static final Instant BEGIN = Instant.parse("2026-11-05T16:00:00Z");

  /** The end of the 19th of November, two weeks later. */
  private static final Instant FIRST = Instant.parse("2026-11-19T17:00:00Z");

  private static final Instant SECOND = Instant.parse("2026-12-05T17:00:00Z");

  private static CareOnPaper agreed() {
    return new CareOnPaper().agrees(ConsentPurpose.FOLLOW_UP_CONTACT, US);
  }

  private static DeadlineStory<FollowUpPlanState, FollowUpPlanEvent, CareView> begin(
      CareOnPaper care) {
    return new DeadlineStory<>(
        FollowUpPlanTable.lifeCycle(),
        care.view(),
        BEGIN,
        Set.of(VictimRelation.ASSIGNED.to(US.value()), VictimRelation.CASE_TEAM.to(US.value())));
  }

  private static DeadlineStory<FollowUpPlanState, FollowUpPlanEvent, CareView> planned() {
    return begin(agreed()).does(LWU_PROVINCE, plan());
  }

  private static CreateFollowUpPlan plan(LocalDate... days) {
    return new CreateFollowUpPlan(VICTIM, null, List.of(days));
  }

  private static RecordFollowUpVisit visit(Risk risk) {
    return new RecordFollowUpVisit(BEGIN, VisitMode.VISIT, true, risk, null, null, null, null);
  }

  private static FollowUpPlanCreated created(CareOnPaper care) {
    return (FollowUpPlanCreated) begin(care).does(LWU_PROVINCE, plan()).events().getFirst();
  }

  @Test
  void anAdultIsVisitedFiveTimesInAYearUnlessOtherDaysAreNamed() {
    assertThat(created(agreed()).visitDates())
        .extracting(LocalDate::toString)
        .containsExactly("2026-11-19", "2026-12-05", "2027-02-05", "2027-05-05", "2027-11-05");
    var named =
        begin(agreed())
            .does(LWU_PROVINCE, plan(LocalDate.of(2027, 1, 9), LocalDate.of(2026, 11, 9)));
    assertThat(named.snapshot().state().visitDates())
        .extracting(LocalDate::toString)
        .containsExactly("2026-11-09", "2027-01-09");
  }

  @Test
  void aChildAndWhoIsAtHighRiskAreVisitedForTwoYears() {
    assertThat(created(agreed().child()).visitDates()).hasSize(7);
    assertThat(created(agreed().at(Risk.HIGH)).visitDates())
        .endsWith(LocalDate.of(2028, 5, 5), LocalDate.of(2028, 11, 5));
    assertThat(created(agreed().at(Risk.EXTREME)).visitDates()).hasSize(7);
    assertThat(created(agreed().at(Risk.MEDIUM)).visitDates()).hasSize(5);
  }

  @Test
  void aPlanBelongsToTheTeamOfTheCaseAndWhereAHouseStandsDoesNotMatter() {
    CareView view = agreed().view();
    var byAHouse =
        new FollowUpPlanState(
            VICTIM, null, new AgencyCode("LA-LWU-SV"), BEGIN, List.of(), 0, 0, null);
    assertThat(FollowUpPlanTable.lifeCycle().ties(byAHouse, view))
        .as("the union of this province is no authority in this test, so it stands for a house")
        .contains(VictimRelation.ASSIGNED.to(CareOnPaper.UNION.value()))
        .contains(VictimRelation.CASE_TEAM.to(CareOnPaper.UNION.value()))
        .doesNotContain(VictimRelation.ASSIGNED.to("LA-SV"));
  }

  @Test
  void thePlanNamesTheReturnByWhichThePersonCame() {
    assertThat(created(agreed()).returnId()).isEqualTo(RETURN);
  }

  @Test
  void nobodyIsVisitedWhoDidNotAgreeExceptAChild() {
    assertThat(begin(new CareOnPaper()).refused(LWU_PROVINCE, plan()).reason())
        .isEqualTo("CONSENT_FOLLOW_UP");
    var toOthers =
        new CareOnPaper().agrees(ConsentPurpose.FOLLOW_UP_CONTACT, new AgencyCode("NGO-VFI"));
    assertThat(begin(toOthers).refused(LWU_PROVINCE, plan()).code().name()).isEqualTo("CONSENT");
    assertThat(created(new CareOnPaper().child()).victimCaseId()).isEqualTo(VICTIM);
    var against = new CareOnPaper().child().refuses(ConsentPurpose.FOLLOW_UP_CONTACT, US);
    assertThat(begin(against).refused(LWU_PROVINCE, plan()).reason())
        .as("somebody said no")
        .isEqualTo("CONSENT_FOLLOW_UP");
    assertThat(
            begin(agreed().child())
                .refused(LWU_PROVINCE, new CreateFollowUpPlan(new UUID(0, 77), null, List.of()))
                .reason())
        .isEqualTo("CONSENT_FOLLOW_UP");
  }

  @Test
  void thePoliceVisitNobody() {
    assertThat(planned().refused(IDENT_OFFICER, visit(Risk.LOW)).reason()).isEqualTo("ROLE");
  }

  @Test
  void aVisitCanBeMadeUntilItsDayEnds() {
    assertThat(planned().until(FIRST.minusMillis(1)).status("D-U01")).isEqualTo(Status.RUNNING);
    var visited = planned().until(FIRST.minusMillis(1)).does(CASE_WORKER, visit(Risk.LOW));
    assertThat(visited.events().getLast())
        .isInstanceOfSatisfying(
            FollowUpVisitRecorded.class, visit -> assertThat(visit.visitNo()).isEqualTo(1));
    assertThat(visited.deadline("D-U01").dueAt()).isEqualTo(SECOND);
  }

  @Test
  void aVisitThatNobodyMadeIsMissedAndTheNextOneIsDue() {
    var story = planned().until(FIRST);
    assertThat(story.events().getLast())
        .isEqualTo(new FollowUpMissed(story.snapshot().id(), VICTIM, 1, FIRST));
    assertThat(story.told("D-U01")).contains("DeadlineBreached");
    assertThat(story.deadline("D-U01").dueAt()).isEqualTo(SECOND);
    assertThat(story.stage()).isEqualTo("ACTIVE");
  }

  @Test
  void whatAPersonCallsMissedIsTheVisitThatWasPlanned() {
    var story = planned().does(LWU_PROVINCE, new RecordFollowUpMissed(BEGIN));
    assertThat(story.events().getLast())
        .isEqualTo(new FollowUpMissed(story.snapshot().id(), VICTIM, 1, FIRST));
  }

  @Test
  void afterTheLastPlannedVisitNothingIsDueAndAnotherMayBeMade() {
    var story = begin(agreed()).does(LWU_PROVINCE, plan(LocalDate.of(2026, 11, 9)));
    story.does(LWU_PROVINCE, visit(Risk.LOW));
    assertThat(story.status("D-U01")).isEqualTo(Status.MET);
    story.does(LWU_PROVINCE, visit(Risk.HIGH));
    assertThat(story.snapshot().state().visitsDone()).isEqualTo(2);
    assertThat(story.snapshot().state().risk()).isEqualTo(Risk.HIGH);
  }

  @Test
  void theEndCountsWhatWasDoneAndWhatWasPlanned() {
    var story =
        planned()
            .does(LWU_PROVINCE, visit(Risk.LOW))
            .does(LWU_PROVINCE, new RecordFollowUpMissed(BEGIN))
            .does(LWU_PROVINCE, new CompleteFollowUpPlan(99, 99));
    assertThat(story.events().getLast())
        .isEqualTo(new FollowUpPlanCompleted(story.snapshot().id(), VICTIM, 1, 5));
    assertThat(story.stage()).isEqualTo("COMPLETED");
    assertThat(story.holder()).isEqualTo("NOBODY");
    assertThat(story.status("D-U01")).isEqualTo(Status.MET);
  }

  @Test
  void whoDoesNotWantVisitsAnyMoreHasNone() {
    var story = planned().does(LWU_PROVINCE, new StopFollowUpPlan(FollowUpStop.PERSON_WISH));
    assertThat(story.stage()).isEqualTo("STOPPED");
    assertThat(story.status("D-U01")).isEqualTo(Status.MET);
    assertThat(story.refused(LWU_PROVINCE, visit(Risk.LOW)).reason()).isEqualTo("STATE");
  }

  @Test
  void aNewDangerIsFlaggedAndKept() {
    var story = planned().does(CASE_WORKER, new FlagReTraffickingRisk(Risk.EXTREME));
    assertThat(story.snapshot().state().risk()).isEqualTo(Risk.EXTREME);
    assertThat(story.holder()).isEqualTo("LWU_PROVINCE");
  }
}
