package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.messaging.Parked;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What an operator sees of events that wait, and what he may do with them. */
class ParkedIT {
  private static final String API = "/api/mutual-assistance/parked";
  private static final String PAGE = "/mutual-assistance/parked";

  private static BoxService service;
  private static BoxService.Taken taken;

  private final UUID one = UUID.randomUUID();

  @BeforeAll
  static void start() {
    service = BoxService.start();
    taken = service.bean(BoxService.Taken.class);
  }

  @BeforeEach
  void beginAnew() {
    service.forgetEverything();
    taken.events.clear();
    taken.notNow.clear();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private JsonNode list() {
    return service.json(service.as(BoxService.OPERATOR, API));
  }

  private JsonNode untilParked(int number) {
    service.until(() -> assertThat(list().path("events").size()).isEqualTo(number));
    return list().path("events").get(0);
  }

  private HttpResponse<String> decide(long id, String action, Object body) {
    return service.send(service.post(BoxService.OPERATOR, API + "/" + id + "/" + action, body));
  }

  private static HttpRequest.Builder english(HttpRequest.Builder request) {
    return request.header("Accept", "text/html").header("Accept-Language", "en");
  }

  @Test
  void whatWaitsIsListedWithWhoWhatWhyAndSinceWhen() {
    BoxService.publish(BoxService.message(one, 2));
    JsonNode event = untilParked(1);
    assertThat(event.path("consumer").asString()).isEqualTo(BoxService.CONSUMER);
    assertThat(event.path("aggregateId").asString()).isEqualTo(one.toString());
    assertThat(event.path("version").asLong()).isEqualTo(2);
    assertThat(event.path("reason").asString()).isEqualTo("GAP");
    assertThat(event.path("parkedAt").asString()).startsWith("20");
    String page = service.send(english(service.as(BoxService.OPERATOR, PAGE))).body();
    assertThat(page)
        .contains("Events that wait", one.toString(), "The one before it is missing (GAP)")
        .contains(PAGE + "/" + event.path("id").asLong() + "/release");
  }

  @Test
  void afterTenMinutesAGapIsShownAsIncomplete() {
    BoxService.publish(BoxService.message(one, 2));
    untilParked(1);
    assertThat(incompleteSince("9 minutes 50 seconds")).isFalse();
    assertThat(incompleteSince("10 minutes 1 second")).isTrue();
    assertThat(service.send(english(service.as(BoxService.OPERATOR, PAGE))).body())
        .contains(">incomplete<");
  }

  private boolean incompleteSince(String ago) {
    service
        .bean(JdbcTemplate.class)
        .update("update parked set parked_at = clock_timestamp() - cast(? as interval)", ago);
    return list().path("events").get(0).path("incomplete").asBoolean();
  }

  @Test
  void thePageSpeaksLaoThaiAndEnglish() {
    BoxService.publish(BoxService.message(one, 2));
    untilParked(1);
    for (var words :
        Map.of("lo", "ເຫດການທີ່ລໍຖ້າ", "th", "เหตุการณ์ที่รออยู่", "en", "Events that wait")
            .entrySet()) {
      var page = service.as(BoxService.OPERATOR, PAGE + "?lang=" + words.getKey());
      assertThat(service.send(page.header("Accept", "text/html")).body())
          .contains("<h1>" + words.getValue() + "</h1>", "lang=\"" + words.getKey() + "\"");
    }
  }

  @Test
  void anEventIsTriedAgainAndTheReasonIsKept() {
    taken.notNow.add(one);
    BoxService.publish(BoxService.message(one, 1));
    JsonNode event = untilParked(1);
    assertThat(event.path("reason").asString()).isEqualTo("BOX_UNKNOWN");
    long id = event.path("id").asLong();

    var still = decide(id, "release", Map.of("reason", "the box is there now"));
    assertThat(still.statusCode()).isEqualTo(200);
    assertThat(still.body()).contains("\"parked\":true");
    taken.notNow.clear();
    assertThat(decide(id, "release", Map.of("reason", "now it really is")).body())
        .contains("\"parked\":false");

    assertThat(taken.events).hasSize(1);
    JsonNode after = list();
    assertThat(after.path("events").size()).isZero();
    assertThat(after.path("decisions").size()).isEqualTo(2);
    JsonNode last = after.path("decisions").get(0);
    assertThat(last.path("action").asString()).isEqualTo("RELEASE");
    assertThat(last.path("by").path("reason").asString()).isEqualTo("now it really is");
    assertThat(last.path("by").path("user").asString()).isEqualTo("u-1");
    assertThat(last.path("by").path("agency").asString()).isEqualTo("LA-MOJ-DIC");
  }

  @Test
  void anEventIsPassedOverOnThePageAndWhatWaitsBehindItGoesOn() {
    taken.notNow.add(one);
    BoxService.publish(BoxService.message(one, 1));
    BoxService.publish(BoxService.message(one, 2));
    long id = untilParked(2).path("id").asLong();
    taken.notNow.clear();

    var form =
        service
            .as(BoxService.OPERATOR, PAGE + "/" + id + "/skip")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("reason=sent+by+mistake"));
    var done = service.send(form);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(done.headers().firstValue("Location").orElse("")).endsWith("parked?done=skip");

    service.until(() -> assertThat(taken.events).hasSize(1));
    assertThat(list().path("events").size()).isZero();
    String page =
        service.send(english(service.as(BoxService.OPERATOR, PAGE + "?done=skip"))).body();
    assertThat(page).contains("The event was passed over.", "sent by mistake", "Pass over");
  }

