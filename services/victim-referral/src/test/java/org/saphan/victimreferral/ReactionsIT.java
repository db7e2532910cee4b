package org.saphan.victimreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.OtherService;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this service does when others say something, over a real broker. */
class ReactionsIT {
  private static final OtherService THEIR_VAULT =
      new OtherService("vault", "repatriation.person-records.v1");
  private static final OtherService NOTICES = OtherService.on("repatriation.notices.v1");
  private static final String HOUSE = "LA-SH-VFI-DIM";
  private static final String OTHER = "LA-SH-VFI-PKS";

  private static Story story;
  private static Scene scene;
  private static Person police;
  private static Person manager;
  private static UUID house;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    scene = new Scene(story);
    police = story.person("viengkham", "LA-MPS-ATD", "IDENT_OFFICER");
    manager = story.person("manager", "NGO-VFI", "SHELTER_MANAGER", "SHELTER_WORKER");
    house = registered(HOUSE);
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  private static UUID registered(String code) {
    return manager
        .does("/shelters/register-shelter", Places.house(code, "NGO-VFI", "LA-CH", "MALE", 20))
        .accepted()
        .id();
  }

  private static void theirVault(String event, UUID person, long version) {
    THEIR_VAULT.says(
        event,
        UUID.randomUUID(),
        person,
        version,
        Map.of("personRef", person, "vault", "repatriation"));
  }

  private static void takesBack(UUID consent) {
    police.does("/consents/" + consent + "/withdraw-consent", Map.of()).accepted();
  }

  @Test
  void x27WhatAPersonSaidElsewhereStandsInTheLedgerOfConsents() {
    UUID person = scene.somebodyWhoAgreed();
    assertThat(scene.history(scene.granted(person))).containsExactly("ConsentRecorded");
    assertThat(scene.history(person)).containsExactly("PersonRecordCreated");
  }

  @Test
  void x13AWordThatIsTakenBackIsDoneWhenEveryVaultHasStopped() {
    UUID person = scene.somebodyWhoAgreed();
    UUID consent = scene.granted(person);
    theirVault("PersonRecordCreated", person, 1);
    await().atMost(Scene.SOON).until(() -> scene.vaults(person).contains("repatriation"));
    takesBack(consent);
    scene.untilItHas(person, "SharingStopped");
    assertThat(scene.history(consent)).doesNotContain("ConsentStopConfirmed");
    THEIR_VAULT.says(
        "SharingStopped",
        UUID.randomUUID(),
        person,
        2,
        Map.of("personRef", person, "vault", "repatriation", "consentId", consent));
    scene.untilItHas(consent, "ConsentStopConfirmed");
    assertThat(scene.history(consent))
        .containsExactly("ConsentRecorded", "ConsentWithdrawn", "ConsentStopConfirmed");
  }

  @Test
  void x13WhereNobodyElseKeepsAnythingTheOwnVaultIsEnough() {
    UUID consent = scene.granted(scene.somebodyWhoAgreed());
    takesBack(consent);
    scene.untilItHas(consent, "ConsentStopConfirmed");
  }

  @Test
  void x13AVaultThatErasedThePersonNeedNotAnswer() {
    UUID person = scene.somebodyWhoAgreed();
    theirVault("PersonRecordCreated", person, 1);
    theirVault("RecordErased", person, 2);
    await().atMost(Scene.SOON).until(() -> scene.vaults(person).equals(List.of("victim-referral")));
    UUID consent = scene.granted(person);
    takesBack(consent);
    scene.untilItHas(consent, "ConsentStopConfirmed");
  }

  @Test
  void x13AVaultThatErasesThePersonMeanwhileIsWaitedForNoMore() {
    UUID person = scene.somebodyWhoAgreed();
    UUID consent = scene.granted(person);
    theirVault("PersonRecordCreated", person, 1);
    await().atMost(Scene.SOON).until(() -> scene.vaults(person).contains("repatriation"));
    takesBack(consent);
    scene.untilItHas(person, "SharingStopped");
    assertThat(scene.history(consent)).doesNotContain("ConsentStopConfirmed");

    theirVault("RecordErased", person, 2);

    scene.untilItHas(consent, "ConsentStopConfirmed");
    assertThat(scene.history(consent))
        .containsExactly("ConsentRecorded", "ConsentWithdrawn", "ConsentStopConfirmed");
  }

  @Test
  void x4AChildWhoComesHasACaseAtOnce() {
    Scene.Returnee child = Scene.Returnee.somebody();
    child.is("ReturneeArrived", 1, Map.of("sex", "FEMALE", "ageBand", "A12_14", "child", "YES"));
    scene.untilItHas(scene.caseOf(child), "VictimCaseOpened");
    Scene.Returnee other = Scene.Returnee.somebody().arrived("PRESUMED");
    scene.untilItHas(scene.caseOf(other), "VictimCaseOpened");
  }

