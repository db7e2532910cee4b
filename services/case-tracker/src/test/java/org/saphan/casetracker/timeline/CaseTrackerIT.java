package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.timeline.store.Generations;
import org.saphan.foundation.messaging.Parked;
import org.saphan.foundation.text.Texts;
import org.saphan.testkit.TestSignIn;
import tools.jackson.databind.JsonNode;

/** The whole service: events in by Kafka, timelines out by HTTP. */
class CaseTrackerIT extends RunningTracker {
  @Test
  void aTimelineGrowsAsEventsArrive() {
    Story story = Story.draftedBy("LA-PPO-SV");
    road.send(story);
    soon(() -> assertThat(stages(story)).containsExactly("DRAFT"));

    Story more = story.acknowledgedInOneGo();
    road.send(more);

    soon(() ->
        assertThat(stages(story))
            .containsExactly("DRAFT", "UNDER_REVIEW", "APPROVED", "TRANSMITTED", "ACKNOWLEDGED"));
    JsonNode standing = timeline(story).path("aggregates").get(0);
    assertThat(standing.path("stage").asString()).isEqualTo("ACKNOWLEDGED");
    assertThat(standing.path("holder").path("agency").asString()).isEqualTo("TH-OAG");
  }

  @Test
  void repeatedAndLateMessagesAreHarmlessAndAGapIsClosedLater() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted().approved();
    road.send(story.messages.get(0));
    road.send(story.messages.get(2));
    soon(() -> assertThat(parked(story)).isEqualTo(1));
    assertThat(stages(story)).containsExactly("DRAFT");
    assertThat(timeline(story).path("incomplete").asBoolean()).isFalse();

    jdbc.sql("update parked set parked_at = parked_at - interval '11 minutes'").update();
    assertThat(timeline(story).path("incomplete").asBoolean()).isTrue();

    road.send(story.messages.get(1));
    road.send(story.messages.get(1));
    road.send(story.messages.get(0));

