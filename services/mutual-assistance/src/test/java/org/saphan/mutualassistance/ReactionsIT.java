package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.testkit.OtherService;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;

/** What requests do when other services say something: each row, over a real broker. */
class ReactionsIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final OtherService VICTIMS = OtherService.on("victim-referral.victim-cases.v1");
  private static final OtherService CONSENTS = OtherService.on("victim-referral.consents.v1");
  private static final OtherService RETURNS = OtherService.on("repatriation.returns.v1");

  private static Story story;
  private static ApprovedRequest people;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    people = ApprovedRequest.people(story);
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  /** A request of our own with an item about a victim. */
  private static String drafted() {
    return "/requests/" + people.drafted("A_STATEMENT", true);
  }

  /** One of Thailand's. */
  private static String received() {
    return IncomingLetters.received(
        people.partner(), IncomingLetters.receipt(UUID.randomUUID().toString()));
  }

  private static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  private static UUID caseOf(String path) {
    return story
        .bean(JdbcTemplate.class)
        .queryForObject("select case_ref from aggregate where id = ?", UUID.class, id(path));
  }

  private static List<String> history(UUID aggregate) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select regexp_replace(event_type, '.*\\.', '') from history where aggregate_id = ?"
                + " order by version",
            String.class,
            aggregate);
  }

  private static List<String> memos(Person who, String path) {
    return who.sees(path).accepted().body().path("memos").findValuesAsString("said");
  }

  private static void untilItShows(Person who, String path, String memo) {
    await().atMost(SOON).untilAsserted(() -> assertThat(memos(who, path)).contains(memo));
  }

  private static void untilItIsTheTaskOf(Person who, String path, String memo) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(who.sees("/memos").accepted().body().toString())
                .contains(memo, id(path).toString()));
  }

  @Test
  void x12TheProsecutorIsToldWhereEvidenceMayBe() {
    String request = drafted();
    VICTIMS.says("VictimConfirmed", caseOf(request), Map.of("exploitationCountry", "TH"));
    untilItIsTheTaskOf(people.prosecutor(), request, "X12.VictimConfirmed");
    assertThat(people.prosecutor().reads(request, "en"))
        .contains("There may be evidence in: Thailand.");
    assertThat(
            story
                .person("another", "LA-PPO-CH", "PROSECUTOR")
                .sees("/memos")
                .accepted()
                .body()
                .toString())
        .doesNotContain(id(request).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TESTIFY", "SHARE_WITH_POLICE", "SHARE_CROSS_BORDER"})
  void x13ItemsAboutTheVictimAreMarkedInBothDirections(String purpose) {
    String request = drafted();
    String incoming = received();
    for (String path : List.of(request, incoming)) {
      CONSENTS.says(
          "ConsentWithdrawn",
          caseOf(path),
          Map.of("consentId", UUID.randomUUID(), "purpose", purpose));
    }
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(history(id(request))).containsOnlyOnce("MlaItemConsentWithdrawn");
          assertThat(history(id(incoming))).containsOnlyOnce("IncomingMlaItemConsentWithdrawn");
          assertThat(people.officer().sees("/memos").accepted().body().toString())
              .contains("X13.ConsentWithdrawn", id(request).toString())
              .doesNotContain(id(incoming).toString());
        });
  }

  @Test
  void x13AConsentToSomethingElseMarksNothing() {
    String request = drafted();
    CONSENTS.says(
        "ConsentWithdrawn",
        caseOf(request),
        Map.of("consentId", UUID.randomUUID(), "purpose", "RECEIVE_SERVICE"));
    CONSENTS.says(
        "ConsentWithdrawn",
        caseOf(request),
        Map.of("consentId", UUID.randomUUID(), "purpose", "TESTIFY"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(history(id(request))).containsOnlyOnce("MlaItemConsentWithdrawn"));
  }

  private static String hearingOf(String request) {
    return "/hearings/"
        + people
            .officer()
            .does(
                "/hearings/request-video-hearing",
                Map.of(
                    "requestId",
                    id(request),
                    "itemNo",
                    1,
                    "countries",
                    List.of("LA", "TH"),
                    "victimConcerned",
                    true))
            .accepted()
            .id();
  }

  @Test
  void x12X14X18WhatACaseIsKnownForIsToldAtWhatBeginsInItLater() {
    String first = "/requests/" + people.drafted("K_VIDEO_HEARING", true);
    UUID caseRef = caseOf(first);
    UUID returnId = UUID.randomUUID();
    VICTIMS.says("VictimConfirmed", caseRef, Map.of("exploitationCountry", "TH"));
    VICTIMS.says("AgeDisputeRaised", caseRef, Map.of());
    Map<String, Object> hold = Map.of("returnId", returnId, "holdNo", 1, "holdKind", "PROCEDURE");
    RETURNS.says("ReturnHoldPlaced", caseRef, hold);
    untilItShows(people.prosecutor(), first, "X14.AgeDisputeRaised");
    untilItShows(people.prosecutor(), first, "X18.ReturnHoldPlaced");
    untilItIsTheTaskOf(people.prosecutor(), first, "X12.VictimConfirmed");

    String later =
        "/requests/" + people.drafted("K_VIDEO_HEARING", true, Map.of("caseRef", caseRef));
    assertThat(memos(people.prosecutor(), later))
        .containsExactlyInAnyOrder(
            "X12.VictimConfirmed", "X14.AgeDisputeRaised", "X18.ReturnHoldPlaced");
    untilItIsTheTaskOf(people.prosecutor(), later, "X12.VictimConfirmed");
    assertThat(memos(people.officer(), hearingOf(later))).containsExactly("X14.AgeDisputeRaised");
    assertThat(memos(people.prosecutor(), drafted())).isEmpty();

    RETURNS.says("ReturnHoldLifted", caseRef, Map.of("returnId", returnId, "holdNo", 1));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    memos(
                        people.prosecutor(),
                        "/requests/"
                            + people.drafted("F_RECORDS", false, Map.of("caseRef", caseRef))))
                .contains("X14.AgeDisputeRaised")
                .doesNotContain("X18.ReturnHoldPlaced"));
  }

  @Test
  void x14AHearingOfTheCaseShowsThatItMustUseTheMeasuresForChildren() {
    String request = "/requests/" + people.drafted("K_VIDEO_HEARING", true);
    String hearing = hearingOf(request);
    VICTIMS.says("AgeDisputeRaised", caseOf(request), Map.of());
    untilItShows(people.officer(), hearing, "X14.AgeDisputeRaised");
    untilItShows(people.prosecutor(), request, "X14.AgeDisputeRaised");
  }

  @Test
  void x18OnlyAHoldForProceedingsIsShownAtTheRequest() {
    String request = drafted();
    String other = drafted();
    RETURNS.says("ReturnHoldPlaced", caseOf(other), Map.of("holdKind", "PRACTICAL"));
    RETURNS.says("ReturnHoldPlaced", caseOf(request), Map.of("holdKind", "PROCEDURE"));
    untilItShows(people.prosecutor(), request, "X18.ReturnHoldPlaced");
    RETURNS.says("ReturnHoldPlaced", caseOf(other), Map.of("holdKind", "PROCEDURE"));
    untilItShows(people.prosecutor(), other, "X18.ReturnHoldPlaced");
    assertThat(memos(people.prosecutor(), other)).hasSize(1);
  }

  @Test
  void x18WhenTheRequestIsOverTheOfficerIsToSuggestThatTheHoldBeLiftedUntilItIs() {
    String request = drafted();
    String other = drafted();
    UUID held = UUID.randomUUID();
    hold(request, held, 1);
    hold(other, UUID.randomUUID(), 1);
    for (String path : List.of(request, other)) {
      untilItShows(people.prosecutor(), path, "X18.ReturnHoldPlaced");
      assertThat(isTask(path)).isFalse();
      people
          .prosecutor()
          .does(
              path + "/withdraw-mla-request",
              Map.of("reasonCode", "NO_LONGER_NEEDED", "notifiedRequested", false))
          .accepted();
      assertThat(isTask(path)).isTrue();
    }
    RETURNS.says(
        "ReturnHoldLifted",
        caseOf(request),
        held,
        2,
        Map.of("returnId", held, "holdNo", 1, "holdKind", "PROCEDURE"));
    await().atMost(SOON).until(() -> !isTask(request));
    assertThat(isTask(other)).as("another return stands still").isTrue();
  }

  private static void hold(String path, UUID held, int number) {
    RETURNS.says(
        "ReturnHoldPlaced",
        caseOf(path),
        held,
        number,
        Map.of("returnId", held, "holdNo", number, "holdKind", "PROCEDURE"));
  }

  /** Whether the officer of the central authority is to suggest that a hold be lifted. */
  private static boolean isTask(String path) {
    return tasks().contains("X18.LiftReturnHold " + id(path));
  }

  private static List<String> tasks() {
    List<String> all = new ArrayList<>();
    people
        .officer()
        .sees("/memos")
        .accepted()
        .body()
        .path("tasks")
        .forEach(task ->
            all.add(
                task.path("memo").path("said").asString()
                    + " "
                    + task.path("memo").path("aggregateId").asString()));
    return all;
  }

  @Test
  void x19BothCentralAuthoritiesAreToldWhileAnItemAboutAVictimIsOpen() {
    String incoming = received();
    UUID outgoing = people.drafted("A_STATEMENT", true);
    people.send(outgoing);
    for (String path : List.of(incoming, "/requests/" + outgoing)) {
      RETURNS.says("ReturnScheduled", caseOf(path), Map.of());
      untilItIsTheTaskOf(people.officer(), path, "X19.ReturnScheduled");
      assertThat(memos(people.partner(), path)).contains("X19.ReturnScheduled");
    }
    assertThat(people.partner().reads(incoming, "en")).contains("tell it by letter");
  }

  @Test
  void x13AndX26APersonWhoIsKnownHereIsSharedNoMoreAndAnErasureIsShown() {
    UUID person = known();
    CONSENTS.says(
        "ConsentWithdrawn",
        UUID.randomUUID(),
        Map.of(
            "consentId", UUID.randomUUID(), "personRef", person, "purpose", "FOLLOW_UP_CONTACT"));
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(history(person)).contains("SharingStopped"));
    for (String vault : ReactionBeans.VAULTS) {
      new OtherService("vault", vault + ".person-records.v1")
          .says(
              "RecordErased",
              UUID.randomUUID(),
              person,
              1,
              Map.of("personRef", person, "vault", vault));
    }
    Person officer = story.person("data", "LA-OSPP", "DATA_OFFICER");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(memos(officer, "/person-records/" + person))
                .containsExactly("X26.RecordErased", "X26.RecordErased"));
  }

  /** Somebody of whom this vault has a record. */
  private static UUID known() {
    UUID person = UUID.randomUUID();
    Outcome outcome =
        story
            .bean(Ledger.class)
            .submit(
                new Submission(
                    person,
                    new byte[0],
                    PersonRecordTable.NAME,
                    person,
                    new CreatePersonRecord(),
                    Actor.system(new CountryCode("LA")),
                    null,
                    Stories.now(story),
                    Envelope.Precision.EXACT,
                    null,
                    null,
                    person,
                    null));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return person;
  }
}
