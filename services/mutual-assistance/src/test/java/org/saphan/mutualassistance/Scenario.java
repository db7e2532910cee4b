package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.saphan.testkit.Law.cell;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.lifecycle.Actor;
import org.saphan.mutualassistance.ScenarioBodies.Given;
import org.saphan.mutualassistance.ScenarioBodies.Subject;
import org.saphan.testkit.Law;
import org.saphan.testkit.Story;
import tools.jackson.databind.JsonNode;

/** Plays the lines of one of the law's scenarios over HTTP, each command twice with one key. */
final class Scenario {
  /** How long the sweep may take to see that a day is over. */
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final Map<String, String> COLLECTIONS =
      Map.of(
          "outgoing-request", "requests",
          "incoming-request", "incoming-requests",
          "custody-transfer", "custody-transfers",
          "video-hearing", "hearings");

  /** What the other side says, so that somebody of ours needs proof to type it in. */
  private static final Set<String> REPLIES =
      Set.of(
          "RecordMlaAcknowledgement",
          "RecordExecutionStarted",
          "RecordItemResult",
          "RecordConsultation",
          "RecordRefusal");

  /** What needs a victim's consent. */
  private static final Set<String> WITH_CONSENT =
      Set.of("StartIncomingExecution", "ScheduleVideoHearing");

  /** A line of a scenario's table. */
  record Line(
      String step,
      String agency,
      String role,
      String command,
      String aggregate,
      String stage,
      List<String> events,
      String rejection) {
    static Line of(Map<String, String> cells) {
      return new Line(
          cell(cells, "step"),
          cell(cells, "actor_agency"),
          cell(cells, "role"),
          cell(cells, "command"),
          cell(cells, "aggregate"),
          cell(cells, "expected_stage"),
          Law.words(cells, "expected_events"),
          cell(cells, "expected_rejection"));
    }

    /** The same by somebody else. */
    Line by(String otherAgency, String otherRole) {
      return new Line(step, otherAgency, otherRole, command, aggregate, stage, events, rejection);
    }

    /** The same about another aggregate. */
    Line about(String other) {
      return new Line(step, agency, role, command, other, stage, events, rejection);
    }

    String lifecycle() {
      return aggregate.substring(0, aggregate.indexOf(':'));
    }

    @Override
    public String toString() {
      return "step " + step + ": " + agency + " " + command;
    }
  }

  /** Where an aggregate is, and a document of it for whatever needs one. */
  private record Aggregate(String path, Map<String, Object> paper, String request) {
    String id() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private final Story story;
  private final String name;
  private final Subject subject;
  private final Map<String, Aggregate> aggregates = new HashMap<>();
  private final Set<String> created = new HashSet<>();
  private int results;
  private boolean consented;

  Scenario(Story story, String name) {
    this(story, name, Subject.of(name));
  }

  Scenario(Story story, String name, Subject subject) {
    this.story = story;
    this.name = name;
    this.subject = subject;
  }

  /** The lines as the law has them. */
  static List<Line> lines(String name) {
    return Law.table("scenarios/" + name).stream().map(Line::of).toList();
  }

  /** Plays the lines before this step. */
  Scenario playUntil(String step) {
    lines(name).stream().takeWhile(line -> !line.step().equals(step)).forEach(this::play);
    return this;
  }

  void play(Line line) {
    switch (line.lifecycle()) {
      case "outgoing-request", "incoming-request", "custody-transfer", "video-hearing" ->
          playHere(line);
      // Of other services: what comes of them here.
      case "exclusion" -> exclude();
      case "consent" -> consented = true;
      case "service-episode" -> assertThat(line.command()).contains("Service");
      default -> throw new IllegalArgumentException(line.toString());
    }
  }

  private void playHere(Line line) {
    if (line.role().equals("SYSTEM")) {
      await().atMost(SOON).untilAsserted(() -> assertThat(lastEvent(line)).isEqualTo(event(line)));
    } else {
      if (!aggregates.containsKey(line.aggregate())) {
        aggregates.put(line.aggregate(), begun(line));
      }
      send(line, aggregates.get(line.aggregate()));
    }
    assertThat(seen(line.aggregate()).path("stage").asString())
        .as("%s", line)
        .isEqualTo(line.stage());
  }

  private void send(Line line, Aggregate about) {
    Story.Person actor = person(line);
    Map<String, Object> body = body(line, about);
    String path = path(line, about, body);
    Long version =
        line.command().equals("AmendMlaDraft") ? actor.sees(about.path()).version() : null;
    long before = line.rejection().isEmpty() ? 0 : seen(line.aggregate()).path("version").asLong();
    UUID key = UUID.randomUUID();
    Story.Answer answer = actor.does(path, body, key, version);
    if (line.rejection().isEmpty()) {
      assertThat(answer.accepted().body().path("events").valueStream().map(JsonNode::asString))
          .as("%s", line)
          .endsWith(line.events().toArray(String[]::new));
      assertThat(actor.does(path, body, key, version).accepted())
          .as("again: %s", line)
          .isEqualTo(answer);
    } else {
      String code = line.rejection().replaceFirst(":.*", "");
      assertThat(answer.body().path("code").asString()).as("%s %s", line, answer).isEqualTo(code);
      assertThat(seen(line.aggregate()).path("version").asLong()).as("%s", line).isEqualTo(before);
    }
  }

