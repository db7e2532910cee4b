package org.saphan.foundation.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts outbox, relay and subscriptions together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingSettings.class)
public class MessagingConfiguration {
  /**
   * Every answer of the broker is waited for, and nothing is sent twice by the producer itself. One
   * request is under way: a second one could overtake a record that the broker refuses.
   */
  private static final Map<String, Object> PROMISES =
      Map.of(
          ProducerConfig.ACKS_CONFIG,
          "all",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          true,
          ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
          1);

  /**
   * What an operator may set otherwise. Give up early: what is not sent stays in the outbox and is
   * sent again.
   */
  private static final Map<String, Object> USUAL =
      Map.of(
          ProducerConfig.COMPRESSION_TYPE_CONFIG,
          "lz4",
          ProducerConfig.BATCH_SIZE_CONFIG,
          128 * 1024,
          ProducerConfig.MAX_BLOCK_MS_CONFIG,
          5_000,
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
          10_000,
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
          15_000);

  /**
   * After what time the broker misses a consumer that was killed. So long nobody else gets what it
   * read, the same service after its restart included; with Kafka's own 45 s the timeline stood
   * still for that long.
   */
  private static final int MISSED_MILLIS = 10_000;

  /** The settings of the relay's producer; also for a bare one that it is measured against. */
  public static Map<String, Object> relayProducer(KafkaProperties kafka, String clientId) {
    Map<String, Object> properties = new HashMap<>(USUAL);
    properties.putAll(kafka.buildProducerProperties());
    properties.putAll(PROMISES);
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    return properties;
  }

  @Bean
  Schemas schemas() {
    return Schemas.shipped();
  }

  @Bean
  Outbox outbox(
      JdbcTemplate database, @Value("${spring.application.name}") String service, Relay relay) {
    return new Outbox(database, service, relay::wake);
  }

  @Bean
  Relay relay(
      @Value("${spring.application.name}") String service,
      JdbcConnectionDetails database,
      KafkaProperties kafka,
      MessagingSettings settings,
      MeterRegistry metrics) {
    Map<String, Object> properties = relayProducer(kafka, service + "-relay");
    return new Relay(
        service,
        () ->
            DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword()),
        () -> new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer()),
        settings,
        metrics);
  }

  @Bean
  OutboxMetrics outboxMetrics(JdbcTemplate database) {
    return new OutboxMetrics(database);
  }

  @Bean
  Progress progress(JdbcTemplate database) {
    return new Progress(database);
  }

  @Bean
  DeadLetters deadLetters(JdbcTemplate database) {
    return new DeadLetters(database);
  }

  @Bean
  Subscriptions subscriptions(
      ObjectProvider<Subscription> declared,
      Schemas schemas,
      Progress progress,
      DeadLetters letters,
      Outbox outbox,
      @Value("${spring.application.name}") String service,
      PlatformTransactionManager transactions,
      KafkaProperties kafka,
      MessagingSettings settings,
      MeterRegistry metrics) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    Map<String, Object> properties = new HashMap<>();
    properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, MISSED_MILLIS);
    properties.putAll(kafka.buildConsumerProperties());
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new Subscriptions(
        () -> declared.orderedStream().toList(),
        subscription ->
            new Intake(
                subscription, schemas, progress, outbox, letters, service, transaction, metrics),
        new DefaultKafkaConsumerFactory<>(
            properties, new StringDeserializer(), new ByteArrayDeserializer()),
        settings,
        progress,
        letters,
        metrics);
  }

  @Bean
  Parked parked(Progress progress, DeadLetters letters, Subscriptions subscriptions) {
    return new Parked(progress, letters, subscriptions);
  }

  @Bean
  MessagingHealth messagingHealthIndicator(
      Relay relay, Subscriptions subscriptions, Progress progress) {
    return new MessagingHealth(relay, subscriptions, progress);
  }
}