  @Test
  void x5AndX6FromTheGateToTheOfferOfABed() {
    Scene.Returnee one = scene.presumed();
    assertThat(scene.history(scene.caseOf(one)))
        .containsExactly("VictimCaseOpened", "VictimPresumed");
    one.referred();
    UUID referral = scene.until("referral", "victimCaseId", scene.caseOf(one));
    scene.untilItHas(referral, "ReferralOffered");
    assertThat(scene.history(referral)).containsExactly("ReferralCreated", "ReferralOffered");
    assertThat(scene.shelterOf(referral)).isEqualTo(HOUSE);
  }

  @Test
  void x6WhomNoHouseMayTakeIsTold() {
    Scene.Returnee woman = Scene.Returnee.somebody();
    woman.is(
        "UnannouncedArrivalRecorded",
        1,
        Map.of("sex", "FEMALE", "ageBand", "A25_34", "child", "NO"));
    woman.asks(2, "FEMALE");
    scene.untilItHas(
        scene.until("referral", "victimCaseId", scene.caseOf(woman)), "ReferralExhausted");
  }

  @Test
  void x6NoHouseIsAskedWhereTheTraffickerIs() {
    Scene.Returnee man = scene.presumed(); // who goes home to the province of the house
    man.is("FamilyAssessmentRecorded", 3, Map.of("traffickerNear", true));
    man.asks(4, "MALE");
    scene.untilItHas(
        scene.until("referral", "victimCaseId", scene.caseOf(man)), "ReferralExhausted");
  }

  @Test
  void x1ToX3AGroupIsAnnouncedAndBedsAreHeld() {
    UUID person = UUID.randomUUID();
    UUID notice = UUID.randomUUID();
    NOTICES.says(
        "NoticeRegistered",
        UUID.randomUUID(),
        notice,
        1,
        Map.of(
            "noticeId",
            notice,
            "checkpoint",
            "LA-CH-01",
            "counts",
            Map.of("total", 1),
            "lines",
            List.of(Scene.identifiedAbroad(person))));
    UUID victim = scene.until("victim-case", "personRef", person);
    scene.untilItShows(victim, "X2.NoticeRegistered");
    scene.untilItShows(house, "X1.NoticeRegistered");
    assertThat(scene.history(victim)).containsExactly("VictimCaseOpened");
    NOTICES.says(
        "ReceptionConfirmed",
        UUID.randomUUID(),
        notice,
        2,
        Map.of("noticeId", notice, "facility", HOUSE, "beds", 1));
    scene.untilItHas(house, "BedsHeld");
  }

  @Test
  void x2WhoIsAddedToAListIsNotLostAndX4HerTimeBeginsWhenSheComes() {
    Scene.Returnee woman = Scene.Returnee.somebody();
    UUID notice = UUID.randomUUID();
    for (int version = 1; version <= 2; version++) {
      NOTICES.says(
          "NoticeCorrected",
          UUID.randomUUID(),
          notice,
          version,
          Map.of(
              "counts",
              Map.of("total", 1),
              "lines",
              List.of(Scene.identifiedAbroad(woman.person()))));
    }
    UUID victim = scene.caseOf(woman);
    scene.untilItShows(victim, "X2.NoticeCorrected");
    assertThat(scene.deadlines(victim)).isEmpty();
    woman.is("ReturneeArrived", 1, Map.of("sex", "FEMALE", "ageBand", "A25_34", "child", "NO"));
    await().atMost(Scene.SOON).until(() -> scene.deadlines(victim).equals(List.of("D-V01")));
    assertThat(scene.history(victim)).containsExactly("VictimCaseOpened", "VictimCaseSourceAdded");
  }

  @Test
  void x4WhoWasIdentifiedAbroadAccordingToHerReturnHasACaseWhenSheComes() {
    Scene.Returnee woman = Scene.Returnee.somebody();
    woman.is("ReturnCaseOpened", 1, Map.of("identification", "IDENTIFIED_ABROAD"));
    woman.is("ReturneeArrived", 2, Map.of("sex", "FEMALE", "ageBand", "A25_34", "child", "NO"));
    scene.untilItShows(scene.caseOf(woman), "X4.ReturneeArrived");
  }

  @Test
  void x5AChildWhomTheBorderFoundAloneIsLookedAfterAndTheTimeDoesNotBeginAgain() {
    Scene.Returnee child = Scene.Returnee.somebody().arrived("YES").screenedAlone().referred();
    scene.until("referral", "victimCaseId", scene.caseOf(child));
    assertThat(scene.history(scene.caseOf(child)))
        .containsOnlyOnce("UnaccompaniedChildFlagged")
        .contains("VictimPresumed");
  }

  @Test
  void x7AChildWhoLeftUnscreenedIsLookedFor() {
    Scene.Returnee child = Scene.Returnee.somebody();
    child.is("ChildReleasedUnscreenedAlert", 1, Map.of("destinationProvince", "LA-SV"));
    scene.untilItHas(scene.caseOf(child), "UnaccompaniedChildFlagged");
    assertThat(
            story
                .bean(JdbcTemplate.class)
                .queryForList(
                    "select agency from memo where case_ref = ?", String.class, child.caseRef()))
        .containsExactly("LA-LWU-SV");
  }

