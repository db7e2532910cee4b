package org.saphan.mutualassistance.safeconduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.CHECKPOINT_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.RequestsOnPaper;
import org.saphan.mutualassistance.safeconduct.SafeConductCommand.*;
import org.saphan.mutualassistance.safeconduct.SafeConductEvent.*;
import org.saphan.mutualassistance.terms.Checkpoint;
import org.saphan.mutualassistance.terms.ClockReason;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.mutualassistance.terms.SafeConductEnd;
import org.saphan.testkit.walk.DeadlineStory;

class SafeConductTest {
  private static final UUID ID = new UUID(0, 42);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant GRANT = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant APPEARANCE = Instant.parse("2026-06-01T02:00:00Z");
  private static final Instant ARRIVAL = Instant.parse("2026-05-30T02:00:00Z");
  private static final Instant NOTICE = Instant.parse("2026-06-03T02:00:00Z");
  private static final LegalBasis CHINA = new LegalBasis("CN_LA_1999");
  private static final Checkpoint BRIDGE = new Checkpoint("LA-VT-01");

  private static DeadlineStory<SafeConductState, SafeConductEvent, ProceedingReference> begin() {
    return new DeadlineStory<>(
        SafeConductTable.lifeCycle(),
        RequestsOnPaper.reference(),
        GRANT,
        Set.of(MlaRelation.toAuthorityOf(LaosOnPaper.ASEAN)));
  }

  private static DeadlineStory<SafeConductState, SafeConductEvent, ProceedingReference> noticed(
      LegalBasis basis, int days) {
    return begin()
        .does(CA_APPROVER, grant(basis, days))
        .until(ARRIVAL)
        .does(CA_OFFICER, new RecordWitnessArrival(ARRIVAL, BRIDGE))
        .until(NOTICE)
        .does(CA_OFFICER, new NotifyPresenceNoLongerRequired(NOTICE));
  }

  private static GrantSafeConduct grant(LegalBasis basis, int days) {
    return grant(RequestsOnPaper.INCOMING, basis, days, APPEARANCE);
  }

  private static GrantSafeConduct grant(
      UUID request, LegalBasis basis, int days, Instant appearance) {
    return new GrantSafeConduct(
        request, RequestsOnPaper.KNOWN, basis, days, appearance, List.of(), null);
  }

