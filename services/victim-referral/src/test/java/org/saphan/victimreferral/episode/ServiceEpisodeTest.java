package org.saphan.victimreferral.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.CareOnPaper.LAWYERS;
import static org.saphan.victimreferral.CareOnPaper.VICTIM;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.lifecycle.Tie;
import org.saphan.testkit.walk.DeadlineStory;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.*;
import org.saphan.victimreferral.episode.ServiceEpisodeEvent.*;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.EpisodeOutcome;
import org.saphan.victimreferral.terms.EpisodeStatus;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ServiceDecline;
import org.saphan.victimreferral.terms.VictimRelation;

class ServiceEpisodeTest {
  /** A Thursday, ten in the evening in Vientiane. */
  private static final Instant BEGIN = Instant.parse("2026-11-05T15:00:00Z");

  /** The end of Tuesday: three working days. */
  private static final Instant ANSWER = Instant.parse("2026-11-10T17:00:00Z");

  private static final PrivateText EXACTLY = new PrivateText("COMPENSATION_CLAIM");

  private static DeadlineStory<ServiceEpisodeState, ServiceEpisodeEvent, CareView> begin(
      CareOnPaper care, String... houses) {
    Set<Tie> ties =
        new HashSet<>(
            Set.of(
                VictimRelation.CASE_TEAM.to("LA-TEST"),
                VictimRelation.ASSIGNED.to("LA-TEST"),
                Relation.TO_SYSTEM));
    List.of(houses).forEach(house -> ties.add(VictimRelation.OWN_SHELTER.to(house)));
    return new DeadlineStory<>(ServiceEpisodeTable.lifeCycle(), care.view(), BEGIN, ties);
  }

  private static CareOnPaper agreed() {
    return new CareOnPaper().agrees(ConsentPurpose.RECEIVE_SERVICE, LAWYERS);
  }

  private static StartServiceEpisode start(EpisodeStatus status) {
    return new StartServiceEpisode(VICTIM, NeedGroup.LEGAL, LAWYERS, BEGIN, status, EXACTLY);
  }

  private static RequestService request(UUID victim) {
    return new RequestService(victim, NeedGroup.LEGAL, LAWYERS, null, EXACTLY, null);
  }

  private static DeadlineStory<ServiceEpisodeState, ServiceEpisodeEvent, CareView> requested() {
    return begin(agreed()).does(CASE_WORKER, request(VICTIM));
  }

  private static DeadlineStory<ServiceEpisodeState, ServiceEpisodeEvent, CareView> planned() {
    return requested().does(LEGAL_AID, new AcceptService(new AgencyCode("LA-OTHER"), BEGIN));
  }

  @Test
  void nobodyIsServedByWhomSheDidNotAgreeTo() {
    assertThat(begin(new CareOnPaper()).refused(CASE_WORKER, request(VICTIM)).reason())
        .isEqualTo("CONSENT_SERVICE");
    assertThat(
            begin(new CareOnPaper().agrees(ConsentPurpose.TESTIFY, LAWYERS))
                .refused(Role.SYSTEM, start(EpisodeStatus.PLANNED))
                .code()
                .name())
        .isEqualTo("CONSENT");
    assertThat(begin(agreed()).refused(CASE_WORKER, request(new UUID(0, 77))).reason())
        .isEqualTo("CONSENT_SERVICE");
    assertThat(requested().stage()).isEqualTo("REQUESTED");
  }

  @Test
  void whoIsAskedAnswersInThreeWorkingDays() {
    var story = requested();
    assertThat(story.holder()).isEqualTo("PROVIDER");
    assertThat(story.deadline("D-E01").dueAt()).isEqualTo(ANSWER);
    assertThat(story.until(ANSWER.minusMillis(1)).status("D-E01")).isEqualTo(Status.RUNNING);
    assertThat(story.until(ANSWER).status("D-E01")).isEqualTo(Status.BREACHED);
    assertThat(planned().status("D-E01")).isEqualTo(Status.MET);
  }

