package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.ReturnCases.VANG_TAO;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/** G-05: twelve men are put across at night, and the tablet has no line until the morning. */
class PutAcrossAtNightIT {
  private static final int MEN = 12;
  private static final int SCREENED = 9;
  private static final int WITH_SIGNS = 7;
  private static final int OVERHEARD = 8;

  private static Story story;
  private static ReturnCases cases;
  private static Person officer;
  private static Person supervisor;

  @BeforeAll
  static void begin() {
    story = Stories.begin("--saphan.practice=true");
    cases = new ReturnCases(story);
    officer = cases.as(VANG_TAO, "CHECKPOINT_OFFICER");
    supervisor = cases.as(VANG_TAO, "CHECKPOINT_SUPERVISOR");
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  private static Map<String, Object> man() {
    return Map.of(
        "checkpoint", "LA-CH-01",
        "broughtBy", "POLICE",
        "groupId", new UUID(5, 5),
        "sex", "MALE",
        "ageBand", "A25_34",
        "child", "NO",
        "returningCountry", "TH");
  }

  private static FirstContactOf contactOf(int man) {
    return switch (man) {
      case WITH_SIGNS -> FirstContactOf.INDICATORS;
      case OVERHEARD -> FirstContactOf.INCONCLUSIVE;
      default -> FirstContactOf.NOTHING;
    };
  }

  @Test
  void twelveMenAreWrittenDownAtNightSentInTheMorningReportedAndMatchedWithALateList() {
    // The night lies within one hour, so in one day, at whatever time the test runs.
    Instant night = Instant.now().minus(Duration.ofHours(4)).truncatedTo(ChronoUnit.HOURS);
    Tablet tablet = Tablet.registeredBy(supervisor, "LA-CH-01");
    List<UUID> men = new ArrayList<>();
    for (int man = 0; man < MEN; man++) {
      men.add(tablet.takesIn(night.plusSeconds(man), man()));
    }
    for (int man = 0; man < SCREENED; man++) {
      tablet.screens(men.get(man), night.plusSeconds(600 + man), contactOf(man));
    }
    int released = tablet.lines();
    for (int man = SCREENED; man < MEN; man++) {
      tablet.writes(
          men.get(man),
          "record-unscreened-release",
          night.plusSeconds(1_200),
          Map.of("reason", "NIGHT", "checkpoint", "LA-CH-01"));
    }

    tablet.sends(officer, 2, 3).refused(409, "GAP");
    JsonNode morning = tablet.sendsAll(officer);
    assertThat(morning.findValuesAsString("code"))
        .as("an officer releases nobody unscreened")
        .hasSize(MEN - SCREENED)
        .containsOnly("ROLE");
    JsonNode again = tablet.sends(supervisor, released + 1, tablet.lines()).accepted().body();
    assertThat(again.findValuesAsString("stage")).hasSize(3).containsOnly("UNSCREENED");
    assertThat(tablet.sendsAll(supervisor).get(0)).isEqualTo(morning.get(0));

    JsonNode first = officer.sees("/returns/" + men.getFirst() + "/history").body();
    assertThat(first.get(0).path("occurredAt").asString()).isEqualTo(night.toString());
    assertThat(Instant.parse(first.get(0).path("recordedAt").asString())).isAfter(night);
    assertThat(outcomes(men.subList(0, SCREENED)))
        .containsOnlyOnce("INDICATORS", "INCONCLUSIVE")
        .hasSize(SCREENED)
        .contains("NO_INDICATORS");

    asksForHelp(men);
    tellsTheProvince(tablet, night);
    aLateListMakesNoSecondCase(men, night);
    threeDaysLaterNobodyIsLeftButTheTwo(men);
  }

  private static List<String> outcomes(List<UUID> men) {
    return men.stream()
        .map(man -> officer.sees("/returns/" + man).accepted().body())
        .map(body -> body.at("/details/screen/outcome").asString())
        .toList();
  }

  private static void asksForHelp(List<UUID> men) {
    for (int man : List.of(WITH_SIGNS, OVERHEARD)) {
      String one = "/returns/" + men.get(man);
      supervisor.does(one + "/close-return-case", Map.of()).refused(422, "NOT_REFERRED");
      Answer asked = officer.does(one + "/request-referral", cases.referral(false)).accepted();
      assertThat(asked.stage()).isEqualTo("REFERRED");
      assertThat(asked.body().path("events").values().stream().map(JsonNode::asString))
          .containsExactly("ReferralRequested", "ConsentGiven");
    }
  }

  /** The men came on the day of the night, which near midnight is not the day of the test. */
  private static void tellsTheProvince(Tablet tablet, Instant night) {
    JsonNode report = cases.reportOf("LA-DLSW-CH");
    assertThat(report.at("/details/lines").size()).isEqualTo(MEN);
    String path = "/province-reports/" + report.path("id").asString();
    Answer sent =
        supervisor
            .does(
                path + "/send-province-report",
                Map.of(
                    "province",
                    "LA-CH",
                    "arrivals",
                    MEN,
                    "children",
                    0,
                    "unscreened",
                    MEN - SCREENED,
                    "toAgency",
                    "LA-DLSW-CH"))
            .accepted();
    assertThat(sent.stage()).isEqualTo("SENT");
    assertThat(
            cases
                .as("LA-DLSW-CH", "PROVINCIAL_DSW")
                .does(path + "/acknowledge-province-report", Map.of("province", "LA-CH"))
                .accepted()
                .stage())
        .isEqualTo("ACKNOWLEDGED");
    UUID _ = tablet.takesIn(night.plusSeconds(1_800), man());
    tablet.sends(officer, tablet.lines(), tablet.lines()).accepted();
    assertThat(cases.reportOf("LA-DLSW-CH").at("/details/supplementNo").asInt()).isEqualTo(1);
  }

  private static Map<String, Object> lateList(Instant night) {
    Map<String, Object> list = new HashMap<>();
    list.put("noticeKind", "DEPORTATION_LIST");
    list.put("track", "DEPORTATION_LISTED");
    list.put("returningCountry", "TH");
    list.put("plannedHandoverAt", night.toString());
    list.put("checkpoint", "LA-CH-01");
    list.put("counts", Map.of("total", MEN));
    list.put(
        "lines",
        IntStream.rangeClosed(1, MEN)
            .mapToObj(number ->
                Map.of(
                    "lineId", "no " + number,
                    "sex", "MALE",
                    "ageBand", "A25_34",
                    "child", "NO",
                    "identification", "NOT_SCREENED",
                    "returnMode", "DEPORTED",
                    "receptionGroups", List.of(),
                    "names", List.of(Map.of("text", "ທ້າວ ທົດສອບ " + number))))
            .toList());
    list.put("issuerCountry", "TH");
    list.put("issuerAgency", "TH-RTP-IB");
    list.put("issuerReference", "ตม 0029/12");
    list.put("issuerDate", "2026-11-01");
    return list;
  }

  private static void aLateListMakesNoSecondCase(List<UUID> men, Instant night) {
    long before = count();
    Person issuer = cases.as("TH-RTP-IB", "NOTICE_ISSUER");
    Answer registered = issuer.does("/notices/register-notice", lateList(night)).accepted();
    assertThat(registered.stage()).isEqualTo("RECEIVED");
    String notice = "/notices/" + registered.id();
    assertThat(supervisor.sees(notice).body().at("/details/warnings").toString()).contains("LATE");
    List<String> stages = new ArrayList<>();
    for (int man = 0; man < MEN; man++) {
      stages.add(
          supervisor
              .does(
                  notice + "/match-notice-line",
                  Map.of("lineId", "no " + (man + 1), "returnId", men.get(man)))
              .accepted()
              .stage());
    }
    assertThat(stages.subList(0, MEN - 1)).containsOnly("PARTIALLY_ARRIVED");
    assertThat(stages.getLast()).isEqualTo("COMPLETED");
    assertThat(
            supervisor.sees(notice + "/history").body().findValuesAsString("eventType").stream()
                .filter(type -> type.endsWith("NoticeLineMatched")))
        .hasSize(MEN);
    assertThat(count()).as("no second return").isEqualTo(before);
  }

  private static long count() {
    return officer.sees("/returns").accepted().body().path("count").asLong();
  }

  private static void threeDaysLaterNobodyIsLeftButTheTwo(List<UUID> men) {
    Instant then = story.bean(BusinessClock.class).now().plus(Duration.ofHours(73));
    story
        .person("operator", "LA-MOLSW-DSW", "DATA_OFFICER")
        .does("/practice/clock", Map.of("now", then.toString()))
        .accepted();
    assertThat(cases.reportOf("LA-DLSW-CH").path("stage").asString())
        .as("the supplement that nobody sent")
        .isEqualTo("SENT");
    for (int man = 0; man < MEN; man++) {
      assertThat(cases.stage("/returns/" + men.get(man)))
          .as("man %s", man)
          .isEqualTo(man == WITH_SIGNS || man == OVERHEARD ? "REFERRED" : "CLOSED");
    }
  }
}
