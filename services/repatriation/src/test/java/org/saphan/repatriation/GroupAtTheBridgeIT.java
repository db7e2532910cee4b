package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import tools.jackson.databind.JsonNode;

/** G-13 at Houayxay: a call, a list, and 55 people whom four tablets take in. */
class GroupAtTheBridgeIT {
  private static final int NAMED = 54;
  private static final int CAME = 52;
  private static final int UNANNOUNCED = 3;
  private static final int PEOPLE = CAME + UNANNOUNCED;
  private static final int CHILDREN = 5;
  private static final int TABLETS = 4;

  /** Who is who among the people, in the order of the list; those after them show nothing. */
  private static final int ALONE = 2;

  private static final int WITH_SIGNS = CHILDREN + 8;
  private static final int OVERHEARD = WITH_SIGNS + 3;
  private static final int REFUSING = OVERHEARD;
  private static final int UNSCREENED = 2;
  private static final String AT =
      Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS).toString();
  private static final String PLANNED =
      Instant.now().plus(Duration.ofHours(7)).truncatedTo(ChronoUnit.SECONDS).toString();

  private static Story story;
  private static Story.Person supervisor;
  private static Story.Person officer;
  private static Story.Person desk;
  private static ReturnCases cases;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    supervisor = story.person("xaysana", "LA-IMM-LA-BK-01", "CHECKPOINT_SUPERVISOR");
    officer = story.person("mala", "LA-IMM-LA-BK-01", "CHECKPOINT_OFFICER");
    desk = story.person("khamsing", "LA-MPS-DOI", "DOI_DESK");
    cases = new ReturnCases(story);
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
              "child", number <= CHILDREN ? "YES" : "NO",
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

  private static Map<String, Object> arrival(int person) {
    return Map.of(
        "at",
        AT,
        "checkpoint",
        "LA-BK-01",
        "sex",
        "MALE",
        "ageBand",
        "A25_34",
        "child",
        person < CHILDREN ? "YES" : "NO");
  }

  private static Map<String, Object> unannounced(UUID notice, UUID group) {
    Map<String, Object> one = new HashMap<>(arrival(CAME));
    one.put("broughtBy", "IMMIGRATION");
    one.put("returningCountry", "TH");
    one.put("groupId", group);
    one.put("noticeId", notice);
    return one;
  }

  private static FirstContactOf contactOf(int person) {
    if (person < ALONE) {
      return FirstContactOf.CHILD_ALONE;
    } else if (person < CHILDREN) {
      return FirstContactOf.NOTHING;
    } else if (person < WITH_SIGNS) {
      return FirstContactOf.INDICATORS;
    } else if (person < OVERHEARD) {
      return FirstContactOf.INCONCLUSIVE;
    }
    return person == REFUSING ? FirstContactOf.REFUSED : FirstContactOf.NOTHING;
  }

  private static List<String> types(JsonNode history) {
    return history.findValuesAsString("eventType").stream()
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .toList();
  }

  private static int count(String stage) {
    return desk.sees("/returns?stage=" + stage).accepted().body().path("count").asInt();
  }

  @Test
  void aCallBecomesAListAndFourTabletsTakeInFiftyFivePeople() throws Exception {
    Story.Answer called = supervisor.does("/notices/register-notice", call()).accepted();
    String notice = "/notices/" + called.id();
    supervisor.does(notice + "/acknowledge-notice", Map.of()).accepted();
    assertThat(supervisor.does(notice + "/confirm-reception", reception()).accepted().stage())
        .isEqualTo("CONFIRMED");
    assertThat(desk.does(notice + "/correct-notice", list()).accepted().stage())
        .isEqualTo("ACKNOWLEDGED");
    supervisor.does(notice + "/confirm-reception", reception()).accepted();
    JsonNode corrected = desk.sees(notice + "/history").accepted().body().get(3).path("event");
    List<UUID> people =
        new ArrayList<>(
            corrected.path("lines").findValuesAsString("returnId").stream()
                .map(UUID::fromString)
                .toList());
    assertThat(people).hasSize(NAMED).doesNotHaveDuplicates();
    List<UUID> missing = List.copyOf(people.subList(CAME, NAMED));
    people.subList(CAME, NAMED).clear();

    takeIn(called.id(), people);
    assertThat(people).hasSize(PEOPLE).doesNotHaveDuplicates();
    assertThat(count("ARRIVED")).as("those whom nobody screened").isEqualTo(UNSCREENED);
    assertThat(count("SCREENED")).isEqualTo(PEOPLE - UNSCREENED);
    assertThat(desk.sees("/returns").accepted().body().path("count").asInt())
        .isEqualTo(PEOPLE + missing.size());
    assertThat(outcomes(people))
        .isEqualTo(
            Map.of("NO_INDICATORS", 41L, "INDICATORS", 8L, "INCONCLUSIVE", 3L, "REFUSED", 1L));
    assertThat(desk.sees(notice).accepted().stage()).isEqualTo("PARTIALLY_ARRIVED");

    theOperatorsSeeIt();

    askForHelp(people);
    JsonNode report = cases.reportOf("LA-DLSW-BK").path("details").path("lines");
    assertThat(report.findValuesAsString("returnId")).hasSize(PEOPLE).doesNotHaveDuplicates();
    assertThat(report.findValuesAsString("child")).filteredOn("YES"::equals).hasSize(CHILDREN);

    assertThat(supervisor.does(notice + "/complete-notice", Map.of()).accepted().stage())
        .isEqualTo("COMPLETED");
    JsonNode history = desk.sees(notice + "/history").accepted().body();
    JsonNode completed = history.get(history.size() - 1).path("event");
    assertThat(completed.path("arrived").asInt()).isEqualTo(CAME);
    assertThat(completed.path("noShow").asInt()).isEqualTo(missing.size());
    assertThat(completed.path("extra").asInt()).isEqualTo(UNANNOUNCED);
    assertThat(count("NO_SHOW")).isEqualTo(missing.size());

    String late = "/returns/" + missing.getFirst();
    assertThat(officer.does(late + "/record-arrival", arrival(CAME)).accepted().stage())
        .isEqualTo("ARRIVED");
    assertThat(types(desk.sees(notice + "/history").accepted().body()))
        .endsWith("NoticeCompleted", "NoticeArrivalAfterEnd")
        .containsOnlyOnce("NoticePartiallyArrived");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(desk.sees("/memos").accepted().body().toString())
                .contains("N13.NoticeArrivalAfterEnd", called.id().toString()));
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  /** All tablets send at once. Who comes unannounced is added to the people. */
  private static void takeIn(UUID notice, List<UUID> people) throws Exception {
    Instant at = Instant.parse(AT);
    UUID group = UUID.randomUUID();
    List<Tablet> tablets =
        IntStream.range(0, TABLETS)
            .mapToObj(one -> Tablet.registeredBy(supervisor, "LA-BK-01"))
            .toList();
    for (int person = 0; person < PEOPLE; person++) {
      Tablet tablet = tablets.get(person % TABLETS);
      if (person < CAME) {
        tablet.writes(people.get(person), "record-arrival", at, arrival(person));
      } else {
        people.add(tablet.takesIn(at, unannounced(notice, group)));
      }
      if (person < PEOPLE - UNSCREENED) {
        tablet.screens(people.get(person), at, contactOf(person));
      }
    }
    try (var pool = Executors.newFixedThreadPool(TABLETS)) {
      List<Callable<JsonNode>> sendings = new ArrayList<>();
      tablets.forEach(tablet -> sendings.add(() -> sentOverABadLine(tablet)));
      for (Future<JsonNode> sending : pool.invokeAll(sendings)) {
        JsonNode lines = sending.get();
        assertThat(lines.findValues("refused")).as("%s", lines).isEmpty();
      }
    }
  }

  /** A batch comes twice, one overtakes another, and in the end everything is sent once more. */
  private static JsonNode sentOverABadLine(Tablet tablet) {
    int third = tablet.lines() / 3;
    JsonNode first = tablet.sends(officer, 1, third).accepted().body();
    assertThat(tablet.sends(officer, 1, third).accepted().body()).isEqualTo(first);
    Story.Answer gap = tablet.sends(officer, 2 * third + 1, tablet.lines()).refused(409, "GAP");
    assertThat(gap.body().path("expected").asInt()).isEqualTo(third + 1);
    tablet.sends(officer, third - 1, 2 * third).accepted();
    tablet.sends(officer, 2 * third + 1, tablet.lines()).accepted();
    return tablet.sendsAll(officer);
  }

  private static Map<String, Long> outcomes(List<UUID> people) {
    return people.subList(0, PEOPLE - UNSCREENED).stream()
        .map(person -> desk.sees("/returns/" + person).accepted().body())
        .collect(
            Collectors.groupingBy(
                body -> body.at("/details/screen/outcome").asString(), Collectors.counting()));
  }

  private static void theOperatorsSeeIt() {
    MeterRegistry metrics = story.bean(MeterRegistry.class);
    assertThat(
            metrics.find("saphan.screening.wait").timers().stream().mapToLong(Timer::count).sum())
        .as("each screen once, however often it was sent")
        .isEqualTo(PEOPLE - UNSCREENED);
    assertThat(metrics.get("saphan.notice.lead").tag("kind", "urgent_arrival").timer().count())
        .isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> metrics.get("saphan.children.unscreened").gauge().value() == 0);
  }

  /** Thirteen are referred, three of them find no house but the transit centre. */
  private static void askForHelp(List<UUID> people) {
    List<Integer> referred =
        IntStream.concat(IntStream.range(0, ALONE), IntStream.range(CHILDREN, OVERHEARD))
            .boxed()
            .toList();
    for (int person : referred) {
      officer
          .does(
              "/returns/" + people.get(person) + "/request-referral",
              cases.referral(person < ALONE))
          .accepted();
    }
    assertThat(count("REFERRED")).isEqualTo(13);
    for (int person = CHILDREN; person < CHILDREN + 3; person++) {
      cases
          .as("LA-MOLSW-TC", "TRANSIT_MANAGER")
          .does(
              "/returns/" + people.get(person) + "/admit-to-transit",
              Map.of(
                  "facility", "LA-MOLSW-TC", "consents", List.of(cases.consent("RECEIVE_SERVICE"))))
          .accepted();
    }
    assertThat(count("IN_TRANSIT_CARE")).isEqualTo(3);
    for (int person = PEOPLE - UNSCREENED; person < PEOPLE; person++) {
      supervisor
          .does(
              "/returns/" + people.get(person) + "/record-unscreened-release",
              Map.of("reason", "OTHER", "checkpoint", "LA-BK-01"))
          .accepted();
    }
    Story.Answer closed =
        supervisor
            .does("/returns/" + people.get(REFUSING) + "/close-return-case", Map.of())
            .accepted();
    assertThat(closed.stage()).isEqualTo("CLOSED");
    assertThat(
            desk.sees("/returns/" + people.get(REFUSING) + "/history")
                .body()
                .findValuesAsString("outcome"))
        .contains("SCREEN_REFUSED");
  }
}
