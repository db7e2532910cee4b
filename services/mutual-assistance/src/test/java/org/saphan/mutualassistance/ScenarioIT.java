package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.ScenarioBodies.refusal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.reference.ReferenceEntry;
import org.saphan.mutualassistance.Scenario.Line;
import org.saphan.mutualassistance.ScenarioBodies.Subject;
import org.saphan.testkit.Story;

/**
 * The scenarios of chapter 70 about mutual assistance over HTTP, and their variants. What belongs
 * to victim referral is left out (its services) or comes as the case worker's letter (its consent).
 */
class ScenarioIT {
  private static final String REQUEST = "outgoing-request:r";
  private static final String INCOMING = "incoming-request:i";
  private static final String TRANSFER = "custody-transfer:c";
  private static final String HEARING = "video-hearing:h";

  private static final String NOT_ASSIGNED = "incoming-request:j";

  private static final Line ASSIGNMENT =
      new Line(
          "1",
          "LA-OSPP",
          "CA_OFFICER",
          "AssignIncomingMla",
          INCOMING,
          "ASSIGNED",
          List.of("IncomingMlaAssigned"),
          "");

  private static final Line THAILANDS_YES =
      new Line(
          "V2",
          "TH-OAG",
          "PARTNER",
          "RecordStateAgreement",
          "custody-transfer:e",
          "CONSENTED",
          List.of("CustodyStateAgreementRecorded"),
          "");

  private static final Map<String, Object> FORBIDDEN_GROUND =
      Map.of("reasonCode", "FORBIDDEN_GROUND");

  /** Days that pass before a line: scenario, step, which line of the step. */
  private static final Map<String, Integer> DAYS =
      Map.ofEntries(
          Map.entry("G-04/3/1", 30),
          Map.entry("G-04/3/2", 15),
          Map.entry("G-04/4/1", 35),
          Map.entry("G-04/5/1", 25),
          Map.entry("G-04/6/1", 15),
          Map.entry("G-12/6/1", ProceedingBodies.DAYS_ABROAD),
          Map.entry("G-15/3/1", 60),
          Map.entry("G-15/6/3", ProceedingBodies.DAYS_TO_HEARING));

  /** The deadlines that chapter 70 names, as they stand after a line. */
  private static final Map<String, List<String>> DEADLINES =
      Map.ofEntries(
          Map.entry("G-02/3/2", List.of(REQUEST, "D-M02 RUNNING")),
          Map.entry("G-02/8/2", List.of(REQUEST, "D-M05 RUNNING")),
          Map.entry("G-03/1/1", List.of(REQUEST, "D-M05 RUNNING")),
          Map.entry("G-03/2/1", List.of(REQUEST, "D-M11 RUNNING")),
          Map.entry("G-03/4/1", List.of(REQUEST, "D-M13 RUNNING")),
          Map.entry("G-04/2/1", List.of(INCOMING, "D-I03 RUNNING", "D-I02 PAUSED")),
          Map.entry("G-04/3/1", List.of(INCOMING, "D-I03 RUNNING")),
          Map.entry("G-04/3/2", List.of(INCOMING, "D-I03 BREACHED")),
          Map.entry("G-12/5/1", List.of(TRANSFER, "D-C01 RUNNING")),
          Map.entry("G-12/6/1", List.of(TRANSFER, "D-C01 BREACHED")),
          Map.entry("G-15/2/2", List.of(INCOMING, "D-I08 RUNNING", "D-I02 PAUSED")),
          Map.entry("G-15/5/3", List.of(HEARING, "D-C03 RUNNING")),
          Map.entry("G-21/1/1", List.of(REQUEST, "D-M07 BREACHED")),
          Map.entry("G-21/2/1", List.of(REQUEST, "D-M13 RUNNING")));

  private static Story story;

