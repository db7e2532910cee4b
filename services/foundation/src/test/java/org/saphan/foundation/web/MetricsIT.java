package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.DeadlineSweep;
import org.springframework.jdbc.core.JdbcTemplate;

/** Scrapes a service as Prometheus does, after real commands. */
class MetricsIT {
  private static BoxService service;

  private Map<String, Double> before;

  @BeforeAll
  static void start() {
    service = BoxService.start();
  }

  @BeforeEach
  void beginAnew() {
    service.forgetEverything();
    before = scrape();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** Every sample by its name with labels in the order of the alphabet. */
  private Map<String, Double> scrape() {
    Map<String, Double> samples = new LinkedHashMap<>();
    service
        .send(service.request("/actuator/prometheus"))
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          int space = line.lastIndexOf(' ');
          samples.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        });
    return samples;
  }

  /** How much a counter grew in this test. */
  private double grown(String sample) {
    return scrape().getOrDefault(sample, 0.0) - before.getOrDefault(sample, 0.0);
  }

  private static String commands(String row, String outcome) {
    return "saphan_commands_total{lifecycle=\"box\",outcome=\"%s\",row=\"%s\"}"
        .formatted(outcome, row);
  }

  private static String deadlines(String status) {
    return "saphan_deadlines{kind=\"D-B1\",status=\"%s\"}".formatted(status);
  }

  private static String consumer(String name) {
    return name + "{consumer=\"" + BoxService.CONSUMER + "\"}";
  }

  @Test
  void commandsAreCountedByLifeCycleRowAndOutcome() {
    UUID box = service.pack();
    String key = UUID.randomUUID().toString();
    String path = BoxService.BOXES + "/" + box + "/send-box";
    for (int time = 0; time < 2; time++) {
      var same = service.post(WebTest.PORTER, path, Map.of()).setHeader("Idempotency-Key", key);
      assertThat(service.send(same).statusCode()).isEqualTo(200);
    }
    assertThat(service.send(service.post(WebTest.SENDER, path, Map.of())).statusCode())
        .as("no row of this stage has the command any more")
        .isEqualTo(409);
    UUID another = service.pack();
    var notHis = service.post(WebTest.SENDER, path.replace(box + "", another + ""), Map.of());
    assertThat(service.send(notHis).statusCode()).isEqualTo(403);
    var malformed = service.post(WebTest.SENDER, BoxService.BOXES, Map.of("others", "many"));
    assertThat(service.send(malformed).statusCode()).isEqualTo(400);
    service.send(service.post(WebTest.SENDER, BoxService.BOXES, Map.of("others", 3)));

    assertThat(grown(commands("B1", "ACCEPTED"))).as("with those taken along").isEqualTo(2 + 4);
    assertThat(grown(commands("B2", "ACCEPTED"))).isEqualTo(1);
    assertThat(grown(commands("B2", "REPEATED"))).isEqualTo(1);
    assertThat(grown(commands("B2", "ROLE"))).isEqualTo(1);
    assertThat(grown(commands("none", "STATE"))).isEqualTo(1);
    assertThat(grown(commands("none", "INVALID"))).isEqualTo(1);
  }

  @Test
  void theAnswerNamesTheRow() {
    var answer = service.json(service.post(WebTest.SENDER, BoxService.BOXES, Map.of("others", 0)));
    assertThat(answer.path("transition").asString()).isEqualTo("B1");
  }

  @Test
  void timeInAStageIsToldWhenItIsLeft() {
    UUID slow = service.pack();
    service.bean(BoxService.Hands.class).forward(Duration.ofHours(2));
    UUID quick = service.pack();
    String count = "saphan_stage_time_seconds_count{lifecycle=\"box\",stage=\"PACKED\"}";
    assertThat(grown(count)).isZero();

    service.bean(BoxService.Hands.class).forward(Duration.ofMinutes(30));
    service.sendBox(quick);
    service.sendBox(slow);

    String bucket =
        "saphan_stage_time_seconds_bucket{lifecycle=\"box\",stage=\"PACKED\",le=\"3600.0\"}";
    assertThat(grown(count)).isEqualTo(2);
    assertThat(grown(count.replace("_count", "_sum"))).isEqualTo(3 * 3600);
    assertThat(grown(bucket)).isEqualTo(1);
  }

  @Test
  void openDeadlinesAreCountedByKindAndWhatTheyDo() {
    service.until(() ->
        assertThat(scrape())
            .containsEntry(deadlines("running"), 0.0)
            .containsEntry(deadlines("paused"), 0.0)
            .containsEntry(deadlines("breached"), 0.0));
    UUID first = service.pack();
    service.pack();
    service.until(() ->
        assertThat(scrape())
            .containsEntry(deadlines("running"), 2.0)
            .containsEntry(deadlines("breached"), 0.0));
    service
        .bean(BoxService.Hands.class)
        .forward(Duration.ofDays(Boxes.DAYS_TO_SEND).plusSeconds(1));
    service.bean(DeadlineSweep.class).look();
    service.until(() ->
        assertThat(scrape())
            .containsEntry(deadlines("running"), 0.0)
            .containsEntry(deadlines("breached"), 2.0));
    service.sendBox(first);
    service.until(() -> assertThat(scrape()).containsEntry(deadlines("breached"), 1.0));
  }

  @Test
  void theOutboxSaysHowMuchWaitsAndForHowLong() {
    service.until(() -> assertThat(scrape()).containsEntry("saphan_outbox_depth", 0.0));
    assertThat(scrape()).containsEntry("saphan_outbox_age_seconds", 0.0);
    // No such topic: what is refused stays and its topic rests.
    service
        .bean(JdbcTemplate.class)
        .update(
            "insert into outbox (topic, key, headers, value, recorded_at) values ('nowhere.v1',"
                + " 'k', '', null, clock_timestamp() - interval '100 seconds')");
    Map<String, Double> samples = scrape();
    assertThat(samples).containsEntry("saphan_outbox_depth", 1.0);
    assertThat(samples.get("saphan_outbox_age_seconds")).isBetween(100.0, 160.0);
    service.bean(JdbcTemplate.class).update("delete from outbox where topic = 'nowhere.v1'");
  }

  @Test
  void aConsumerSaysHowFarBehindItIsAndWhatItCouldNotTake() {
    UUID waiting = UUID.randomUUID();
    BoxService.publish(BoxService.message(waiting, 2));
    var broken = BoxService.message(UUID.randomUUID(), 1);
    broken.headers().remove("ce_id");
    BoxService.publish(broken);
    service.until(() ->
        assertThat(scrape())
            .containsEntry(consumer("saphan_consumer_parked"), 1.0)
            .containsEntry(consumer("saphan_consumer_dead_letters"), 1.0));
    String fate = "saphan_consumer_events_total{consumer=\"%s\",fate=\"%s\"}";
    assertThat(grown(fate.formatted(BoxService.CONSUMER, "dead_lettered"))).isEqualTo(1);
    assertThat(grown(fate.formatted(BoxService.CONSUMER, "parked"))).isEqualTo(1);
    service.until(
        () -> assertThat(scrape()).containsEntry(consumer("saphan_consumer_lag_seconds"), 0.0));
  }

  @Test
  void noLabelHasAnIdOrAPerson() {
    UUID box = service.pack();
    service.sendBox(box);
    service.json(service.as(WebTest.PORTER, BoxService.BOXES + "/" + box + "/history"));
    String all = String.join("\n", scrape().keySet());
    assertThat(all)
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
        .doesNotContain(List.of("u-1", "LA-BOX", "LA-POST"));
  }
}
