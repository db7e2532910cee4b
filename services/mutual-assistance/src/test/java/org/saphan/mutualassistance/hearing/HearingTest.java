package org.saphan.mutualassistance.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.OnBehalfOf;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.RequestsOnPaper;
import org.saphan.mutualassistance.hearing.HearingCommand.*;
import org.saphan.mutualassistance.terms.Consents;
import org.saphan.mutualassistance.terms.HearingConduct;
import org.saphan.mutualassistance.terms.HearingMeasure;
import org.saphan.mutualassistance.terms.HearingReason;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.mutualassistance.terms.ZoneName;
import org.saphan.testkit.Law;
import org.saphan.testkit.walk.DeadlineStory;

class HearingTest {
  private static final CountryCode LAOS = new CountryCode("LA");
  private static final CountryCode THAILAND = new CountryCode("TH");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant WISH = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant HEARING = Instant.parse("2026-06-01T03:00:00Z");
  private static final DocumentRef PAPER = new DocumentRef(new UUID(0, 5), 1, "0".repeat(64));
  private static final OnBehalfOf CASE_WORKER = new OnBehalfOf(new AgencyCode("LA-LWU-CH"), PAPER);
  private static final OnBehalfOf FOREIGN = new OnBehalfOf(new AgencyCode("TH-OAG"), PAPER);
  private static final int WITNESS = 2;
  private static final int VICTIM = 3;

  private static DeadlineStory<HearingState, HearingEvent, ProceedingReference> begin(
      Consents consents) {
    return new DeadlineStory<>(
        HearingTable.lifeCycle(),
        RequestsOnPaper.reference(consents),
        WISH,
        Set.of(
            MlaRelation.toAuthorityOf(LaosOnPaper.ASEAN),
            MlaRelation.toAuthority(LaosOnPaper.OSPP),
            MlaRelation.ISSUER.to("TH-OAG")));
  }

  private static DeadlineStory<HearingState, HearingEvent, ProceedingReference> agreed(
      int itemNo, Consents consents) {
    return begin(consents)
        .does(CA_OFFICER, wish(RequestsOnPaper.INCOMING, itemNo))
        .does(CA_APPROVER, agreement());
  }

  private static DeadlineStory<HearingState, HearingEvent, ProceedingReference> scheduled() {
    return agreed(WITNESS, Consents.NONE_KNOWN).does(CA_OFFICER, date(HEARING, false));
  }

  private static RequestVideoHearing wish(UUID request, int itemNo) {
    return new RequestVideoHearing(request, itemNo, List.of(LAOS, THAILAND), false);
  }

  private static AgreeVideoHearing agreement() {
    return new AgreeVideoHearing(
        HearingConduct.REQUESTED_JUDGE, List.of(HearingMeasure.FACE_HIDDEN), null);
  }

  private static ScheduleVideoHearing date(Instant at, boolean victim) {
    return new ScheduleVideoHearing(
        at,
        List.of(new ZoneName("Asia/Vientiane"), new ZoneName("Asia/Bangkok")),
        List.of(new LanguageTag("lo"), new LanguageTag("th")),
        victim,
        List.of());
  }

  @Test
  void aHearingNeedsAnItemOfItsKindInARequestOfOnesOwn() {
    var story = begin(Consents.NONE_KNOWN);
    assertRefused(story.refused(CA_OFFICER, wish(RequestsOnPaper.INCOMING, 1)), "STATE", "ITEM_K");
    assertRefused(story.refused(CA_OFFICER, wish(RequestsOnPaper.INCOMING, 9)), "STATE", "ITEM_K");
    assertRefused(story.refused(CA_OFFICER, wish(new UUID(0, 99), 2)), "STATE", "ITEM_K");
    assertThat(story.does(PARTNER, THAILAND, wish(RequestsOnPaper.INCOMING, 2)).stage())
        .isEqualTo("REQUESTED");
  }

  @Test
  void whoAskedDoesNotAgreeAndWhoIsAskedNeedsNoProof() {
    var asked = begin(Consents.NONE_KNOWN).does(CA_OFFICER, wish(RequestsOnPaper.INCOMING, 2));
    assertThat(asked.does(CA_APPROVER, agreement()).stage()).isEqualTo("AGREED");

    var asking = begin(Consents.NONE_KNOWN).does(CA_OFFICER, wish(RequestsOnPaper.OUTGOING, 2));
    assertRefused(asking.refused(CA_APPROVER, agreement()), "MISSING", "PROOF");
    assertThat(asking.doesFor(FOREIGN, CA_APPROVER, agreement()).stage()).isEqualTo("AGREED");

    var partner = begin(Consents.NONE_KNOWN).does(CA_OFFICER, wish(RequestsOnPaper.OUTGOING, 2));
    assertThat(partner.does(PARTNER, THAILAND, agreement()).stage()).isEqualTo("AGREED");
  }

  @Test
  void aVictimIsNotHeardWithoutAKnownConsentToTestify() {
    var date = date(HEARING, false);
    assertThat(agreed(WITNESS, Consents.NONE_KNOWN).does(CA_OFFICER, date).stage())
        .isEqualTo("SCHEDULED");
    assertRefused(
        agreed(VICTIM, Consents.NONE_KNOWN).refused(CA_OFFICER, date),
        "CONSENT",
        "CONSENT_TESTIFY");
    assertRefused(
        agreed(WITNESS, Consents.NONE_KNOWN).refused(CA_OFFICER, date(HEARING, true)),
        "CONSENT",
        "CONSENT_TESTIFY");
    assertThat(agreed(VICTIM, RequestsOnPaper.INCOMING::equals).does(CA_OFFICER, date).stage())
        .isEqualTo("SCHEDULED");
    assertRefused(
        agreed(VICTIM, RequestsOnPaper.OUTGOING::equals).refused(CA_OFFICER, date),
        "CONSENT",
        "CONSENT_TESTIFY");
  }

