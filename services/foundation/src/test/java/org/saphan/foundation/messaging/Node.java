package org.saphan.foundation.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.messaging.Envelope.Precision;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DeadlineEvent;
import org.saphan.lifecycle.DeadlineEvent.DeadlinePaused;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.saphan.platform.Durability;
import org.saphan.platform.Platform;
import org.saphan.testkit.TestDirectory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** A service with messaging and nothing else, on a real PostgreSQL and a real broker. */
final class Node {
  static final String SERVICE = "mutual-assistance";
  static final String TYPE = "saphan.deadlines.DeadlinePaused";
  static final String SCHEMA = "mutual_assistance";
  static final int PARTITIONS = 3;
  static final Schemas SCHEMAS = Schemas.shipped();
  static final EventCodec CODEC =
      EventCodec.writing(
          SCHEMAS, "deadlines", Arrays.asList(DeadlineEvent.class.getPermittedSubclasses()));

  private static final AtomicInteger NAMES = new AtomicInteger();

  private Node() {}

  private static final class Shared {
    static final Platform PLATFORM = start();

    private static Platform start() {
      try {
        // These tests kill the database and ask what it had promised: it must keep its word.
        Path directory = TestDirectory.create();
        Platform platform = Platform.start(Platform.Options.in(directory, Durability.KEPT));
        TestDirectory.deleteAfter(platform::close, directory);
        return platform;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Platform platform() {
    return Shared.PLATFORM;
  }

  /** An empty database with the tables of the foundation. */
  static Map<String, String> database() {
    String name = "messaging" + NAMES.incrementAndGet();
    platform().createDatabase(name);
    Map<String, String> properties = new HashMap<>(platform().properties(SERVICE, name));
    Flyway.configure()
        .dataSource(
            properties.get("spring.flyway.url"),
            properties.get("spring.flyway.user"),
            properties.get("spring.flyway.password"))
        .locations("classpath:saphan/foundation/db")
        .placeholders(Map.of("app", SCHEMA, "schema", SCHEMA, "keys", SCHEMA + "_keys"))
        .load()
        .migrate();
    return properties;
  }

  /** A new topic; only for tests, so the service logs in as who may do everything. */
  static String topic(Map<String, String> settings) {
    return topic("test", settings);
  }

  /**
   * @param source the service whose topic it is
   */
  static String topic(String source, Map<String, String> settings) {
    String name = source + "." + NAMES.incrementAndGet();
    try (Admin admin = Admin.create(platform().broker().admin())) {
      admin
          .createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1).configs(settings)))
          .all()
          .get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return name;
  }

  static String topic() {
    return topic(Map.of());
  }

  static ConfigurableApplicationContext service(
      Map<String, String> properties, Subscription... subscriptions) {
    Map<String, Object> all = new HashMap<>(properties);
    platform()
        .broker()
        .admin()
        .forEach((name, value) -> {
          if (!name.equals("bootstrap.servers")) {
            all.put("spring.kafka.properties." + name, value);
          }
        });
    all.put("spring.application.name", SERVICE);
    all.put("spring.datasource.hikari.connection-timeout", "2000");
    all.put("saphan.messaging.back-off", "200ms");
    all.put("saphan.messaging.refused-pause", "2s");
    all.put("spring.main.banner-mode", "off");
    return new SpringApplicationBuilder(Wiring.class)
        .web(WebApplicationType.NONE)
        .properties(all)
        .initializers(context -> {
          for (Subscription subscription : subscriptions) {
            ((GenericApplicationContext) context)
                .registerBean(subscription.consumer(), Subscription.class, () -> subscription);
          }
        })
        .run();
  }

  @Configuration(proxyBeanMethods = false)
  @Import(MessagingConfiguration.class)
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    KafkaAutoConfiguration.class,
    MetricsAutoConfiguration.class,
    SimpleMetricsExportAutoConfiguration.class,
    CompositeMeterRegistryAutoConfiguration.class
  })
  static class Wiring {}

  static Envelope envelope(UUID aggregate, long version) {
    return envelope(aggregate, version, TYPE);
  }

  static Envelope envelope(UUID aggregate, long version, String type) {
    Instant time = Instant.parse("2026-11-21T10:00:00.123456Z");
    return new Envelope(
        UuidCreator.getTimeOrderedEpoch(),
        type,
        "1",
        time,
        Precision.EXACT,
        time,
        "deadline",
        aggregate,
        version,
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        AgencyCode.SYSTEM,
        Role.SYSTEM,
        null,
        new CountryCode("LA"),
        DataClass.P0,
        "CRIMINAL_JUSTICE",
        List.of(),
        "D-M05",
        null,
        "PAUSED",
        new Holder("CA_OFFICER", null),
        false);
  }

  static byte[] value(UUID aggregate) {
    return CODEC.encode(
        new DeadlinePaused(aggregate, "D-M05", aggregate, Instant.parse("2026-11-21T10:00:00Z")));
  }

  /** A message as the relay would send it. */
  static ProducerRecord<String, byte[]> message(String topic, UUID aggregate, long version) {
    return message(topic, aggregate, version, TYPE, value(aggregate));
  }

  static ProducerRecord<String, byte[]> message(
      String topic, UUID aggregate, long version, String type, byte[] value) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, aggregate.toString(), value);
    EnvelopeHeaders.write(envelope(aggregate, version, type), SERVICE)
        .forEach((name, text) -> record.headers().add(name, text.getBytes()));
    return record;
  }

  @SafeVarargs
  static void send(ProducerRecord<String, byte[]>... messages) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            platform().broker().admin(), new StringSerializer(), new ByteArraySerializer())) {
      for (ProducerRecord<String, byte[]> message : messages) {
        producer.send(message);
      }
      producer.flush();
    }
  }

  /** Everything in a topic, in the order of each partition. */
  static List<ConsumerRecord<String, byte[]>> read(String topic) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            platform().broker().admin(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
      return all;
    }
  }

  static long version(ConsumerRecord<String, byte[]> record) {
    return Long.parseLong(
        new String(record.headers().lastHeader(EnvelopeHeaders.AGGREGATE_VERSION).value()));
  }
}
