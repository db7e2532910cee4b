package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.saphan.casetracker.CaseTracker;
import org.saphan.foundation.messaging.WithoutKafka.Message;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.testkit.TestPlatform;
import org.saphan.testkit.TestSignIn;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service, started for the tests of one class: events in by Kafka, timelines out by HTTP.
 */
abstract class RunningTracker {
  static final String REGISTRY = token("LA-MOJ-DIC", "MLA_REGISTRY");
  static final String DATA_OFFICER = token("LA-MOJ-DIC", "DATA_OFFICER");

  /** A consumer that is stopped while it joins its group is missed only after 45 s. */
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final List<Message> AGENCIES =
      List.of(
          Road.agency("LA-MOJ-DIC", "MLA_REGISTRY", "CA_OFFICER", "DATA_OFFICER"),
          Road.agency("LA-PPO-SV", "PROSECUTOR"),
          Road.agency("LA-PPO-VT", "PROSECUTOR"),
          Road.agency("LA-OSPP", "PROSECUTOR", "CA_OFFICER", "CA_APPROVER"),
          Road.agency("LA-LWU-CPC", "SHELTER_WORKER"),
          Road.agency("LA-MOLSW-DSW", "DSW_DESK", "CASE_WORKER"),
          Road.agency(
              Homecoming.IMMIGRATION,
              Map.of("checkpoint", Homecoming.BRIDGE),
              "CHECKPOINT_OFFICER",
              "CHECKPOINT_SUPERVISOR"),
          Road.agency(Homecoming.SENDER, "NOTICE_ISSUER"),
          Road.agency("LA-NCATIP", Map.of("country", "LA")),
          Road.agency("TH-OAG", Map.of("country", "TH"), "PARTNER"));

  static ConfigurableApplicationContext service;
  static JdbcClient jdbc;
  static Road road;

  private static TestPlatform.Fresh platform;

  @BeforeAll
  static void start() {
    platform = TestPlatform.shared().fresh();
    road = new Road("mutual-assistance");
    try (Road directory = new Road("directory")) {
      AGENCIES.forEach(directory::send);
    }
    startService();
    soon(() ->
        assertThat(service.getBean(ReferenceCopy.class).entries("AgencyPublished", Code.class))
            .hasSameSizeAs(AGENCIES));
  }

  @AfterAll
  static void stop() {
    service.close();
    road.close();
  }

  record Code(String code) {}

  static void startService() {
    service = CaseTracker.start(platform.arguments("case-tracker"));
    jdbc = service.getBean(JdbcClient.class);
  }

  static void soon(ThrowingRunnable assertion) {
    await().atMost(SOON).pollInterval(Duration.ofMillis(100)).untilAsserted(assertion);
  }

  static JsonNode timeline(Teller story, String token) {
    return json(send("GET", "/api/case-tracker/cases/" + story.caseRef, token));
  }

  static List<String> stages(JsonNode timeline) {
    return timeline
        .path("entries")
        .valueStream()
        .map(entry -> entry.path("stageAfter").asString())
        .toList();
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  static HttpResponse<String> page(String path) {
    return page(path, REGISTRY);
  }

  static HttpResponse<String> page(String path, String token) {
    return send(request("GET", path, token).header("Accept", "text/html"));
  }

  static HttpResponse<String> send(String method, String path, String token) {
    return send(request(method, path, token));
  }

  static HttpResponse<String> command(String path, Map<String, Object> body, String token) {
    return send(
        request("POST", path, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  static HttpRequest.Builder request(String method, String path, String token) {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String token(String agency, String role) {
    return TestSignIn.shared().token(UUID.randomUUID().toString(), agency, role);
  }
}
