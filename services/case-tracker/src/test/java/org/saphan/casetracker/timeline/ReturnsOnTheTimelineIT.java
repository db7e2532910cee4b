package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What repatriation publishes, by Kafka and with its words on the page. */
class ReturnsOnTheTimelineIT extends RunningTracker {
  private static final String DESK = token("LA-MOLSW-DSW", "DSW_DESK");
  private static final String SUPERVISOR = token(Homecoming.IMMIGRATION, "CHECKPOINT_SUPERVISOR");
  private static final String COUNTS = token("LA-NCATIP", "STATISTICIAN");
  private static final String API = "/api/case-tracker/statistics";
  private static final String THAILAND = token(Homecoming.SENDER, "NOTICE_ISSUER");

  @Test
  void noticesAndReturnsAreOnTheTimelineOfTheirCaseForWhoeverMaySeeThem() {
    Homecoming home = Homecoming.of(1).received().arrived(0).screened(0).placed(0, "LA-SV");
    Story request = Story.draftedBy("LA-PPO-SV", home.caseRef);
    try (Road repatriation = new Road("repatriation")) {
      repatriation.send(home);
    }
    road.send(request);

    soon(() ->
        assertThat(stages(timeline(home, DESK)))
            .containsSubsequence("RECEIVED", "CONFIRMED", "ARRIVED", "IN_TRANSIT_CARE", "PLACED"));
    soon(() -> assertThat(timeline(home, SUPERVISOR).path("aggregates").size()).isEqualTo(2));
    soon(() -> assertThat(stages(timeline(home, THAILAND))).endsWith("TOLD_PLACED"));
    soon(() -> assertThat(stages(timeline(home, REGISTRY))).containsExactly("DRAFT"));
    soon(() ->
        assertThat(timeline(home, REGISTRY).path("protection").asString()).isEqualTo("ACTIVE"));
    assertThat(timeline(home, DESK).path("aggregates").findValuesAsString("type"))
        .containsExactlyInAnyOrder("notice", "return");

    for (String language : new String[] {"lo", "th", "en"}) {
      for (String who : new String[] {DESK, THAILAND, REGISTRY}) {
        HttpResponse<String> page =
            page("/case-tracker/cases/" + home.caseRef + "?lang=" + language, who);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<svg").doesNotContain("??");
        assertThat(page("/case-tracker/cases?lang=" + language, who).body())
            .contains(home.caseRef.toString())
            .doesNotContain("??");
      }
    }
  }

  @Test
  void whoLooksAtACaseIsWrittenDownForItsCaseWorkersAlsoWhoWasShownNothing() {
    Homecoming home = Homecoming.of(1).received();
    Care care = Care.of(home.caseRef, home.persons.getFirst()).asked();
    try (Road repatriation = new Road("repatriation");
        Road referral = new Road("victim-referral")) {
      repatriation.send(home);
      referral.send(care);
    }
    String worker = token(Care.DESK, "CASE_WORKER");
    String stranger = token("LA-LWU-CPC", "SHELTER_WORKER");
    String path = "/api/case-tracker/cases/" + home.caseRef;
    soon(() -> assertThat(send("GET", path, worker).statusCode()).isEqualTo(200));
    soon(() -> assertThat(send("GET", path, DESK).statusCode()).isEqualTo(200));

    assertThat(page("/case-tracker/cases/" + home.caseRef, stranger).statusCode()).isEqualTo(404);

    JsonNode looks = json(send("GET", path + "/reads", worker));
    assertThat(looks.findValuesAsString("agency")).contains(Care.DESK, "LA-LWU-CPC");
    assertThat(
            looks
                .valueStream()
                .filter(line -> line.path("agency").asString().equals("LA-LWU-CPC"))
                .map(line -> line.path("look").asString()))
        .containsExactly("REFUSED");
    for (String other : new String[] {DESK, stranger, REGISTRY}) {
      assertThat(send("GET", path + "/reads", other).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aStatisticianReadsNumbersOfMonthsAndNothingOfCases() {
    Homecoming home = Homecoming.of(6);
    home.after(Duration.ofDays(-40));
    for (int person = 0; person < home.returns.size(); person++) {
      home.arrived(person);
    }
    home.screened(0);
    try (Road repatriation = new Road("repatriation")) {
      repatriation.send(home);
    }
    soon(() -> assertThat(stages(timeline(home, DESK))).contains("SCREENED"));
    String month = YearMonth.from(home.now().atZone(ZoneOffset.UTC)).toString();

    assertThat(json(send("GET", API, COUNTS)).valueStream().map(JsonNode::asString))
        .contains(month);
    HttpResponse<String> report = send("GET", API + "/" + month, COUNTS);
    assertThat(report.body())
        .as("six are shown, one alone is not")
        .contains("\"of\":{\"CHECKPOINT\":\"LA-VT-01\"},\"count\":6")
        .containsPattern("\"SCREENING\":\"[A-Z]+\",\"SEX\":\"[A-Z]+\"},\"count\":null")
        .doesNotContain(home.caseRef.toString());
    assertThat(send("GET", API + "/" + month, COUNTS).body()).isEqualTo(report.body());
    assertThat(send("GET", API + "/" + month + "?audience=PUBLIC", COUNTS).body())
        .as("six are too few for everybody")
        .doesNotContain("\"count\":6");

    double before = missing();
    for (String language : new String[] {"lo", "th", "en"}) {
      String page = "/case-tracker/statistics";
      assertThat(page(page + "?lang=" + language, COUNTS).body()).contains(month);
      page += "/" + month;
      assertThat(page(page + "?lang=" + language, COUNTS).body()).contains("<td><span>6</span>");
      assertThat(send("GET", page + "/sheet?lang=" + language, COUNTS).body())
          .containsPattern("K06,[^\r]+,6\r");
    }
    assertThat(missing()).as("texts missing").isEqualTo(before);

    assertThat(json(send("GET", "/api/case-tracker/cases", COUNTS)).path("cases")).isEmpty();
    assertThat(send("GET", "/api/case-tracker/cases/" + home.caseRef, COUNTS).statusCode())
        .isEqualTo(404);
    for (String other : new String[] {DESK, REGISTRY, token("TH-OAG", "STATISTICIAN")}) {
      assertThat(send("GET", API + "/" + month, other).statusCode()).isEqualTo(403);
      assertThat(page("/case-tracker/statistics", other).statusCode()).isEqualTo(403);
    }
    assertThat(send("GET", API + "/2026-13", COUNTS).statusCode()).isEqualTo(404);
    assertThat(send("GET", API + "/" + month + "?audience=ME", COUNTS).statusCode()).isEqualTo(404);
  }

  private static double missing() {
    return service.getBean(MeterRegistry.class).find("saphan.texts.missing").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
