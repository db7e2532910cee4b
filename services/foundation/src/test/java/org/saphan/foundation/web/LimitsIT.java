package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.DeadlineSweep;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Verify;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Limits that only a whole service has, from both sides. */
class LimitsIT {
  private static BoxService service;

  @BeforeAll
  static void start() {
    service = BoxService.start();
  }

  @BeforeEach
  void beginAnew() {
    service.forgetEverything();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<String> packWith(int others) {
    return service.send(
        service
            .post(WebTest.SENDER, BoxService.BOXES, Map.of("others", others))
            .header("Accept-Language", "en"));
  }

  private static int boxes() {
    return service
        .bean(JdbcTemplate.class)
        .queryForObject("select count(*) from aggregate", Integer.class);
  }

  @Test
  void aDecisionMayTouchSoManyStreams() {
    assertThat(packWith(LedgerSettings.MAX_STREAMS - 1).statusCode()).isEqualTo(201);
    assertThat(boxes()).isEqualTo(LedgerSettings.MAX_STREAMS);
  }

  @Test
  void aDecisionThatTouchesMoreIsRefusedAndLeavesNoTrace() {
    HttpResponse<String> refused = packWith(LedgerSettings.MAX_STREAMS);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("TOO_LARGE", "TOO_MANY_STREAMS", "smaller parts");
    assertThat(boxes()).isZero();
  }

  @Test
  void aDecisionMayTouchAStreamAgainAlsoOneThatItMade() {
    UUID box = service.pack();
    JsonNode answer =
        service.json(
            service.post(
                WebTest.PORTER, BoxService.BOXES + "/" + box + "/send-in-company", Map.of()));
    assertThat(answer.path("stage").asString()).as("%s", answer).isEqualTo("SENT");
    assertThat(answer.path("version").asLong()).isEqualTo(3);
    assertThat(answer.path("events").size()).isEqualTo(2);
    assertThat(answer.path("transition").asString()).isEqualTo("B3");

    JsonNode companion =
        service.json(service.as(WebTest.PORTER, BoxService.BOXES + "/" + Boxes.COMPANION));
    assertThat(companion.path("stage").asString()).as("%s", companion).isEqualTo("SENT");
    assertThat(companion.path("version").asLong()).isEqualTo(2);
    assertThat(companion.path("caseRef")).isEqualTo(answer.path("caseRef"));
    assertThat(companion.path("deadlines").size()).isZero();
    assertThat(service.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void anAnswerIsKeptForNinetyDaysAndThenForgotten() {
    String key = UUID.randomUUID().toString();
    String first = packAgain(key);
    service.bean(BoxService.Hands.class).forward(Duration.ofDays(LedgerSettings.ANSWERS_KEPT_DAYS));
    assertThat(service.bean(DeadlineSweep.class).forget()).isZero();
    assertThat(packAgain(key)).isEqualTo(first);

    service.bean(BoxService.Hands.class).forward(Duration.ofNanos(1000));
    assertThat(service.bean(DeadlineSweep.class).forget()).isEqualTo(1);
    assertThat(packAgain(key)).as("a new command by now").isNotEqualTo(first);
    assertThat(LedgerSettings.ANSWERS_KEPT_DAYS).isEqualTo(90);
  }

  private static String packAgain(String key) {
    var request =
        service
            .post(WebTest.SENDER, BoxService.BOXES, Map.of("others", 0))
            .setHeader("Idempotency-Key", key);
    return service.json(request).path("id").asString();
  }

  @Test
  void aDocumentOfTenMebibytesIsKeptAndComesBackAsWhatItIs() {
    UUID box = service.pack();
    String documents = BoxService.BOXES + "/" + box + "/documents";
    String largest = "ab".repeat(5 * 1024 * 1024);
    UUID docId = UUID.randomUUID();
    var kept =
        service
            .as(WebTest.PORTER, documents)
            .header("Content-Type", "text/plain")
            .header("Idempotency-Key", docId.toString())
            .POST(BodyPublishers.ofString(largest));
    assertThat(service.send(kept).statusCode()).isEqualTo(201);

    HttpResponse<String> read =
        service.send(service.as(WebTest.PORTER, documents + "/" + docId + "/1"));

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body().equals(largest)).isTrue();
    assertThat(read.headers().firstValue("Content-Type")).contains("text/plain");
    assertThat(read.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(read.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }
}