  @Test
  void deadLettersAreListedLikewise() {
    var broken = BoxService.message(one, 1);
    broken.headers().remove("ce_id");
    BoxService.publish(broken);
    service.until(() -> assertThat(list().path("deadLetters").size()).isEqualTo(1));
    JsonNode letter = list().path("deadLetters").get(0);
    assertThat(letter.path("consumer").asString()).isEqualTo(BoxService.CONSUMER);
    assertThat(letter.path("origin").asString()).startsWith(BoxService.TOPIC);
    assertThat(letter.path("reason").asString()).isEqualTo("no envelope");
    assertThat(service.send(english(service.as(BoxService.OPERATOR, PAGE))).body())
        .contains("Messages that cannot be read", BoxService.TOPIC, "no envelope", "90 days");
  }

  @Test
  void aReasonIsNeededAndHasALimit() {
    BoxService.publish(BoxService.message(one, 2));
    long id = untilParked(1).path("id").asLong();
    assertThat(decide(id, "skip", Map.of()).body()).contains("REQUIRED", "/reason");
    assertThat(decide(id, "skip", Map.of("reason", "  ")).body()).contains("REQUIRED", "/reason");
    assertThat(decide(id, "skip", Map.of("reason", "ok", "force", true)).body())
        .contains("UNKNOWN_FIELD", "/force");
    var tooLong = decide(id, "skip", Map.of("reason", "r".repeat(Parked.MAX_REASON + 1)));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(tooLong.body()).contains("TOO_LONG", "/reason");
    assertThat(list().path("decisions").size()).isZero();
    var longest = decide(id, "skip", Map.of("reason", "r".repeat(Parked.MAX_REASON)));
    assertThat(longest.statusCode()).isEqualTo(200);
  }

  @Test
  void onlyOperatorsSeeOrDecideAnything() {
    BoxService.publish(BoxService.message(one, 2));
    long id = untilParked(1).path("id").asLong();
    for (var refused :
        List.of(
            service.as(WebTest.PORTER, API),
            service.as(WebTest.PORTER, PAGE),
            service.post(WebTest.PORTER, API + "/" + id + "/skip", Map.of("reason", "x")),
            service.post(WebTest.PORTER, API + "/" + id + "/release", Map.of("reason", "x")))) {
      assertThat(service.send(refused).statusCode()).isEqualTo(403);
    }
    assertThat(service.send(service.request(API)).statusCode()).isEqualTo(401);
    assertThat(list().path("events").size()).isEqualTo(1);
    assertThat(
            service.send(english(service.as(WebTest.PORTER, "/mutual-assistance/requests"))).body())
        .doesNotContain(PAGE);
    assertThat(
            service
                .send(english(service.as(BoxService.OPERATOR, "/mutual-assistance/requests")))
                .body())
        .contains(PAGE);
  }

  @Test
  void whatIsNotParkedIsNotFound() {
    assertThat(decide(4711, "skip", Map.of("reason", "x")).statusCode()).isEqualTo(404);
    assertThat(decide(4711, "release", Map.of("reason", "x")).statusCode()).isEqualTo(404);
  }

  @Test
  void anEventWhoseConsumerDoesNotRunHereIsLeftAlone() {
    BoxService.publish(BoxService.message(one, 2));
    long id = untilParked(1).path("id").asLong();
    service.bean(JdbcTemplate.class).update("update parked set consumer = 'gone'");
    var answer = decide(id, "skip", Map.of("reason", "x"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("CONSUMER_STOPPED");
  }

  @Test
  void whatWasDecidedCannotBeChanged() {
    JdbcTemplate sql = service.bean(JdbcTemplate.class);
    for (String change :
        List.of("update parked_decision set reason = 'x'", "delete from parked_decision")) {
      assertThatThrownBy(() -> sql.update(change))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }
}