    soon(() -> assertThat(stages(story)).containsExactly("DRAFT", "UNDER_REVIEW", "APPROVED"));
    assertThat(timeline(story).path("incomplete").asBoolean()).isFalse();
  }

  @Test
  void aRebuiltTimelineEqualsTheOneThatGrewAndGoesOnGrowing() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted();
    UUID person = UUID.randomUUID();
    UUID deadline = story.deadline("D-M01", "LA-OSPP", Duration.ofDays(5));
    story.record("PersonRecordCreated", person).returned().submitted().approved();
    story.deadline(deadline, "DeadlineMet", Map.of()).record("RecordErased", person);
    road.send(story);
    soon(() -> assertThat(lastSeen(person)).isEqualTo(2));
    soon(() -> assertThat(lastSeen(deadline)).isEqualTo(2));
    soon(() -> assertThat(stages(story)).hasSize(5));
    Generation before = serving();
    var grown = Dump.of(jdbc, before.side());

    assertThat(send("POST", "/api/case-tracker/rebuild", DATA_OFFICER).statusCode()).isEqualTo(202);

    soon(() -> assertThat(serving()).isEqualTo(before.next()));
    assertThat(Dump.of(jdbc, serving().side())).isEqualTo(grown);
    road.send(story.transmitted().messages.getLast());
    soon(() -> assertThat(stages(story)).endsWith("TRANSMITTED"));
    soon(() ->
        assertThat(
                jdbc.sql("select count(*) from consumer_seen where consumer = ?")
                    .param(before.consumer())
                    .query(Long.class)
                    .single())
            .isZero());
  }

  @Test
  void aRebuildPassesOverWhatAnOperatorPassedOverBefore() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted().approved().transmitted();
    road.send(story.messages.get(0));
    road.send(story.messages.get(2));
    soon(() -> assertThat(parked(story)).isEqualTo(1));
    Parked operators = service.getBean(Parked.class);
    Parked.By somebody = new Parked.By("somebody", "LA-MOJ-DIC", "the first is lost for good");
    operators.list().stream()
        .filter(event -> event.aggregateId().equals(story.request))
        .forEach(event -> operators.skip(event.id(), somebody));
    road.send(story.messages.get(3));
    soon(() -> assertThat(stages(story)).containsExactly("DRAFT", "TRANSMITTED"));
    Generation before = serving();

    assertThat(send("POST", "/api/case-tracker/rebuild", DATA_OFFICER).statusCode()).isEqualTo(202);

    soon(() -> assertThat(serving()).isEqualTo(before.next()));
    assertThat(stages(story)).containsExactly("DRAFT", "TRANSMITTED");
    assertThat(operators.decisions())
        .as("the same person's word, kept for both")
        .filteredOn(decision -> decision.aggregateId().equals(story.request))
        .extracting(Parked.Decision::by)
        .containsExactly(somebody, somebody);
  }

  @Test
  void aRebuildGoesOnAfterARestartWhileTheOldSideServes() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted();
    road.send(story);
    soon(() -> assertThat(stages(story)).hasSize(2));
    Generation before = serving();
    service.close();

    startService();
    service.getBean(Generations.class).begin();
    assertThat(service.getBean(Generations.class).begin()).isEmpty();
    service.close();
    startService();

    soon(() -> assertThat(serving()).isEqualTo(before.next()));
    assertThat(stages(story)).containsExactly("DRAFT", "UNDER_REVIEW");
  }

  @Test
  void onlyDataOfficersAndTheRegistryMayHaveItRebuilt() {
    var refused = send("POST", "/api/case-tracker/rebuild", token("LA-PPO-SV", "PROSECUTOR"));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(json(refused).path("code").asString()).isEqualTo("ROLE");
  }

  @Test
  void whoMayNotKnowACaseIsToldThatThereIsNone() {
    Story story = Story.draftedBy("LA-PPO-SV");
    road.send(story);
    soon(() -> assertThat(stages(story)).hasSize(1));
    String path = "/api/case-tracker/cases/" + story.caseRef;

    assertThat(send("GET", path, token("LA-PPO-SV", "PROSECUTOR")).statusCode()).isEqualTo(200);
    for (String other :
        new String[] {
          token("LA-PPO-VT", "PROSECUTOR"),
          token("TH-OAG", "PARTNER"),
          token("LA-OSPP", "CA_OFFICER"),
          token("LA-LWU-CPC", "SHELTER_WORKER"),
          DATA_OFFICER
        }) {
      assertThat(send("GET", path, other).statusCode()).isEqualTo(404);
      assertThat(json(send("GET", "/api/case-tracker/cases", other)).toString())
          .doesNotContain(story.caseRef.toString());
    }
    assertThat(send("GET", path, "").statusCode()).isEqualTo(401);
    assertThat(send("GET", "/api/case-tracker/cases/nonsense", REGISTRY).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoIsExcludedFromACaseLosesItAtOnceAndGetsItBackWhenTheExclusionEnds() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted();
    road.send(story);
    String cousin = UUID.randomUUID().toString();
    String his = TestSignIn.shared().token(cousin, "LA-PPO-SV", "PROSECUTOR");
    String path = "/api/case-tracker/cases/" + story.caseRef;
    soon(() -> assertThat(send("GET", path, his).statusCode()).isEqualTo(200));

    String place = "/api/case-tracker/exclusions/exclude-from-case";
    Map<String, Object> relative =
        Map.of("caseRef", story.caseRef, "excludedAccount", cousin, "reasonCode", "RELATIVE");
    assertThat(command(place, relative, his).statusCode()).isEqualTo(403);
    HttpResponse<String> placed = command(place, relative, REGISTRY);
    assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
    assertThat(placed.body()).doesNotContain(cousin);

    soon(() -> {
      HttpResponse<String> answer = send("GET", path, his);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(json(answer).path("code").asString()).isEqualTo("EXCLUDED");
    });
    assertThat(send("GET", "/api/case-tracker/cases", his).body())
        .doesNotContain(story.caseRef.toString());
    assertThat(send("GET", path, token("LA-PPO-SV", "PROSECUTOR")).statusCode()).isEqualTo(200);

    String end =
        "/api/case-tracker/exclusions/" + json(placed).path("id").asString() + "/end-exclusion";
    assertThat(command(end, Map.of(), REGISTRY).statusCode()).isEqualTo(200);
    soon(() -> assertThat(send("GET", path, his).statusCode()).isEqualTo(200));
  }

  @Test
  void whichAccountWasTypedIsReadByWhoMaySeeTheExclusionSoThatAMistakeIsFound() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted();
    road.send(story);
    soon(() -> assertThat(stages(story)).hasSize(2));
    String mistyped = "somphone.keovilay2";
    Map<String, Object> relative =
        Map.of("caseRef", story.caseRef, "excludedAccount", mistyped, "reasonCode", "RELATIVE");
    HttpResponse<String> placed =
        command("/api/case-tracker/exclusions/exclude-from-case", relative, REGISTRY);
    assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
    String one = "/case-tracker/exclusions/" + json(placed).path("id").asString();

    JsonNode words = json(send("GET", "/api" + one + "/words", REGISTRY));
    assertThat(words.path(0).path("command").asString()).isEqualTo("ExcludeFromCase");
    assertThat(words.path(0).path("said").path("excludedAccount").asString()).isEqualTo(mistyped);
    for (String language : List.of("lo", "th", "en")) {
      assertThat(page(one + "?lang=" + language).body())
          .contains(one + "/words", says(language, "field.excludedAccount.hint"))
          .doesNotContain(mistyped);
      assertThat(page(one + "/words?lang=" + language).body())
          .contains(mistyped, says(language, "field.excludedAccount.hint"));
      assertThat(page("/case-tracker/exclusions/exclude-from-case?lang=" + language).body())
          .as("before it is typed")
          .contains(says(language, "field.excludedAccount.hint"));
    }

    assertThat(send("GET", "/api" + one, REGISTRY).body()).doesNotContain(mistyped);
    assertThat(send("GET", "/api" + one + "/history", REGISTRY).body()).doesNotContain(mistyped);
    for (String other :
        List.of(token("LA-PPO-SV", "PROSECUTOR"), token("LA-MOLSW-DSW", "CASE_WORKER"))) {
      assertThat(send("GET", "/api" + one + "/words", other).statusCode()).isEqualTo(404);
    }
    assertThat(send("GET", "/api" + one + "/words", token("LA-MOLSW-DSW", "DSW_DESK")).body())
        .contains(mistyped);
  }

  private static String says(String language, String key) {
    return service.getBean(Texts.class).in(Locale.of(language)).html(key);
  }

  @Test
  void nobodyIsExcludedFromWhatIsNoCase() {
    String place = "/api/case-tracker/exclusions/exclude-from-case";
    Map<String, Object> one =
        Map.of("excludedAccount", UUID.randomUUID(), "reasonCode", "RELATIVE");
    assertThat(command(place, one, REGISTRY).body()).contains("REQUIRED", "/caseRef");
    Map<String, Object> mistyped = new HashMap<>(one);
    mistyped.put("caseRef", UUID.randomUUID());
    HttpResponse<String> refused = command(place, mistyped, REGISTRY);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("UNKNOWN_CASE", "/caseRef");
  }

  @Test
  void nobodyEndsHisOwnExclusion() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted();
    road.send(story);
    String path = "/api/case-tracker/cases/" + story.caseRef;
    soon(() ->
        assertThat(send("GET", path, token("LA-PPO-SV", "PROSECUTOR")).statusCode())
            .isEqualTo(200));
    String self = UUID.randomUUID().toString();
    String registrar = TestSignIn.shared().token(self, "LA-MOJ-DIC", "MLA_REGISTRY");
    HttpResponse<String> placed =
        command(
            "/api/case-tracker/exclusions/exclude-from-case",
            Map.of("caseRef", story.caseRef, "excludedAccount", self, "reasonCode", "OWN_INTEREST"),
            registrar);
    assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);

    HttpResponse<String> ended =
        command(
            "/api/case-tracker/exclusions/" + json(placed).path("id").asString() + "/end-exclusion",
            Map.of(),
            registrar);
    assertThat(ended.statusCode()).isEqualTo(403);
  }

  @Test
  void aRoleThatTheAgencyMayNotHoldShowsNothing() {
    Story story = Story.draftedBy("LA-PPO-SV").acknowledgedInOneGo();
    road.send(story);
    soon(() -> assertThat(stages(story)).hasSize(5));

    String partner = token("TH-OAG", "MLA_REGISTRY");

    assertThat(json(send("GET", "/api/case-tracker/cases", partner)).path("cases").size()).isZero();
    assertThat(send("POST", "/api/case-tracker/rebuild", partner).statusCode()).isEqualTo(403);
  }

  @Test
  void wrongFiltersAreRefusedWithTheirName() {
    for (String wrong :
        new String[] {
          "size=0",
          "size=201",
          "size=x",
          "after=x",
          "overdue=maybe",
          "stage=drop%20table",
          "colour=red"
        }) {
      var refused = send("GET", "/api/case-tracker/cases?" + wrong, REGISTRY);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
      assertThat(json(refused).path("parameter").asString())
          .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
    }
    assertThat(send("GET", "/api/case-tracker/cases?size=200&stage=", REGISTRY).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theTimeUntilAnEventIsVisibleIsMeasured() {
    Story story = Story.draftedBy("LA-PPO-SV");
    road.send(story);
    soon(() -> assertThat(stages(story)).hasSize(1));

    assertThat(send("GET", "/actuator/prometheus", "").body())
        .containsPattern("saphan_tracker_latency_seconds_count(\\{.*})? [1-9]");
    double age = Duration.between(story.now(), Instant.now()).toSeconds();
    assertThat(sample("saphan_tracker_latency_seconds_max"))
        .as("a story's events are minutes apart")
        .isBetween(age - 600, age + 600);
  }

  private static double sample(String name) {
    return send("GET", "/actuator/prometheus", "")
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  @Test
  void operatorsSeeWhatIsParked() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted();
    road.send(story.messages.get(1));
    soon(() -> assertThat(parked(story)).isEqualTo(1));
    var listed = send("GET", "/api/case-tracker/parked", DATA_OFFICER);
    assertThat(listed.body()).contains(story.request.toString(), "GAP");
    var page =
        send(request("GET", "/case-tracker/parked", DATA_OFFICER).header("Accept", "text/html"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(story.request.toString());
    assertThat(send("GET", "/api/case-tracker/parked", REGISTRY).statusCode()).isEqualTo(403);
  }

  @Test
  void thePagesShowListPictureAndTableInThreeLanguages() {
    Story story = Story.draftedBy("LA-PPO-SV").acknowledgedInOneGo();
    story.deadline("D-M05", "LA-OSPP", Duration.ofDays(5));
    road.send(story);
    soon(() -> assertThat(stages(story)).hasSize(5));

    for (String language : new String[] {"lo", "th", "en"}) {
      var list = page("/case-tracker/cases?lang=" + language);
      assertThat(list.statusCode()).isEqualTo(200);
      assertThat(list.body()).contains(story.caseRef.toString()).contains("lang=\"" + language);
      var timeline = page("/case-tracker/cases/" + story.caseRef + "?lang=" + language);
      assertThat(timeline.statusCode()).isEqualTo(200);
      assertThat(timeline.body())
          .contains("<svg", "picture-description", "LA-OSPP", "TH-OAG")
          .contains("id=\"accounts\"")
          .doesNotContain("??");
    }
    assertThat(page("/case-tracker/cases/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(send("GET", "/case-tracker/timeline.css", REGISTRY).statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsCalledByABreachedDeadlineFindsItInTheInbox() {
    Story story = Story.draftedBy("LA-PPO-SV").submitted();
    UUID deadline = story.deadline("D-M02", "LA-OSPP", Duration.ofDays(5));
    story
        .days(6)
        .deadline(deadline, "DeadlineBreached", Map.of("dueAt", story.now(), "breachNo", 1));
    story.missed(UUID.randomUUID(), "D-P02", Teller.held("DSW_DESK", "LA-MOLSW-DSW"), "DSW_DESK");
    road.send(story);
    String approver = token("LA-OSPP", "CA_APPROVER");
    soon(() ->
        assertThat(send("GET", "/api/case-tracker/inbox", approver).body())
            .contains(deadline.toString(), story.caseRef.toString()));
    for (String language : new String[] {"lo", "th", "en"}) {
      var inbox = page("/case-tracker/inbox?lang=" + language, approver);
      assertThat(inbox.statusCode()).isEqualTo(200);
      assertThat(inbox.body()).contains(story.caseRef.toString()).doesNotContain("??");
    }
    assertThat(send("GET", "/api/case-tracker/inbox", token("LA-OSPP", "CA_OFFICER")).body())
        .doesNotContain(deadline.toString());
    String desk = token("LA-MOLSW-DSW", "DSW_DESK");
    String unseen = story.caseRef.toString().substring(24);
    soon(() -> assertThat(page("/case-tracker/inbox", desk).body()).contains(unseen));
    assertThat(page("/case-tracker/inbox", desk).body()).doesNotContain("cases/" + story.caseRef);
  }

  private static List<String> stages(Story story) {
    return stages(timeline(story));
  }

  private static JsonNode timeline(Story story) {
    return timeline(story, REGISTRY);
  }

  private static long parked(Story story) {
    return jdbc.sql("select count(*) from parked where aggregate_id = ?")
        .param(story.request)
        .query(Long.class)
        .single();
  }

  private static long lastSeen(UUID aggregate) {
    return jdbc.sql("select coalesce(max(version), 0) from consumer_seen where aggregate_id = ?")
        .param(aggregate)
        .query(Long.class)
        .single();
  }

  private static Generation serving() {
    return service.getBean(Generations.class).serving();
  }
}