  @Test
  void theCaseWorkersWrittenWordCountsAndThatOfAnotherAuthorityDoesNot() {
    var date = date(HEARING, false);
    assertRefused(
        agreed(VICTIM, Consents.NONE_KNOWN).refusedFor(FOREIGN, CA_OFFICER, date),
        "CONSENT",
        "CONSENT_TESTIFY");
    var story = agreed(VICTIM, Consents.NONE_KNOWN).doesFor(CASE_WORKER, CA_OFFICER, date);
    assertThat(story.stage()).isEqualTo("SCHEDULED");
    assertThat(story.snapshot().state().victimConcerned()).isTrue();
  }

  @Test
  void theSummonsIsDueFortyFiveDaysBeforeTheHearing() {
    Instant due = HEARING.minus(DAY.multipliedBy(45));
    var story = scheduled();
    assertThat(story.deadline("D-C03").dueAt()).isEqualTo(due);
    assertThat(story.deadline("D-C03").set().responsible().agency())
        .isEqualTo(new AgencyCode("LA-PPS-VT"));
    story.does(EXECUTING_AUTHORITY, new RecordHearingSummons(WISH));
    assertThat(story.status("D-C03")).isEqualTo(Status.MET);
    assertThat(scheduled().until(due).status("D-C03")).isEqualTo(Status.BREACHED);
    assertThat(
            scheduled()
                .does(CA_OFFICER, new CancelVideoHearing(HearingReason.TECHNICAL))
                .status("D-C03"))
        .isEqualTo(Status.MET);
  }

  @Test
  void theDateIsDueThirtyDaysAfterTheWishAndSoonerForAnUrgentRequest() {
    var story = agreed(WITNESS, Consents.NONE_KNOWN);
    assertThat(story.deadline("D-C07").dueAt()).isEqualTo(WISH.plus(DAY.multipliedBy(30)));
    assertThat(story.until(WISH.plus(DAY.multipliedBy(30))).status("D-C07"))
        .isEqualTo(Status.BREACHED);
    assertThat(scheduled().status("D-C07")).isEqualTo(Status.MET);
    var urgent = begin(Consents.NONE_KNOWN).does(CA_OFFICER, wish(RequestsOnPaper.URGENT, 2));
    assertThat(urgent.deadline("D-C07").dueAt()).isEqualTo(WISH.plus(DAY.multipliedBy(6)));
  }

  @Test
  void theRecordIsDueFourteenDaysAfterTheHearing() {
    var story =
        scheduled()
            .until(HEARING)
            .does(EXECUTING_AUTHORITY, new RecordVideoHearingHeld(HEARING, HEARING));
    assertThat(story.deadline("D-C08").dueAt()).isEqualTo(HEARING.plus(DAY.multipliedBy(14)));
    story.until(HEARING.plus(DAY.multipliedBy(14)));
    assertThat(story.status("D-C08")).isEqualTo(Status.BREACHED);
    assertThat(story.does(CA_OFFICER, new SendVideoHearingRecord(PAPER)).stage())
        .isEqualTo("RECORD_SENT");
    assertThat(story.status("D-C08")).isEqualTo(Status.CANCELLED);
    assertThatThrownBy(() -> new RecordVideoHearingHeld(HEARING, HEARING.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** G-15, step 5 and 6: Thailand hears a victim; the case worker has recorded the consent. */
  @Test
  void everyLineOfTheScenarioAboutAHearingComesOutAsItSays() {
    var story = begin(RequestsOnPaper.INCOMING::equals);
    Map<String, Object> commands =
        Map.of(
            "RequestVideoHearing",
            wish(RequestsOnPaper.INCOMING, VICTIM),
            "AgreeVideoHearing",
            agreement(),
            "ScheduleVideoHearing",
            date(HEARING, true),
            "RecordHearingSummons",
            new RecordHearingSummons(WISH),
            "RecordVideoHearingHeld",
            new RecordVideoHearingHeld(HEARING, HEARING),
            "SendVideoHearingRecord",
            new SendVideoHearingRecord(PAPER));
    List<Map<String, String>> lines =
        Law.table("scenarios/G-15").stream()
            .filter(line -> Law.cell(line, "aggregate").equals("video-hearing:h"))
            .toList();
    assertThat(lines).hasSize(6);
    for (Map<String, String> line : lines) {
      Role role = new Role(Law.cell(line, "role"));
      CountryCode country = new CountryCode(Law.cell(line, "actor_agency").substring(0, 2));
      story.does(role, country, commands.get(Law.cell(line, "command")));
      assertThat(story.stage()).isEqualTo(Law.cell(line, "expected_stage"));
      assertThat(story.events().getLast().getClass().getSimpleName())
          .isEqualTo(Law.cell(line, "expected_events"));
    }
  }

  private static void assertRefused(Rejection no, String code, String guard) {
    assertThat(no.code().name()).isEqualTo(code);
    assertThat(no.reason()).isEqualTo(guard);
  }
}
