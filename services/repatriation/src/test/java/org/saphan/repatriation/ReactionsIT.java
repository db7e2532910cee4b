package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Verify;
import org.saphan.lifecycle.CountryCode;
import org.saphan.repatriation.returning.ReturnCommand.ScheduleReturn;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.Sex;
import org.saphan.testkit.OtherService;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;

/** What returns do when other services say something: each row, over a real broker. */
class ReactionsIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final OtherService REFERRALS = OtherService.on("victim-referral.referrals.v1");
  private static final OtherService VICTIMS = OtherService.on("victim-referral.victim-cases.v1");
  private static final OtherService PLANS = OtherService.on("victim-referral.follow-up-plans.v1");
  private static final OtherService CONSENTS = OtherService.on("victim-referral.consents.v1");

  private static Story story;
  private static ReturnCases cases;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    cases = new ReturnCases(story);
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  /** Somebody with signs, for whom a place is looked for; the path. */
  private static String referred() {
    String one = cases.pushedBackByName();
    cases.screens(one, true, Map.of("F3", "YES")).accepted();
    cases
        .as(ReturnCases.VANG_TAO, "CHECKPOINT_OFFICER")
        .does(
            one + "/request-referral",
            Map.of(
                "urgency",
                "SAME_DAY",
                "unaccompanied",
                false,
                "childrenWith",
                0,
                "needGroups",
                List.of("SHELTER"),
                "basis",
                "CONSENT",
                "consents",
                List.of(cases.consent("SHARE_FOR_REFERRAL")),
                "needs",
                List.of("a bed")))
        .accepted();
    return one;
  }

  /** Somebody whom the other State sent back and who lives at home again; the path. */
  private static String placed() {
    String one = cases.traced();
    cases.decides(one).accepted();
    cases.personSays(one, true).accepted();
    assertThat(cases.system(one, date())).isInstanceOf(Outcome.Accepted.class);
    cases.arrives(one).accepted();
    cases
        .as("LA-MOLSW-TC", "TRANSIT_MANAGER")
        .does(
            one + "/admit-to-transit",
            Map.of(
                "facility",
                "LA-MOLSW-TC",
                "consents",
                List.of(cases.consent("RECEIVE_SERVICE"), cases.consent("SHARE_CROSS_BORDER"))))
        .accepted();
    desk()
        .does(one + "/record-placement", Map.of("placement", "FAMILY", "province", "LA-SV"))
        .accepted();
    return one;
  }

  private static ScheduleReturn date() {
    return new ScheduleReturn(
        UUID.randomUUID(),
        new NoticeReference("1"),
        Instant.parse(cases.now()).plus(Duration.ofDays(9)),
        new CheckpointCode("LA-VT-01"),
        UUID.randomUUID(),
        Sex.FEMALE,
        AgeBand.A18_24,
        ChildFlag.NO,
        new CountryCode("TH"));
  }

  private static Person desk() {
    return cases.as("LA-MOLSW-DSW", "DSW_DESK");
  }

  private static UUID caseOf(String one) {
    return UUID.fromString(desk().sees(one).accepted().body().path("caseRef").asString());
  }

  private static UUID personOf(String one) {
    return UUID.fromString(
        story
            .bean(JdbcTemplate.class)
            .queryForObject(
                "select state ->> 'personRef' from aggregate where id = ?",
                String.class,
                ReturnCases.id(one)));
  }

  private static List<String> history(UUID aggregate) {
    return named(
        "select regexp_replace(event_type, '.*\\.', '') from history where aggregate_id = ?"
            + " order by version",
        aggregate);
  }

  private static List<String> named(String query, UUID aggregate) {
    return story.bean(JdbcTemplate.class).queryForList(query, String.class, aggregate);
  }

  private static void untilItHas(UUID aggregate, String event) {
    await().atMost(SOON).untilAsserted(() -> assertThat(history(aggregate)).contains(event));
  }

  private static List<String> memos(String one) {
    return desk().sees(one).accepted().body().path("memos").findValuesAsString("said");
  }

  private static void untilItShows(String one, String memo) {
    await().atMost(SOON).untilAsserted(() -> assertThat(memos(one)).contains(memo));
  }

  /** With the return that it is about, and what the test gives besides. */
  private static Map<String, Object> about(String one, Object... more) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("returnId", ReturnCases.id(one));
    for (int at = 0; at < more.length; at += 2) {
      fields.put(more[at].toString(), more[at + 1]);
    }
    return fields;
  }

  /** G-19: the two words of one referral come in the wrong order. */
  @Test
  void x8AnAdmissionWaitsForTheAcceptanceAndAPlaceIsShown() {
    String one = referred();
    UUID referral = UUID.randomUUID();
    REFERRALS.says("VictimAdmitted", caseOf(one), referral, 2, about(one));
    await()
        .atMost(SOON)
        .until(() -> !named("select topic from parked where aggregate_id = ?", referral).isEmpty());
    assertThat(history(ReturnCases.id(one))).doesNotContain("ReturnAdmissionNoted");
    REFERRALS.says("ReferralAccepted", caseOf(one), referral, 1, about(one, "unit", "MALE"));
    untilItHas(ReturnCases.id(one), "ReturnAdmissionNoted");
    assertThat(cases.as(ReturnCases.VANG_TAO, "CHECKPOINT_OFFICER").reads(one, "en"))
        .contains("A place was found (Men).");
    REFERRALS.says(
        "VictimDischarged", caseOf(one), about(one, "placement", "OWN", "province", "LA-CH"));
    untilItHas(ReturnCases.id(one), "ReturneePlaced");
  }

  @Test
  void x9WhenNoShelterIsLeftTheTransitCentreAndTheDeskHaveATask() {
    String one = referred();
    REFERRALS.says("ReferralExhausted", caseOf(one), about(one));
    for (Person who : List.of(desk(), cases.as("LA-MOLSW-TC", "TRANSIT_MANAGER"))) {
      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(who.sees("/memos").accepted().body().toString())
                  .contains("X9.ReferralExhausted", ReturnCases.id(one).toString()));
    }
    assertThat(
            cases
                .as(ReturnCases.BRIDGE, "CHECKPOINT_OFFICER")
                .sees("/memos")
                .accepted()
                .body()
                .path("tasks"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ReferralWithdrawn, reason, PERSON_REFUSED", "ReferralClosed, outcome, NOT_ARRIVED"})
  void x9AReferralThatEndsWithoutAStayGivesTheReturnBack(String event, String field, String code) {
    String one = referred();
    REFERRALS.says(event, caseOf(one), about(one, field, code));
    untilItHas(ReturnCases.id(one), "ReturnReferralEnded");
    assertThat(cases.stage(one)).isEqualTo("SCREENED");
  }

  @Test
  void x10WithoutAProvinceTheDeskIsAsked() {
    String one = referred();
    REFERRALS.says("VictimDischarged", caseOf(one), about(one, "placement", "FAMILY"));
    untilItShows(one, "X10.VictimDischarged");
    assertThat(cases.stage(one)).isEqualTo("REFERRED");
  }

  @Test
  void x11AndX13AFollowUpIsToldUntilTheConsentIsTakenBack() {
    String one = placed();
    PLANS.says("FollowUpPlanCreated", caseOf(one), about(one));
    untilItHas(ReturnCases.id(one), "ReturnFollowUpLinked");
    untilItHas(ReturnCases.id(one), "OutcomeSent");
    long told = history(ReturnCases.id(one)).stream().filter("OutcomeSent"::equals).count();
    UUID person = personOf(one);
    UUID consent = UUID.randomUUID();
    CONSENTS.says(
        "ConsentWithdrawn",
        UUID.randomUUID(),
        Map.of("consentId", consent, "personRef", person, "purpose", "SHARE_CROSS_BORDER"));
    untilItHas(person, "SharingStopped");
    desk().does(one + "/close-return-case", Map.of()).accepted();
    assertThat(history(ReturnCases.id(one)).stream().filter("OutcomeSent"::equals).count())
        .as("of somebody who may be a victim nothing more is told")
        .isEqualTo(told);
  }

  @Test
  void x13ADisclosureThatRestedOnTheConsentIsRevoked() {
    String one = referred();
    UUID person = personOf(one);
    UUID consent = UUID.randomUUID();
    UUID asked =
        desk()
            .does(
                "/disclosures/request-disclosure",
                Map.of(
                    "personRef", person,
                    "dataGroups", List.of("G3"),
                    "purposeCode", "SHARE_FOR_REFERRAL",
                    "recipientAgency", "LA-LWU-CPC",
                    "country", "LA",
                    "consentId", consent,
                    "overrideReason", "DANGER_TO_LIFE"))
            .accepted()
            .id();
    assertThat(history(asked)).containsExactly("DisclosureRequested");
    CONSENTS.says(
        "ConsentWithdrawn",
        UUID.randomUUID(),
        Map.of("consentId", consent, "personRef", person, "purpose", "SHARE_FOR_REFERRAL"));
    untilItHas(asked, "DisclosureRefused");
    untilItHas(person, "SharingStopped");
  }

  @ParameterizedTest
  @CsvSource({
    "VictimConfirmed, ReturnMarkedVictim",
    "ForeignIdentificationRecognised, ReturnMarkedVictim",
    "AgeDisputeRaised, ReturnTreatAsChildSet",
    "AgeAssessmentRecorded, ReturnTreatAsChildSet"
  })
  void x12AndX14WhatIsKnownOfTheVictimIsMarked(String said, String done) {
    String one = cases.pushedBack("NO");
    VICTIMS.says(said, caseOf(one), about(one));
    untilItHas(ReturnCases.id(one), done);
  }

  @ParameterizedTest
  @CsvSource({
    "X20, custody-transfers, DetaineeHandedOver",
    "X20, safe-conducts, WitnessArrived",
    "X21, jurisdiction-claims, JurisdictionConflictDetected"
  })
  void whatConcernsTheCaseIsShownAtItsReturns(String row, String collection, String event) {
    String one = cases.pushedBack("NO");
    String other = cases.pushedBack("NO");
    OtherService.on("mutual-assistance." + collection + ".v1").says(event, caseOf(one), Map.of());
    untilItShows(one, row + "." + event);
    assertThat(memos(other)).isEmpty();
    assertThat(memos(cases.pushedBackIn(caseOf(one))))
        .as("who comes later, too")
        .containsExactly(row + "." + event);
  }

  @Test
  void ofWhomACaseWorkerPresumesToBeAVictimTheFormerHostIsToldOnlyWithConsent() {
    Map<String, Object> outcome =
        Map.of("outcomeCode", "CLOSED", "toCountry", "TH", "toAgency", "TH-RTP-IB");
    String other = cases.pushedBack("NO");
    desk().does(other + "/send-outcome", outcome).accepted();
    String one = cases.pushedBack("NO");
    VICTIMS.says("VictimPresumed", caseOf(one), Map.of("personRef", personOf(one)));
    await()
        .atMost(SOON)
        .until(() ->
            story
                    .bean(JdbcTemplate.class)
                    .queryForObject(
                        "select count(*) from presumed_elsewhere where person_ref = ?",
                        Integer.class,
                        personOf(one))
                == 1);
    desk().does(one + "/send-outcome", outcome).refused(422, "CONSENT");
    Map<String, Object> came = new HashMap<>(outcome);
    came.put("outcomeCode", "RECEIVED");
    desk().does(one + "/send-outcome", came).accepted();
    desk().does(other + "/send-outcome", outcome).accepted();
  }

  @Test
  void x33RecordsOfOnePersonAreShownTogether() {
    String one = cases.pushedBack("NO");
    String other = cases.pushedBack("NO");
    OtherService.on("case-tracker.links.v1")
        .says(
            "PersonMatchConfirmed",
            UUID.randomUUID(),
            Map.of("leftPersonRef", personOf(one), "rightPersonRef", personOf(other)));
    untilItShows(one, "X33.PersonMatchConfirmed");
    untilItShows(other, "X33.PersonMatchConfirmed");
  }

  @Test
  void x26WhoAnswersForTheVaultSeesThatOthersErasedThePersonEachOfThem() {
    UUID person = personOf(cases.pushedBack("NO"));
    for (String vault : ReactionBeans.VAULTS) {
      new OtherService("vault", vault + ".person-records.v1")
          .says(
              "RecordErased",
              UUID.randomUUID(),
              person,
              1,
              Map.of("personRef", person, "vault", vault));
    }
    Person officer = cases.as("LA-MOLSW-DSW", "DATA_OFFICER");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    officer
                        .sees("/person-records/" + person)
                        .accepted()
                        .body()
                        .path("memos")
                        .findValuesAsString("said"))
                .containsExactly("X26.RecordErased", "X26.RecordErased"));
  }

  @Test
  void aReturnOfSomebodyElseIsLeftAlone() {
    String one = referred();
    Map<String, Object> nobody = new HashMap<>(about(one));
    nobody.remove("returnId");
    REFERRALS.says("VictimAdmitted", caseOf(one), nobody);
    REFERRALS.says("ReferralAccepted", caseOf(one), about(one));
    untilItShows(one, "X8.ReferralAccepted");
    assertThat(history(ReturnCases.id(one))).doesNotContain("ReturnAdmissionNoted");
  }
}
