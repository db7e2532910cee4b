package org.saphan.foundation.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.saphan.foundation.messaging.Node.TYPE;
import static org.saphan.foundation.messaging.Node.message;
import static org.saphan.foundation.messaging.Node.send;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Consumers against a real broker and a real database; their effect is a row in a table. */
class SubscriptionIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String CONSUMER = "mutual-assistance-test";

  private static final Parked.By BY = new Parked.By("user-1", "LA-MOJ-DIC", "the writer is mended");

  /** All that this consumer reads of the event. */
  record Paused(UUID deadlineId) {}

  private final Map<String, String> database = Node.database();
  private final String topic = Node.topic();
  private final UUID one = UUID.randomUUID();
  private final UUID two = UUID.randomUUID();
  private final AtomicBoolean fails = new AtomicBoolean();
  private final AtomicInteger calls = new AtomicInteger();
  private ConfigurableApplicationContext service;
  private JdbcTemplate sql;
  private Parked parked;

  @BeforeEach
  void start() {
    try (var connection =
            Node.platform()
                .postgres()
                .address()
                .connect(database.get("spring.flyway.url").replaceAll(".*/|\\?.*", ""));
        var statement = connection.createStatement()) {
      for (String table : List.of("effect", "effect2")) {
        statement.execute(
            "create table %1$s.%2$s (n bigint generated always as identity, id uuid, version bigint)"
                    .formatted(Node.SCHEMA, table)
                + "; grant all on %1$s.%2$s to %1$s".formatted(Node.SCHEMA, table));
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    start(subscription(CONSUMER, "effect"));
  }

  private void start(Subscription... subscriptions) {
    service = Node.service(database, subscriptions);
    sql = service.getBean(JdbcTemplate.class);
    parked = service.getBean(Parked.class);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private Subscription subscription(String consumer, String table) {
    return Subscription.of(consumer, topic)
        .on(TYPE, Paused.class, (envelope, event) -> take(table, envelope, event));
  }

  private void take(String table, Envelope envelope, Paused event) {
    calls.incrementAndGet();
    assertThat(event.deadlineId()).isEqualTo(envelope.aggregateId());
    assertThat(MDC.get("eventId")).isEqualTo(envelope.eventId().toString());
    assertThat(MDC.get("caseRef")).isEqualTo(envelope.caseRef().toString());
    sql.update(
        "insert into " + table + " (id, version) values (?, ?)",
        envelope.aggregateId(),
        envelope.aggregateVersion());
    if (fails.get() && envelope.aggregateId().equals(one)) {
      throw new IllegalStateException("a mistake in the handler");
    }
  }

  private List<Long> effect(UUID aggregate) {
    return effect("effect", aggregate);
  }

  private List<Long> effect(String table, UUID aggregate) {
    return sql.queryForList(
        "select version from " + table + " where id = ? order by n", Long.class, aggregate);
  }

  private void awaitEffect(UUID aggregate, Long... versions) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(effect(aggregate)).containsExactly(versions));
  }

  private double count(String fate) {
    return service
        .getBean(MeterRegistry.class)
        .counter("saphan.consumer.events", "consumer", CONSUMER, "fate", fate)
        .count();
  }

  private void awaitCount(String fate, double number) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(count(fate)).isEqualTo(number));
  }

  private ProducerRecord<String, byte[]> event(UUID aggregate, long version) {
    return message(topic, aggregate, version);
  }

  @Test
  void aDuplicateHasNoEffect() {
    send(event(one, 1), event(one, 2), event(one, 1), event(one, 2), event(one, 3));
    awaitEffect(one, 1L, 2L, 3L);
    awaitCount("duplicate", 2);
  }

  @Test
  void whatComesAfterAGapWaitsUntilTheMissingOneComes() {
    send(event(one, 1), event(one, 3), event(one, 4), event(two, 1));
    awaitEffect(one, 1L);
    awaitEffect(two, 1L);
    await().atMost(PATIENCE).until(() -> parked.list().size() == 2);
    assertThat(parked.list()).extracting(Parked.Event::reason).containsOnly("GAP");
    send(event(one, 2));
    awaitEffect(one, 1L, 2L, 3L, 4L);
    await().atMost(PATIENCE).until(() -> parked.list().isEmpty());
  }

  @Test
  void whatComesInAnyOrderIsTakenInTheOrderOfItsVersions() {
    List<Long> versions = new ArrayList<>(LongStream.rangeClosed(1, 50).boxed().toList());
    java.util.Collections.shuffle(versions, new Random(3));
    versions.forEach(version -> send(event(one, version)));
    awaitEffect(one, LongStream.rangeClosed(1, 50).boxed().toArray(Long[]::new));
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void whatCannotBeDecodedBecomesADeadLetterAndOthersGoOn() {
    byte[] broken = Node.value(one);
    broken[broken.length - 1] |= (byte) 0x80;
    ProducerRecord<String, byte[]> noEnvelope = new ProducerRecord<>(topic, "\0", new byte[] {1});
    noEnvelope.headers().add("ce_id", new byte[] {0, 1, (byte) 0xFF});
    send(
        event(one, 1),
        message(topic, one, 2, TYPE, broken),
        message(topic, one, 3, TYPE, new byte[] {1, 2, 3}),
        noEnvelope,
        new ProducerRecord<>(topic, null, null),
        event(two, 1));
    awaitEffect(two, 1L);
    awaitEffect(one, 1L);
    awaitCount("dead_lettered", 3);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    Node.read("mutual-assistance.dead-letters.v1").stream()
                        .map(Received::from)
                        .filter(letter -> letter.headers().get("saphan_origin").startsWith(topic)))
                .hasSize(3));
    // Version 3 waits behind the broken 2 until a person passes both over.
    assertThat(parked.list()).extracting(Parked.Event::version).containsExactly(3L);
    send(event(one, 4));
    await().atMost(PATIENCE).until(() -> parked.list().size() == 2);
    parked.skip(parked.list().getFirst().id(), BY);
    awaitEffect(one, 1L, 4L);
    assertThat(parked.deadLetters()).hasSize(3);
  }

  @Test
  void anUnknownSchemaIsParkedForANewerBuild() {
    byte[] unknown = Node.value(one);
    unknown[5] ^= 1;
    send(message(topic, one, 1, TYPE, unknown), event(two, 1));
    awaitEffect(two, 1L);
    await().atMost(PATIENCE).until(() -> parked.list().size() == 1);
    assertThat(parked.list().getFirst().reason()).isEqualTo("UNKNOWN_SCHEMA");
  }

  @Test
  void anUnknownTypeIsCountedAndItsNumberPasses() {
    send(
        event(one, 1),
        message(topic, one, 2, "saphan.deadlines.SomethingNew", new byte[] {9}),
        event(one, 3));
    awaitEffect(one, 1L, 3L);
    awaitCount("not_mine", 1);
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void whatAHandlerFailsOnIsParkedAloneAndUndoneAndReleasedLater() {
    fails.set(true);
    send(event(two, 1), event(one, 1), event(two, 2), event(one, 2));
    awaitEffect(two, 1L, 2L);
    await().atMost(PATIENCE).until(() -> parked.list().size() == 2);
    assertThat(effect(one)).isEmpty();
    assertThat(parked.list())
        .extracting(Parked.Event::reason)
        .containsExactlyInAnyOrder("FAILED IllegalStateException", "GAP");
    long first = parked.list().getFirst().id();
    assertThat(parked.release(first, BY)).isFalse();
    fails.set(false);
    assertThat(parked.release(first, BY)).isTrue();
    assertThat(effect(one)).containsExactly(1L, 2L);
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void aFactAboutAnUnknownCaseWaitsForIt() {
    service.close();
    Subscription picky =
        Subscription.of(CONSUMER, topic)
            .on(
                TYPE,
                Paused.class,
                (envelope, event) -> {
                  if (envelope.aggregateId().equals(one) && effect(two).isEmpty()) {
                    throw new NotNow("CASE_UNKNOWN", two);
                  }
                  take("effect", envelope, event);
                });
    start(picky);
    send(event(one, 1), event(one, 2));
    await().atMost(PATIENCE).until(() -> parked.list().size() == 2);
    assertThat(parked.list().getFirst().reason()).isEqualTo("CASE_UNKNOWN");
    send(event(two, 1));
    awaitEffect(one, 1L, 2L);
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void whatIsParkedIsTriedAgainAfterARestart() {
    fails.set(true);
    send(event(one, 1));
    await().atMost(PATIENCE).until(() -> parked.list().size() == 1);
    service.close();
    fails.set(false);
    start(subscription(CONSUMER, "effect"));
    awaitEffect(one, 1L);
  }

  @Test
  void theEffectHappensOnceAlthoughTheDatabaseGoesAway() {
    send(event(one, 1));
    awaitEffect(one, 1L);
    Node.platform().postgres().kill();
    try {
      send(event(one, 2), event(one, 3), event(two, 1));
      await()
          .atMost(PATIENCE)
          .until(() ->
              service.getBean(MeterRegistry.class).get("saphan.consumer.lag").gauge().value() > 1);
    } finally {
      Node.platform().postgres().start();
    }
    awaitEffect(one, 1L, 2L, 3L);
    awaitEffect(two, 1L);
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void twoInstancesOfAServiceShareTheWorkAndOneTakesOverFromTheOther() {
    List<UUID> aggregates = Stream.generate(UUID::randomUUID).limit(30).toList();
    ConfigurableApplicationContext second =
        Node.service(database, subscription(CONSUMER, "effect"));
    for (long version = 1; version <= 20; version++) {
      long now = version;
      send(
          aggregates.stream()
              .map(aggregate -> event(aggregate, now))
              .toArray(ProducerRecord[]::new));
      if (version == 10) {
        second.close();
      }
    }
    Long[] all = LongStream.rangeClosed(1, 20).boxed().toArray(Long[]::new);
    aggregates.forEach(aggregate -> awaitEffect(aggregate, all));
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void aConsumerGoesOnAfterTheBrokerWasAway() {
    send(event(one, 1));
    awaitEffect(one, 1L);
    Node.platform().broker().kill();
    Node.platform().broker().start();
    send(event(one, 2));
    awaitEffect(one, 1L, 2L);
  }

  @Test
  void whatIsStartedWhileTheServiceStopsIsNotLeftBehind() {
    Subscriptions subscriptions = service.getBean(Subscriptions.class);
    service.close();
    subscriptions.start(subscription(CONSUMER + "-late", "effect2"));
    assertThat(subscriptions.running()).isEmpty();
  }

  @Test
  void aRebuildReadsEverythingIntoOtherTablesAndKnowsWhenItHasCaughtUp() {
    for (long version = 1; version <= 300; version++) {
      send(event(one, version), event(two, version));
    }
    await().atMost(PATIENCE).until(() -> effect(two).size() == 300);
    Subscriptions subscriptions = service.getBean(Subscriptions.class);
    String rebuild = CONSUMER + "-2";
    subscriptions.start(subscription(rebuild, "effect2"));
    Map<TopicPartition, Long> ends = subscriptions.ends(rebuild);
    await().atMost(PATIENCE).until(() -> subscriptions.hasReached(rebuild, ends));
    assertThat(effect("effect2", one)).isEqualTo(effect(one)).hasSize(300);
    assertThat(effect("effect2", two)).isEqualTo(effect(two)).hasSize(300);
    subscriptions.stop(CONSUMER);
    subscriptions.forget(CONSUMER);
    assertThat(sql.queryForList("select distinct consumer from consumer_seen", String.class))
        .containsExactly(rebuild);
  }

  @Test
  void theSameAggregateInTwoServicesIsCountedApart() {
    String other = Node.topic("other", Map.of());
    startReading(topic, other);
    send(event(one, 1), event(one, 2), event(one, 3));
    awaitEffect(one, 1L, 2L, 3L);
    send(message(other, one, 3), event(two, 1));
    awaitEffect(two, 1L);
    await().atMost(PATIENCE).until(() -> parked.list().size() == 1);
    assertThat(count("duplicate")).isZero();
    send(message(other, one, 1));
    awaitEffect(one, 1L, 2L, 3L, 1L);
    send(event(one, 4));
    awaitEffect(one, 1L, 2L, 3L, 1L, 4L);
    send(message(other, one, 2));
    awaitEffect(one, 1L, 2L, 3L, 1L, 4L, 2L, 3L);
    await().atMost(PATIENCE).until(() -> parked.list().isEmpty());
  }

  @Test
  void whatWasCountedBeforeSourcesWereToldApartIsNotTakenAgainAndNothingIsMissed() {
    sql.update(
        "insert into consumer_seen (consumer, source, aggregate_id, version) values (?, '', ?, 2)",
        CONSUMER,
        one);
    sql.update(
        "insert into parked (consumer, aggregate_id, version, topic, key, headers, value, reason)"
            + " values (?, ?, 4, ?, ?, ?, ?, 'GAP')",
        CONSUMER,
        one,
        topic,
        one.toString(),
        HeaderText.write(headers(event(one, 4))),
        Node.value(one));
    send(event(one, 2), event(one, 3));
    awaitEffect(one, 3L, 4L);
    awaitCount("duplicate", 1);
    assertThat(parked.list()).isEmpty();
  }

  private static Map<String, String> headers(ProducerRecord<String, byte[]> message) {
    Map<String, String> headers = new LinkedHashMap<>();
    message
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }

  private void startReading(String... topics) {
    service.close();
    start(
        Subscription.of(CONSUMER, topics)
            .on(TYPE, Paused.class, (envelope, event) -> take("effect", envelope, event)));
  }

  @Test
  void ofACompactedTopicOnlyTheNewestCounts() {
    service.close();
    start(subscription(CONSUMER, "effect").newestOnly());
    send(event(one, 7), event(one, 6), event(one, 9), event(one, 9));
    awaitEffect(one, 7L, 9L);
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void oneWhoTakesAllGetsTheBytes() {
    service.close();
    List<byte[]> bytes = new ArrayList<>();
    start(
        Subscription.of(CONSUMER, topic).onOthers((envelope, unread) -> bytes.add(unread.value())));
    send(message(topic, one, 1, "saphan.anything.New", new byte[] {4, 2}));
    await().atMost(PATIENCE).until(() -> bytes.size() == 1);
    assertThat(bytes.getFirst()).containsExactly(4, 2);
  }
}