  @ParameterizedTest
  @CsvSource({
    "X15, requests, MlaRequestTransmitted",
    "X16, incoming-requests, IncomingMlaAssigned",
    "X21, jurisdiction-claims, JurisdictionConflictDetected",
    "X22, requests, MlaRequestClosed",
    "X22, requests, MlaRequestRefused"
  })
  void whatProceedingsMeanForAVictimIsShownAtHerCase(String row, String collection, String event) {
    Scene.Returnee one = scene.presumed();
    OtherService.on("mutual-assistance." + collection + ".v1")
        .says(
            event,
            one.caseRef(),
            Map.of("items", List.of(Map.of("itemNo", 1, "victimConcerned", true))));
    scene.untilItShows(scene.caseOf(one), row + "." + event);
  }

  @Test
  void x21AConflictIsShownTooAtTheCaseOfAVictimWhoIsFoundLater() {
    Scene.Returnee one = scene.presumed();
    OtherService.on("mutual-assistance.jurisdiction-claims.v1")
        .says("JurisdictionConflictDetected", one.caseRef(), Map.of());
    scene.untilItShows(scene.caseOf(one), "X21.JurisdictionConflictDetected");
    Scene.Returnee later =
        new Scene.Returnee(UUID.randomUUID(), UUID.randomUUID(), one.caseRef())
            .arrived("NO")
            .screened("INDICATORS");
    scene.untilItHas(scene.caseOf(later), "VictimPresumed");
    assertThat(scene.memos(scene.caseOf(later))).contains("X21.JurisdictionConflictDetected");
  }

  @Test
  void x17WhoIsHeardHasSomebodyWithHer() {
    Scene.Returnee one = scene.presumed();
    one.is(
        "ConsentGiven",
        3,
        Map.of(
            "consents",
            List.of(
                Map.of(
                    "purpose", "RECEIVE_SERVICE",
                    "decision", "GRANTED",
                    "recipients", List.of("LA-LBA"),
                    "countries", List.of("LA"),
                    "dataGroups", List.of("G2"),
                    "givenBy", "SELF",
                    "form", "SIGNED",
                    "lang", "lo",
                    "explainedVersion", "C-1"))));
    await().atMost(Scene.SOON).until(() -> scene.stages(one.person()).equals(List.of("GRANTED")));
    OtherService.on("mutual-assistance.hearings.v1")
        .says("VideoHearingScheduled", one.caseRef(), Map.of("victimConcerned", true));
    UUID episode = scene.until("service-episode", "victimCaseId", scene.caseOf(one));
    assertThat(scene.history(episode)).containsExactly("ServiceEpisodeStarted");
  }

  @Test
  void x24InformationAboutPossibleVictimsIsATaskOfThePolice() {
    UUID caseRef = UUID.randomUUID();
    OtherService.on("mutual-assistance.information.v1")
        .says("SpontaneousInformationReceived", caseRef, Map.of("victimsPossible", true));
    await()
        .atMost(Scene.SOON)
        .untilAsserted(() ->
            assertThat(police.sees("/memos").accepted().body().toString())
                .contains("X24.SpontaneousInformationReceived", caseRef.toString()));
  }

  @Test
  void x33RecordsOfOnePersonAreShownTogether() {
    Scene.Returnee one = scene.presumed();
    OtherService.on("case-tracker.links.v1")
        .says(
            "PersonMatchConfirmed",
            UUID.randomUUID(),
            Map.of("leftPersonRef", one.person(), "rightPersonRef", UUID.randomUUID()));
    scene.untilItShows(scene.caseOf(one), "X33.PersonMatchConfirmed");
  }

  @Test
  void x26WhoAnswersForTheVaultSeesThatAnotherErasedThePerson() {
    UUID person = scene.somebodyWhoAgreed();
    theirVault("RecordErased", person, 1);
    scene.untilItShows(person, "X26.RecordErased");
  }

  @Test
  void x32WhoMovesGivesTheOldBedBack() {
    Scene.Returnee one = scene.presumed().referred();
    UUID first = scene.until("referral", "victimCaseId", scene.caseOf(one));
    scene.untilItHas(first, "ReferralOffered");
    String old = "/referrals/" + first;
    manager.does(old + "/accept-referral", Map.of("unit", "MALE")).accepted();
    manager.does(old + "/record-admission", Map.of("at", Scene.justNow())).accepted();
    UUID other = registered(OTHER);
    UUID second = UUID.randomUUID();
    manager
        .does(old + "/request-transfer", Map.of("toShelterCode", OTHER, "newReferralId", second))
        .accepted();
    story
        .person("desk", "LA-MOLSW-DSW", "CASE_WORKER")
        .does("/referrals/" + second + "/offer-referral", Map.of("shelterCode", OTHER))
        .accepted();
    manager.does("/referrals/" + second + "/accept-referral", Map.of("unit", "MALE")).accepted();
    manager
        .does("/referrals/" + second + "/record-admission", Map.of("at", Scene.justNow()))
        .accepted();
    scene.untilItHas(first, "TransferCompleted");
    // So that nobody of the other tests is offered a bed there.
    manager.does("/shelters/" + other + "/suspend-intake", Map.of("reasonCode", "FULL")).accepted();
  }
}
