package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.TestPlatform;
import org.slf4j.LoggerFactory;

/** The way of one trace: from a caller into the outbox, over Kafka, and into a consumer's log. */
class RoadIT {
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACE = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";
  private static final String TOPIC = "mutual-assistance.requests.v1";

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

  @Test
  void theCallersTraceTravelsWithTheEvent() {
    UUID box = packWithin(TRACE);
    service.until(() -> assertThat(traceOnTheTopic(box)).startsWith("00-" + TRACE_ID + "-"));
    assertThat(traceOnTheTopic(box)).as("the step is our own").isNotEqualTo(TRACE);
  }

  @Test
  void whereTheCallerHasNoTraceOrNoneThatCanBeReadOneBegins() {
    for (String given : List.of("nonsense", "00-" + "0".repeat(31) + "-x-01")) {
      UUID box = packWithin(given);
      service.until(
          () -> assertThat(traceOnTheTopic(box)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }
    UUID box = service.pack();
    service.until(
        () -> assertThat(traceOnTheTopic(box)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
  }

  @Test
  void whoTakesAMessageLogsWithinItsTrace() {
    Logger logger = (Logger) LoggerFactory.getLogger(BoxService.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(lines);
    try {
      var message = BoxService.message(UUID.randomUUID(), 1);
      message.headers().add("traceparent", TRACE.getBytes());
      BoxService.publish(message);
      service.until(() -> assertThat(lines.list).hasSize(1));
      assertThat(lines.list.getFirst().getMDCPropertyMap())
          .containsEntry("traceId", TRACE_ID)
          .containsKeys("spanId", "eventId", "caseRef");
    } finally {
      logger.detachAppender(lines);
    }
  }

  private static UUID packWithin(String trace) {
    var request =
        service
            .post(WebTest.SENDER, BoxService.BOXES, Map.of("others", 0))
            .header("traceparent", trace);
    return UUID.fromString(service.json(request).path("id").asString());
  }

  private static String traceOnTheTopic(UUID key) {
    Map<String, Object> settings = new HashMap<>(TestPlatform.shared().kafkaAdmin());
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(info -> new TopicPartition(TOPIC, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          if (record.key().equals(key.toString())) {
            return new String(record.headers().lastHeader("traceparent").value());
          }
        }
      }
      return "";
    }
  }
}