  /** Any command about an aggregate that was begun. */
  Story.Answer does(String agency, String role, String aggregate, String path, Object body) {
    return person(agency, role).does(aggregates.get(aggregate).path() + "/" + path, body);
  }

  /** The same with the other authority's letter as proof. */
  Story.Answer doesWithProof(String role, String aggregate, String path, Map<String, Object> body) {
    Map<String, Object> proven = new HashMap<>(body);
    proven.put("onBehalfOf", word(subject.authority(), aggregates.get(aggregate)));
    return does("LA-OSPP", role, aggregate, path, proven);
  }

  private Map<String, Object> body(Line line, Aggregate about) {
    results += line.command().equals("RecordItemResult") ? 1 : 0;
    Given given =
        new Given(
            name,
            line.step(),
            line.agency().substring(0, 2),
            subject,
            about.paper(),
            about.request(),
            results,
            Stories.now(story));
    Map<String, Object> body = new HashMap<>(ScenarioBodies.of(line.command(), given));
    if (REPLIES.contains(line.command()) && !line.role().equals("PARTNER")) {
      body.put("onBehalfOf", word(subject.authority(), about));
    } else if (consented && WITH_CONSENT.contains(line.command())) {
      // consents are kept by victim referral: here the case worker's letter says the same
      body.put("onBehalfOf", word("LA-LWU-CH", about));
    }
    return body;
  }

  private static Map<String, Object> word(String agency, Aggregate about) {
    return Map.of("agency", agency, "proof", about.paper());
  }

  private String path(Line line, Aggregate about, Map<String, Object> body) {
    String command = line.command().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    if (!created.add(line.aggregate())) {
      return about.path() + "/" + command;
    }
    String field =
        switch (line.lifecycle()) {
          case "custody-transfer" -> "transferId";
          case "video-hearing" -> "hearingId";
          default -> "requestId";
        };
    body.put(field, about.id());
    return about.path().replace(about.id(), command);
  }

  /** The paper comes before what it is about. */
  private Aggregate begun(Line line) {
    String path = "/" + COLLECTIONS.get(line.lifecycle()) + "/" + UUID.randomUUID();
    Map<String, Object> paper = person(line).keeps(path, "paper".getBytes(UTF_8));
    String parent =
        switch (line.aggregate()) {
          case "outgoing-request:s" -> "outgoing-request:r";
          case "custody-transfer:d" -> "incoming-request:j";
          case "custody-transfer:c", "custody-transfer:e", "video-hearing:h" ->
              "incoming-request:i";
          default -> "";
        };
    return new Aggregate(path, paper, parent.isEmpty() ? null : aggregates.get(parent).id());
  }

  private void exclude() {
    Story.Person cousin = story.person("cousin", "LA-OSPP", "CA_OFFICER");
    String path = aggregates.get("outgoing-request:r").path();
    UUID caseRef = UUID.fromString(cousin.sees(path).accepted().body().path("caseRef").asString());
    story.bean(Exclusions.class).place(UUID.randomUUID(), caseRef, Actor.accountOf("cousin"));
    cousin.sees(path).refused(403, "EXCLUDED");
    cousin
        .does(
            path + "/close-mla-request", Map.of("outcome", "PARTIAL", "evidenceReturnPlan", false))
        .refused(403, "EXCLUDED");
  }

  /** An aggregate as its central authority sees it. */
  JsonNode seen(String aggregate) {
    return person("LA-OSPP", "CA_OFFICER").sees(aggregates.get(aggregate).path()).accepted().body();
  }

  /** Its history, as the registry sees that of a request. */
  JsonNode history(String aggregate, String agency, String role) {
    return person(agency, role)
        .sees(aggregates.get(aggregate).path() + "/history")
        .accepted()
        .body();
  }

  private String lastEvent(Line line) {
    JsonNode lines = history(line.aggregate(), "LA-OSPP", "CA_OFFICER");
    String type = lines.get(lines.size() - 1).path("eventType").asString();
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String event(Line line) {
    return line.events().getFirst();
  }

  /** Waits until a deadline stands so: {@code D-I03 BREACHED}. */
  void deadline(String aggregate, String expected) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    seen(aggregate)
                        .path("deadlines")
                        .valueStream()
                        .map(Scenario::deadline)
                        .toList())
                .contains(expected));
  }

  /** A repeating deadline runs again after a breach. */
  private static String deadline(JsonNode one) {
    boolean breached = one.path("breaches").asInt() > 0;
    return one.path("set").path("deadlineKind").asString()
        + " "
        + (breached ? "BREACHED" : one.path("status").asString());
  }

  private Story.Person person(Line line) {
    return person(line.agency(), line.role());
  }

  private Story.Person person(String agency, String role) {
    return story.person((role + "." + agency).toLowerCase(Locale.ROOT), agency, role);
  }
}
