package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.saphan.repatriation.ReturnCases.BRIDGE;
import static org.saphan.repatriation.ReturnCases.HOST;
import static org.saphan.repatriation.ReturnCases.VANG_TAO;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.CountryCode;
import org.saphan.repatriation.returning.ReturnCommand.LinkFollowUp;
import org.saphan.repatriation.returning.ReturnCommand.ScheduleReturn;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.Sex;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** People come home: the acceptance scenarios G-01 and G-16 as far as this service goes. */
class ReturnsIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  private static Story story;
  private static ReturnCases cases;

  @BeforeAll
  static void begin() {
    story = Stories.begin("--saphan.practice=true");
    cases = new ReturnCases(story);
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  @Test
  void g16WhoIsAfraidAndSaysNoIsHeldAndTakenInAllTheSame() {
    Person host = cases.as(HOST, "HOST_CASE_OFFICER");
    Person desk = cases.as("LA-MOLSW-DSW", "DSW_DESK");
    String one = cases.opened("FORMAL_MOU");
    host.does(
            one + "/place-return-hold",
            Map.of("holdKind", "PROTECTION", "reason", "afraid of authorities at home"))
        .refused(400, "INVALID");
    assertThat(
            host.does(one + "/place-return-hold", Map.of("holdKind", "PROTECTION"))
                .accepted()
                .stage())
        .isEqualTo("ON_HOLD");
    desk.does(one + "/lift-return-hold", Map.of("holdKind", "PROTECTION")).refused(403, "ROLE");
    host.does(one + "/lift-return-hold", Map.of("holdKind", "PROTECTION"))
        .refused(403, "FOUR_EYES");
    assertThat(cases.personSays(one, false).accepted().stage()).isEqualTo("DECLINED_BY_PERSON");
    var arrival = cases.arrives(one).accepted();
    assertThat(arrival.stage()).isEqualTo("ARRIVED");
    assertThat(arrival.body().path("events").values().stream().map(JsonNode::asString))
        .containsExactly("ReturneeArrived", "ArrivedDespiteHold", "OutcomeSent");
    assertThat(desk.sees(one).accepted().body().toString())
        .contains("PROTECTION")
        .doesNotContain("afraid");
    isATaskOf(cases.as("LA-MOLSW-DSW", "LEGAL_OFFICER"), "R12.ArrivedDespiteHold", one);
    isATaskOf(cases.as("LA-LWU-SV", "LWU_PROVINCE"), "R12.ArrivedDespiteHold", one);
    assertThat(memos(cases.as("LA-LWU-CH", "LWU_PROVINCE"))).doesNotContain(idOf(one));
  }

  @Test
  void whoLeavesAgainstAHoldIsATaskForTheLegalOfficerAndTheDesk() {
    Person host = cases.as(HOST, "HOST_CASE_OFFICER");
    String one = cases.opened("FORMAL_MOU");
    host.does(one + "/place-return-hold", Map.of("holdKind", "PROCEDURE")).accepted();
    host.does(one + "/record-departure", Map.of("at", cases.now())).accepted();
    isATaskOf(cases.as("LA-MOLSW-DSW", "LEGAL_OFFICER"), "R11.DepartedDespiteHold", one);
    isATaskOf(cases.as("LA-MOLSW-DSW", "DSW_DESK"), "R11.DepartedDespiteHold", one);
  }

  @Test
  void nobodyArrivesTomorrowAndWhoArrivesByAClockThatIsABitAheadDoes() {
    Person officer = cases.as(VANG_TAO, "CHECKPOINT_OFFICER");
    Map<String, Object> man = new HashMap<>(cases.putAcross("NO"));
    man.put("at", Instant.parse(cases.now()).plus(Duration.ofDays(1)).toString());
    String taken = "/returns/record-unannounced-arrival";
    assertThat(officer.does(taken, man).refused(400, "INVALID").body().toString())
        .contains("IN_THE_FUTURE", "\"/at\"");
    man.put("at", Instant.parse(cases.now()).plus(Duration.ofMinutes(4)).toString());
    officer.does(taken, man).accepted();
  }

  private static void isATaskOf(Person who, String memo, String one) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(memos(who)).contains(memo).contains(idOf(one)));
  }

  private static String memos(Person who) {
    return who.sees("/memos").accepted().body().toString();
  }

  private static String idOf(String one) {
    return ReturnCases.id(one).toString();
  }

  @Test
  void g01AFormalReturnGoesFromTheFirstLetterToThePlacement() {
    Person host = cases.as(HOST, "HOST_CASE_OFFICER");
    Person desk = cases.as("LA-MOLSW-DSW", "DSW_DESK");
    String one = cases.traced();
    host.does(one + "/place-return-hold", Map.of("holdKind", "PROCEDURE")).accepted();
    assertThat(
            host.does(one + "/lift-return-hold", Map.of("holdKind", "PROCEDURE"))
                .accepted()
                .stage())
        .isEqualTo("TRACED");
    assertThat(refusal(cases.system(one, date()))).isEqualTo("CONSENT");
    assertThat(cases.decides(one).accepted().stage()).isEqualTo("READY");
    assertThat(refusal(cases.system(one, date()))).isEqualTo("CONSENT");
    cases.personSays(one, true).accepted();
    String notice = "/notices/" + announces(one).accepted().id();
    assertThat(cases.stage(one)).isEqualTo("SCHEDULED");
    desk.does(notice + "/acknowledge-notice", Map.of()).accepted();
    assertThat(
            desk.does(
                    notice + "/confirm-reception",
                    Map.of(
                        "facility",
                        "LA-MOLSW-TC",
                        "beds",
                        1,
                        "femaleOfficers",
                        1,
                        "interpreters",
                        List.of()))
                .accepted()
                .stage())
        .isEqualTo("CONFIRMED");
    assertThat(cases.arrives(one).accepted().stage()).isEqualTo("ARRIVED");
    assertThat(events(notice)).endsWith("NoticePartiallyArrived", "NoticeCompleted");
    assertThat(desk.sees(notice).accepted().stage()).isEqualTo("COMPLETED");
    theProvinceAcknowledgesItsReport();

    Person centre = cases.as("LA-MOLSW-TC", "TRANSIT_MANAGER");
    var admitted =
        centre
            .does(
                one + "/admit-to-transit",
                Map.of(
                    "facility",
                    "LA-MOLSW-TC",
                    "consents",
                    List.of(cases.consent("RECEIVE_SERVICE"), cases.consent("SHARE_CROSS_BORDER"))))
            .accepted();
    assertThat(admitted.stage()).isEqualTo("IN_TRANSIT_CARE");
    SeenFromAbroad abroad = new SeenFromAbroad(cases, one);
    abroad.onlyThatSheCame("IN_TRANSIT_CARE");
    abroad.theReception(notice);
    SeenAtTheBorder border = new SeenAtTheBorder(cases, one);
    border.onlyThatSheWasReferred("IN_TRANSIT_CARE");
    border.mayStillScreen();
    assertThat(
            desk.does(one + "/record-placement", Map.of("placement", "FAMILY", "province", "LA-SV"))
                .accepted()
                .stage())
        .isEqualTo("PLACED");
    abroad.onlyThatSheCame("PLACED");
    border.onlyThatSheWasReferred("PLACED");
    assertThat(cases.system(one, new LinkFollowUp(UUID.randomUUID())))
        .isInstanceOf(Outcome.Accepted.class);
    desk.does(one + "/close-return-case", Map.of()).accepted();
    border.closed();
    assertThat(events(one))
        .containsSubsequence(
            "ReturnCaseOpened",
            "FamilyTracingRequested",
            "NationalityVerified",
            "FamilyAssessmentRecorded",
            "ReturnHoldPlaced",
            "ReturnHoldLifted",
            "ReturnDecisionRecorded",
            "PersonDecisionRecorded",
            "ReturnScheduled",
            "ReturneeArrived",
            "OutcomeSent",
            "TransitStayStarted",
            "ReturneePlaced",
            "OutcomeSent",
            "ReturnFollowUpLinked",
            "ReturnCaseClosed",
            "OutcomeSent");
  }

  /** The day of a return that was prepared: a notice of one line that names it. */
  private static Answer announces(String one) {
    Map<String, Object> notice = new HashMap<>();
    notice.put("noticeKind", "DATE_OF_RETURN");
    notice.put("track", "FORMAL_MOU");
    notice.put("returningCountry", "TH");
    notice.put("plannedHandoverAt", Instant.parse(cases.now()).plus(Duration.ofDays(9)).toString());
    notice.put("checkpoint", "LA-VT-01");
    notice.put("counts", Map.of("total", 1));
    notice.put(
        "lines",
        List.of(
            Map.of(
                "lineId", "1",
                "returnId", ReturnCases.id(one),
                "sex", "FEMALE",
                "ageBand", "A18_24",
                "child", "NO",
                "identification", "IDENTIFIED_ABROAD",
                "returnMode", "VOLUNTARY",
                "receptionGroups", List.of("FEMALE_OFFICER"))));
    notice.put("issuerCountry", "TH");
    notice.put("issuerAgency", HOST);
    notice.put("issuerReference", "พม 0305/7");
    notice.put("issuerDate", "2026-11-01");
    return cases.as(HOST, "NOTICE_ISSUER").does("/notices/register-notice", notice);
  }

  private static void theProvinceAcknowledgesItsReport() {
    JsonNode report = cases.reportOf("LA-DLSW-SV");
    assertThat(report.path("details").path("lines").size()).isPositive();
    String path = "/province-reports/" + report.path("id").asString();
    Map<String, Object> sending =
        Map.of(
            "province",
            "LA-SV",
            "arrivals",
            1,
            "children",
            0,
            "unscreened",
            1,
            "toAgency",
            "LA-DLSW-SV");
    assertThat(
            cases
                .as(BRIDGE, "CHECKPOINT_SUPERVISOR")
                .does(path + "/send-province-report", sending)
                .accepted()
                .stage())
        .isEqualTo("SENT");
    assertThat(
            cases
                .as("LA-DLSW-SV", "PROVINCIAL_DSW")
                .does(path + "/acknowledge-province-report", Map.of("province", "LA-SV"))
                .accepted()
                .stage())
        .isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void whoWasErasedAndComesAgainIsTakenAndNamedAnew() {
    String one = cases.opened("EMBASSY_ASSISTED");
    UUID person = personOf(one);
    new TransactionTemplate(story.bean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> story.bean(Vault.class).erase(person));
    Map<String, Object> arrival = new HashMap<>(cases.arrival());
    arrival.put("names", List.of(Map.of("text", "ນາງ ຄຳຫຼ້າ ທົດສອບ")));
    Person bridge = cases.as(BRIDGE, "CHECKPOINT_OFFICER");
    assertThat(bridge.does(one + "/record-arrival", arrival).accepted().stage())
        .isEqualTo("ARRIVED");
    assertThat(personOf(one)).isNotEqualTo(person);
    cases.as("LA-MOLSW-DSW", "DATA_OFFICER").sees("/person-records/" + personOf(one)).accepted();
  }

  private static UUID personOf(String one) {
    JsonNode state = cases.as("LA-MOLSW-DSW", "DSW_DESK").sees(one).accepted().body();
    return UUID.fromString(state.path("details").path("personRef").asString());
  }

  @Test
  void aWordThatIsNoAnswerIsRefusedAndADoubtIsOnlyRaised() {
    String one = cases.pushedBack("NO");
    cases.screens(one, true, Map.of("F1", "perhaps")).refused(400, "INVALID");
    Person officer = cases.as(VANG_TAO, "CHECKPOINT_OFFICER");
    officer
        .does(one + "/set-treat-as-child", Map.of("treatAsChild", false))
        .refused(400, "INVALID");
    officer.does(one + "/set-treat-as-child", Map.of("treatAsChild", true)).accepted();
    cases.as(BRIDGE, "CHECKPOINT_OFFICER").sees(one).refused(404, "NOT_FOUND");
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

  private static String refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).rejection().code().name();
  }

  private static List<String> events(String one) {
    return cases
        .as("LA-MOLSW-DSW", "DSW_DESK")
        .sees(one + "/history")
        .accepted()
        .body()
        .findValuesAsString("eventType")
        .stream()
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .toList();
  }
}
