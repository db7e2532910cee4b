package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.Migrations;
import org.saphan.foundation.access.Access;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.json.Json;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.LedgerConfiguration;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.EnvelopeHeaders;
import org.saphan.foundation.messaging.MessagingConfiguration;
import org.saphan.foundation.messaging.NotNow;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.text.LanguageOfRequest;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.vault.VaultConfiguration;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.saphan.testkit.TestPlatform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole service on the real platform: HTTP in, database, Kafka out and in. Its rules are {@link
 * Boxes}, its business time stands still until a test moves it.
 */
final class BoxService implements AutoCloseable {
  static final String SERVICE = "mutual-assistance";
  static final String OPERATOR = "LA-MOJ-DIC/DATA_OFFICER";
  static final String BOXES = "/api/mutual-assistance/requests";

  /** What it listens to, and as whom. */
  static final String TOPIC = "case-tracker.links.v1";

  static final String CONSUMER = "mutual-assistance.boxes";
  static final Duration SOON = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(BoxService.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ConfigurableApplicationContext context;
  private final TestPlatform.@Nullable Fresh platform;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Business time, in a test's hand. */
  static final class Hands extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-11-21T03:00:00Z"));

    void forward(Duration by) {
      now.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("Nobody asks for one");
    }
  }

  /** What the consumer of this service took, and what it is told to refuse. */
  static final class Taken {
    final CopyOnWriteArrayList<UUID> events = new CopyOnWriteArrayList<>();
    final CopyOnWriteArrayList<UUID> notNow = new CopyOnWriteArrayList<>();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({
    Access.class,
    Json.class,
    LedgerConfiguration.class,
    MessagingConfiguration.class,
    Migrations.class,
    Parking.class,
    VaultConfiguration.class,
    Web.class
  })
  static class Application {
    @Bean
    Binding<?, ?, ?> boxes() {
      return Boxes.binding();
    }

    @Bean
    Hands hands() {
      return new Hands();
    }

    @Bean
    BusinessClock businessClock(Hands hands) {
      return new BusinessClock(
          hands,
          false,
          new BusinessClock.Memory() {
            @Override
            public Duration ahead() {
              return Duration.ZERO;
            }

            @Override
            public void keep(Duration ahead) {}
          });
    }

    @Bean
    Texts texts(MeterRegistry meters) {
      return new Texts("post", meters);
    }

    @Bean
    LanguageOfRequest localeResolver() {
      return new LanguageOfRequest();
    }

    @Bean
    JwtDecoder plainTokens() {
      return new ParcelService().plainTokens();
    }

    @Bean
    Taken taken() {
      return new Taken();
    }

    @Bean
    Subscription subscription(Taken taken) {
      return Subscription.of(CONSUMER, TOPIC).onOthers((envelope, bytes) -> take(taken, envelope));
    }

    private static void take(Taken taken, Envelope envelope) {
      if (taken.notNow.contains(envelope.aggregateId())) {
        throw new NotNow("BOX_UNKNOWN");
      }
      LOG.info("took a message");
      taken.events.add(envelope.eventId());
    }
  }

  private BoxService(
      ConfigurableApplicationContext context, TestPlatform.@Nullable Fresh platform) {
    this.context = context;
    this.platform = platform;
  }

  static BoxService start(Class<?>... more) {
    TestPlatform.Fresh platform = TestPlatform.shared().fresh();
    return new BoxService(run(platform.properties(SERVICE), more), platform);
  }

  /** On servers of the test's own. */
  static BoxService on(Map<String, String> properties) {
    return new BoxService(run(properties), null);
  }

  private static ConfigurableApplicationContext run(
      Map<String, String> properties, Class<?>... more) {
    Map<String, String> all = new HashMap<>(properties);
    all.put("spring.application.name", SERVICE);
    all.put("spring.config.import", "classpath:foundation.yaml");
    all.put("spring.flyway.locations", "classpath:saphan/foundation/db");
    all.put("spring.main.banner-mode", "off");
    all.put("saphan.operators", "DATA_OFFICER");
    all.put("saphan.reference.copy", "false");
    all.put("server.port", "0");
    String[] arguments =
        all.entrySet().stream()
            .map(one -> "--" + one.getKey() + "=" + one.getValue())
            .toArray(String[]::new);
    return new SpringApplicationBuilder(Application.class).sources(more).run(arguments);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  HttpRequest.Builder request(String path) {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpRequest.Builder as(String token, String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  HttpRequest.Builder post(String token, String path, Object body) {
    return as(token, path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  JsonNode json(HttpRequest.Builder request) {
    return JSON.readTree(send(request).body());
  }

  /** Packs a box and gives its id. */
  UUID pack() {
    JsonNode answer = json(post(WebTest.SENDER, BOXES, Map.of("others", 0)));
    assertThat(answer.path("stage").asString()).as("%s", answer).isEqualTo("PACKED");
    return UUID.fromString(answer.path("id").asString());
  }

  HttpResponse<String> sendBox(UUID box) {
    return send(post(WebTest.PORTER, BOXES + "/" + box + "/send-box", Map.of()));
  }

  /** A message of somebody else for the consumer of this service. */
  static ProducerRecord<String, byte[]> message(UUID aggregate, long version) {
    return message(aggregate, version, "saphan.case-tracker.CasesLinked", new byte[] {1});
  }

  static ProducerRecord<String, byte[]> message(
      UUID aggregate, long version, String type, byte[] value) {
    Instant now = Instant.parse("2026-11-21T03:00:00Z");
    Envelope envelope =
        new Envelope(
            UUID.randomUUID(),
            type,
            "1",
            now,
            Envelope.Precision.EXACT,
            now,
            "case-link",
            aggregate,
            version,
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            new AgencyCode("LA-MOJ-DIC"),
            new Role("DATA_OFFICER"),
            null,
            new CountryCode("LA"),
            Envelope.DataClass.P0,
            "STATISTICS",
            List.of(),
            "L1",
            null,
            "LINKED",
            Holder.NOBODY,
            false);
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(TOPIC, aggregate.toString(), value);
    EnvelopeHeaders.write(envelope, "case-tracker")
        .forEach((name, text) -> message.headers().add(name, text.getBytes()));
    return message;
  }

  static void publish(ProducerRecord<String, byte[]> message) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            TestPlatform.shared().kafkaAdmin(),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(message);
      producer.flush();
    }
  }

  void until(ThrowingRunnable holds) {
    await().atMost(SOON).untilAsserted(holds);
  }

  /** Empties all tables, as only the superuser may. */
  void forgetEverything() {
    try (var connection = platform.server().connect(platform.database());
        var statement = connection.createStatement()) {
      statement.execute("set search_path = mutual_assistance");
      statement.execute(
          "truncate aggregate, history, deadline, command_log, outbox, consumer_seen, parked,"
              + " parked_decision, dead_letter");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