  @BeforeAll
  static void begin() {
    story = Stories.begin("--saphan.practice=true");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"G-02", "G-03", "G-04", "G-12", "G-15", "G-21"})
  void everyLineGoesAsTheLawSays(String name) {
    Scenario scenario = new Scenario(story, name);
    Map<String, Integer> lineOfStep = new HashMap<>();
    for (Line line : asItCanBePlayed(name)) {
      int no = lineOfStep.merge(line.step(), 1, Integer::sum);
      String place = name + "/" + line.step() + "/" + no;
      Stories.daysPass(story, DAYS.getOrDefault(place, 0));
      scenario.play(line);
      List<String> deadlines = DEADLINES.getOrDefault(place, List.of());
      deadlines.stream()
          .skip(1)
          .forEach(deadline -> scenario.deadline(deadlines.getFirst(), deadline));
    }
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  /**
   * G-12 names nobody who is assigned (open questions). So that Vientiane's police may act for the
   * first witness, the request is assigned; the second witness belongs to a request that is not,
   * and the officer records what he said. Thailand's yes to the third transfer stands in no line.
   */
  private static List<Line> asItCanBePlayed(String name) {
    List<Line> lines = Scenario.lines(name);
    return name.equals("G-12")
        ? lines.stream().flatMap(ScenarioIT::asItCanBePlayed).toList()
        : lines;
  }

  private static Stream<Line> asItCanBePlayed(Line line) {
    return switch (line.step() + " " + line.command()) {
      case "1 AcceptIncomingMla" -> Stream.of(line, line.about(NOT_ASSIGNED), ASSIGNMENT);
      case "V1 RecordDetaineeConsent" -> Stream.of(line.by("LA-OSPP", "CA_OFFICER"));
      case "V1 ReportItemExecution" -> Stream.of(line.about(NOT_ASSIGNED));
      case "V2 RecordStateAgreement" -> Stream.of(THAILANDS_YES, line);
      default ->
          line.step().equals("1") ? Stream.of(line, line.about(NOT_ASSIGNED)) : Stream.of(line);
    };
  }

  @Test
  void theRegistrySeesEveryStageOfARequest() {
    Scenario scenario = new Scenario(story, "G-02").playUntil("none");
    assertThat(
            scenario
                .history(REQUEST, "LA-MOJ-DIC", "MLA_REGISTRY")
                .valueStream()
                .map(line -> line.path("stageAfter").asString())
                .distinct())
        .containsExactly(
            "DRAFT",
            "UNDER_REVIEW",
            "RETURNED",
            "APPROVED",
            "TRANSMITTED",
            "ACKNOWLEDGED",
            "IN_EXECUTION",
            "EXECUTED",
            "EVIDENCE_RECEIVED",
            "CLOSED");
  }

  @Test
  void aRefusalWithReasonsAfterConsultationStandsAndOneForBankSecrecyAloneMayBeChallenged() {
    Scenario stands = new Scenario(story, "G-03").playUntil("5");
    assertThat(challengeable(stands)).isFalse();
    stands
        .does("LA-OSPP", "CA_APPROVER", REQUEST, "challenge-mla-refusal", FORBIDDEN_GROUND)
        .refused(409, "STATE");

    Scenario secrecy = new Scenario(story, "G-03").playUntil("4");
    assertThat(
            secrecy
                .doesWithProof(
                    "CA_OFFICER", REQUEST, "record-refusal", refusal("BANK_SECRECY", true, true))
                .accepted()
                .stage())
        .isEqualTo("REFUSED");
    assertThat(challengeable(secrecy)).isTrue();
    secrecy
        .does("LA-OSPP", "CA_APPROVER", REQUEST, "challenge-mla-refusal", FORBIDDEN_GROUND)
        .accepted();
  }

  private static boolean challengeable(Scenario scenario) {
    return scenario
        .seen(REQUEST)
        .path("details")
        .path("exchange")
        .path("challengeable")
        .asBoolean();
  }

  /** What is asked of a profile here. */
  record Grounds(String code, List<String> mandatoryGrounds, List<String> discretionaryGrounds) {}

  @Test
  void underTheAseanTreatyTheSameGroundIsMandatory() {
    Subject asean =
        new Subject("TH", "TH-OAG", "ASEAN_MLAT", "DIPLOMATIC", List.of("C_SEARCH_SEIZE_FREEZE"));
    Scenario scenario = new Scenario(story, "G-03", asean).playUntil("5");
    assertThat(scenario.seen(REQUEST).path("stage").asString()).isEqualTo("REFUSED");
    assertThat(challengeable(scenario)).isFalse();
    assertThat(grounds("ASEAN_MLAT").mandatoryGrounds()).contains("NO_DUAL_CRIMINALITY");
    assertThat(grounds("UNTOC_18").discretionaryGrounds()).contains("NO_DUAL_CRIMINALITY");
  }

  private static Grounds grounds(String basis) {
    return story
        .bean(ReferenceCopy.class)
        .entries("LegalBasisProfilePublished", Grounds.class)
        .stream()
        .map(ReferenceEntry::body)
        .filter(profile -> profile.code().equals(basis))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDetaineeWhoTakesConsentBackIsNotHandedOver() {
    Scenario scenario = new Scenario(story, "G-12");
    asItCanBePlayed("G-12").stream()
        .takeWhile(line -> !line.step().equals("5"))
        .forEach(scenario::play);
    assertThat(
            scenario
                .does(
                    "LA-PPS-VT",
                    "EXECUTING_AUTHORITY",
                    TRANSFER,
                    "withdraw-detainee-consent",
                    Map.of("at", Stories.now(story).toString()))
                .accepted()
                .stage())
        .isEqualTo("CONSENT_REFUSED");
    scenario
        .does("LA-OSPP", "CA_OFFICER", TRANSFER, "close-custody-transfer", Map.of())
        .refused(409, "STATE");
  }

  @Test
  void aVictimWhoDidNotConsentIsNotHeardAndTheItemIsReportedSo() {
    Scenario scenario = new Scenario(story, "G-15").playUntil("4");
    scenario
        .does(
            "LA-PPC-CH",
            "EXECUTING_AUTHORITY",
            INCOMING,
            "start-incoming-execution",
            Map.of("itemNo", 1))
        .refused(422, "CONSENT");
    assertThat(
            scenario
                .does(
                    "LA-PPC-CH",
                    "EXECUTING_AUTHORITY",
                    INCOMING,
                    "report-item-execution",
                    Map.of(
                        "itemNo",
                        1,
                        "result",
                        "NOT_EXECUTED",
                        "reasonCode",
                        "NO_CONSENT",
                        "personsHeard",
                        0))
                .accepted()
                .stage())
        .isEqualTo("RESULT_REVIEW");
  }
}