  @Test
  void theDaysAreNeverFewerThanTheBasisGivesAndMayBeMore() {
    assertThat(begin().does(CA_APPROVER, grant(LaosOnPaper.ASEAN, 3)).snapshot().state().days())
        .isEqualTo(15);
    assertThat(begin().does(CA_APPROVER, grant(LaosOnPaper.ASEAN, 20)).snapshot().state().days())
        .isEqualTo(20);
    assertThatThrownBy(() -> grant(LaosOnPaper.ASEAN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheCentralAuthorityOfTheRequestGrants() {
    var ofAnother = grant(RequestsOnPaper.OUTGOING, LaosOnPaper.ASEAN, 15, APPEARANCE);
    var ofNone = grant(new UUID(0, 99), LaosOnPaper.ASEAN, 15, APPEARANCE);
    assertThat(begin().refused(CA_APPROVER, ofAnother).code().name()).isEqualTo("ROLE");
    assertThat(begin().refused(CA_APPROVER, ofNone).code().name()).isEqualTo("ROLE");
  }

  @Test
  void theProtectionRunsOutAfterTheDaysThatTheWitnessWasFreeToLeave() {
    var story = noticed(LaosOnPaper.ASEAN, 15);
    Instant end = NOTICE.plus(DAY.multipliedBy(15));
    assertThat(story.deadline("D-C02").dueAt()).isEqualTo(end);
    assertThat(story.until(end.minusMillis(1)).stage()).isEqualTo("NOTICE_GIVEN");
    assertThat(story.until(end).stage()).isEqualTo("ENDED");
    assertThat(story.events().getLast())
        .isEqualTo(new SafeConductEnded(ID, RequestsOnPaper.INCOMING, SafeConductEnd.EXPIRED, end));
    assertThat(story.told("D-C02"))
        .containsExactly("DeadlineSet", "DeadlineBreached", "DeadlineCancelled");
  }

  @Test
  void underTheTreatyWithChinaDaysWithoutAWayOutDoNotCount() {
    var days =
        new SuspendSafeConductClock(
            LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 7), ClockReason.BORDER_CLOSED);
    var china = noticed(CHINA, 30).does(CA_OFFICER, days);
    assertThat(china.deadline("D-C02").dueAt()).isEqualTo(NOTICE.plus(DAY.multipliedBy(33)));
    assertThat(china.told("D-C02")).containsExactly("DeadlineSet", "DeadlineExtended");
    assertThat(china.until(NOTICE.plus(DAY.multipliedBy(32))).stage()).isEqualTo("NOTICE_GIVEN");
    assertThat(china.until(NOTICE.plus(DAY.multipliedBy(33))).stage()).isEqualTo("ENDED");

    var no = noticed(LaosOnPaper.ASEAN, 15).refused(CA_OFFICER, days);
    assertThat(no.code().name()).isEqualTo("STATE");
    assertThat(no.reason()).isEqualTo("CLOCK_MAY_STOP");
    assertThatThrownBy(() ->
            new SuspendSafeConductClock(
                LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 4), ClockReason.OTHER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCheckpointThatLetTheWitnessInMayRecordTheDepartureAndNobodyElseAtTheBorder() {
    var story = noticed(LaosOnPaper.ASEAN, 15);
    assertThat(story.snapshot().state().ties())
        .containsExactly(MlaRelation.OWN_CHECKPOINT.to("LA-VT-01"));
    story.does(CHECKPOINT_OFFICER, new RecordWitnessDeparture(NOTICE, BRIDGE));
    assertThat(story.stage()).isEqualTo("ENDED");
    assertThat(story.events().getLast())
        .isEqualTo(
            new SafeConductEnded(ID, RequestsOnPaper.INCOMING, SafeConductEnd.DEPARTED, NOTICE));
    assertThat(story.status("D-C02")).isEqualTo(Status.CANCELLED);

    var expected = begin().does(CA_APPROVER, grant(LaosOnPaper.ASEAN, 15));
    assertThat(
            expected
                .refused(CHECKPOINT_OFFICER, new RecordWitnessArrival(ARRIVAL, BRIDGE))
                .code()
                .name())
        .isEqualTo("ROLE");
  }

  @Test
  void aWitnessWhoDoesNotComeAndOneWhoComesBackFreelyLoseTheProtection() {
    var notUsed = begin().does(CA_APPROVER, grant(LaosOnPaper.ASEAN, 15));
    notUsed.does(CA_APPROVER, new CancelSafeConduct());
    assertThat(notUsed.events().getLast())
        .isEqualTo(
            new SafeConductEnded(ID, RequestsOnPaper.INCOMING, SafeConductEnd.NOT_USED, GRANT));
    var back = noticed(LaosOnPaper.ASEAN, 15).does(CA_OFFICER, new RecordVoluntaryReturn(NOTICE));
    assertThat(back.events().getLast())
        .isEqualTo(
            new SafeConductEnded(
                ID, RequestsOnPaper.INCOMING, SafeConductEnd.RETURNED_VOLUNTARILY, NOTICE));
  }

  @Test
  void theSummonsIsDueFortyFiveDaysBeforeTheAppearance() {
    Instant due = APPEARANCE.minus(DAY.multipliedBy(45));
    var story = begin().does(CA_APPROVER, grant(LaosOnPaper.ASEAN, 15));
    assertThat(story.deadline("D-C04").dueAt()).isEqualTo(due);
    story.does(EXECUTING_AUTHORITY, new RecordWitnessSummons(GRANT));
    assertThat(story.status("D-C04")).isEqualTo(Status.MET);
    assertThat(story.stage()).isEqualTo("GRANTED");

    var late = begin().does(CA_APPROVER, grant(LaosOnPaper.ASEAN, 15)).until(due);
    assertThat(late.status("D-C04")).isEqualTo(Status.BREACHED);
    late.does(CA_OFFICER, new RecordWitnessArrival(due, null));
    assertThat(late.status("D-C04")).isEqualTo(Status.MET);
  }

  @Test
  void aSummonsThatCanNoLongerBeInTimeIsLateFromTheStart() {
    var soon =
        grant(RequestsOnPaper.INCOMING, LaosOnPaper.ASEAN, 15, GRANT.plus(DAY.multipliedBy(44)));
    var story = begin().does(CA_APPROVER, soon);
    assertThat(story.told("D-C04")).containsExactly("DeadlineSet", "DeadlineBreached");
    assertThat(story.deadline("D-C04").set().late()).isTrue();
  }
}
