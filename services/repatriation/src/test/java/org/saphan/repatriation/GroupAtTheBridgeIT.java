package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import tools.jackson.databind.JsonNode;

/** The notice's side of G-13: 55 people in one day at Houayxay. */
class GroupAtTheBridgeIT {
  private static final int NAMED = 54;
  private static final int CAME = 52;
  private static final int UNANNOUNCED = 3;
  private static final String AT =
      Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS).toString();
  private static final String PLANNED =
      Instant.now().plus(Duration.ofHours(7)).truncatedTo(ChronoUnit.SECONDS).toString();

  private static Story story;
  private static Story.Person supervisor;
  private static Story.Person officer;
  private static Story.Person desk;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    supervisor = story.person("xaysana", "LA-IMM-LA-BK-01", "CHECKPOINT_SUPERVISOR");
    officer = story.person("mala", "LA-IMM-LA-BK-01", "CHECKPOINT_OFFICER");
    desk = story.person("khamsing", "LA-MPS-DOI", "DOI_DESK");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static Map<String, Object> call() {
    Map<String, Object> call = new HashMap<>();
    call.put("noticeKind", "URGENT_ARRIVAL");
    call.put("track", "DEPORTATION_LISTED");
    call.put("returningCountry", "TH");
    call.put("plannedHandoverAt", PLANNED);
    call.put("checkpoint", "LA-BK-01");
    call.put("counts", Map.of("total", NAMED + 1));
    call.put("lines", List.of());
    call.put("issuerCountry", "TH");
    call.put("issuerAgency", "TH-RTP-IB");
    call.put("issuerDate", "2026-11-01");
    return call;
  }

  private static Map<String, Object> list() {
    List<Map<String, Object>> changes = new ArrayList<>();
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int number = 1; number <= NAMED; number++) {
      changes.add(Map.of("lineId", "no " + number, "fieldName", "lines", "op", "ADD_LINE"));
      lines.add(
          Map.of(
              "lineId", "no " + number,
              "sex", "MALE",
              "ageBand", "A25_34",
              "child", number <= 5 ? "YES" : "NO",
              "identification", "NOT_SCREENED"));
    }
    return Map.of(
        "correctsVersion",
        1,
        "changes",
        changes,
        "lines",
        lines,
        "plannedHandoverAt",
        PLANNED,
        "checkpoint",
        "LA-BK-01",
        "counts",
        Map.of("total", NAMED));
  }

  private static Map<String, Object> reception() {
    return Map.of("beds", 0, "femaleOfficers", 2, "interpreters", List.of());
  }

  private static Map<String, Object> arrival() {
    return Map.of(
        "at", AT, "checkpoint", "LA-BK-01", "sex", "MALE", "ageBand", "A25_34", "child", "NO");
  }

  private static Map<String, Object> unannounced(UUID notice, UUID group) {
    Map<String, Object> one = new HashMap<>(arrival());
    one.put("personRef", UUID.randomUUID());
    one.put("broughtBy", "IMMIGRATION");
    one.put("returningCountry", "TH");
    one.put("groupId", group);
    one.put("noticeId", notice);
    return one;
  }

  private static List<String> types(JsonNode history) {
    return history.findValuesAsString("eventType").stream()
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .toList();
  }

  @Test
  void aCallBecomesAListAndTheListIsClosedWhenTheDayIsOver() {
    Story.Answer called = supervisor.does("/notices/register-notice", call()).accepted();
    String notice = "/notices/" + called.id();
    supervisor.does(notice + "/acknowledge-notice", Map.of()).accepted();
    assertThat(supervisor.does(notice + "/confirm-reception", reception()).accepted().stage())
        .isEqualTo("CONFIRMED");
    assertThat(desk.does(notice + "/correct-notice", list()).accepted().stage())
        .isEqualTo("ACKNOWLEDGED");
    supervisor.does(notice + "/confirm-reception", reception()).accepted();
    JsonNode corrected = desk.sees(notice + "/history").accepted().body().get(3).path("event");
    List<String> returns = corrected.path("lines").findValuesAsString("returnId");
    assertThat(returns).hasSize(NAMED).doesNotHaveDuplicates();

    UUID group = UUID.randomUUID();
    IntStream.range(0, CAME)
        .forEach(one ->
            officer.does("/returns/" + returns.get(one) + "/record-arrival", arrival()).accepted());
    IntStream.range(0, UNANNOUNCED)
        .forEach(one ->
            officer
                .does("/returns/record-unannounced-arrival", unannounced(called.id(), group))
                .accepted());
    assertThat(desk.sees(notice).accepted().stage()).isEqualTo("PARTIALLY_ARRIVED");

    assertThat(supervisor.does(notice + "/complete-notice", Map.of()).accepted().stage())
        .isEqualTo("COMPLETED");
    JsonNode history = desk.sees(notice + "/history").accepted().body();
    JsonNode completed = history.get(history.size() - 1).path("event");
    assertThat(completed.path("arrived").asInt()).isEqualTo(CAME);
    assertThat(completed.path("noShow").asInt()).isEqualTo(NAMED - CAME);
    assertThat(completed.path("extra").asInt()).isEqualTo(UNANNOUNCED);
    String missed = "/returns/" + returns.get(CAME);
    assertThat(officer.sees(missed).accepted().stage()).isEqualTo("NO_SHOW");

    assertThat(officer.does(missed + "/record-arrival", arrival()).accepted().stage())
        .isEqualTo("ARRIVED");
    assertThat(types(desk.sees(notice + "/history").accepted().body()))
        .endsWith("NoticeCompleted", "NoticeArrivalAfterEnd")
        .containsOnlyOnce("NoticePartiallyArrived");
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }
}