  @Test
  void theAnswerIsThatOfTheProviderWhoWasAsked() {
    assertThat(planned().events().getLast())
        .isEqualTo(new ServiceAccepted(planned().snapshot().id(), LAWYERS, BEGIN));
    assertThat(requested().refused(CASE_WORKER, new AcceptService(LAWYERS, null)).reason())
        .isEqualTo("ROLE");
  }

  @Test
  void whereTheProviderCannotTheCaseWorkerLooksForAnother() {
    var story =
        requested()
            .does(LEGAL_AID, new DeclineService(LAWYERS, ServiceDecline.CONFLICT_OF_INTEREST));
    assertThat(story.stage()).isEqualTo("DECLINED");
    assertThat(story.holder()).isEqualTo("CASE_WORKER");
  }

  @Test
  void aPlannedServiceBeginsInTwoWeeks() {
    var story = planned();
    assertThat(story.deadline("D-E02").dueAt()).isEqualTo(BEGIN.plus(Duration.ofDays(14)));
    assertThat(story.until(BEGIN.plus(Duration.ofDays(14))).status("D-E02"))
        .isEqualTo(Status.BREACHED);
    var begun = planned().does(LEGAL_AID, new UpdateServiceEpisode(EpisodeStatus.ACTIVE, null));
    assertThat(begun.stage()).isEqualTo("ACTIVE");
    assertThat(begun.status("D-E02")).isEqualTo(Status.MET);
  }

  @Test
  void whatHasBegunIsNotPlannedAgain() {
    var story =
        begin(agreed())
            .does(CASE_WORKER, start(EpisodeStatus.ACTIVE))
            .does(CASE_WORKER, new UpdateServiceEpisode(EpisodeStatus.PLANNED, null));
    assertThat(story.stage()).isEqualTo("ACTIVE");
    assertThat(story.events().getLast())
        .isEqualTo(new ServiceEpisodeUpdated(story.snapshot().id(), VICTIM, EpisodeStatus.ACTIVE));
    var stays = planned().does(CASE_WORKER, new UpdateServiceEpisode(EpisodeStatus.PLANNED, null));
    assertThat(stays.stage()).isEqualTo("PLANNED");
  }

  @Test
  void aServiceEndsCompletedOrStopped() {
    var paid =
        begin(agreed())
            .does(Role.SYSTEM, start(EpisodeStatus.ACTIVE))
            .does(
                CASE_WORKER,
                new EndServiceEpisode(
                    EpisodeStatus.COMPLETED, EpisodeOutcome.COMPENSATION_PAID, BEGIN, null));
    assertThat(paid.stage()).isEqualTo("COMPLETED");
    assertThat(
            planned()
                .does(LEGAL_AID, new EndServiceEpisode(EpisodeStatus.STOPPED, null, BEGIN, null))
                .stage())
        .isEqualTo("STOPPED");
  }

  @Test
  void whoDoesNotWantItAnyMoreIsNotServed() {
    var withdrawn =
        requested()
            .does(CASE_WORKER, new WithdrawServiceRequest(EpisodeStatus.STOPPED, null, BEGIN));
    assertThat(withdrawn.stage()).isEqualTo("STOPPED");
    assertThat(withdrawn.holder()).isEqualTo("NOBODY");
    var active = begin(agreed()).does(CASE_WORKER, start(EpisodeStatus.ACTIVE));
    assertThat(
            active
                .refused(
                    CASE_WORKER, new WithdrawServiceRequest(EpisodeStatus.STOPPED, null, BEGIN))
                .reason())
        .isEqualTo("STATE");
  }

  @Test
  void theHouseWhereSheStaysMayServeHerAndNoOther() {
    CareOnPaper staying = agreed().staysIn("LA-SH-SSV-SAV");
    assertThat(
            begin(staying, "LA-SH-SSV-SAV")
                .does(SHELTER_WORKER, start(EpisodeStatus.ACTIVE))
                .stage())
        .isEqualTo("ACTIVE");
    assertThat(
            begin(staying, "LA-SH-VFI-PKS")
                .refused(SHELTER_WORKER, start(EpisodeStatus.ACTIVE))
                .reason())
        .isEqualTo("ROLE");
  }
}
