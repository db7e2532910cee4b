package org.saphan.foundation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class RelayIT extends RelayFixture {
  private static final int THREADS = 8;
  private static final int COMMITS = 100;

  @Test
  void eventsArriveInOrderPerKeyHoweverTransactionsCommit() throws Exception {
    List<UUID> aggregates = Stream.generate(UUID::randomUUID).limit(20).toList();
    Map<UUID, long[]> last = new java.util.concurrent.ConcurrentHashMap<>();
    aggregates.forEach(aggregate -> last.put(aggregate, new long[1]));
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> all =
          IntStream.range(0, THREADS)
              .<Future<?>>mapToObj(
                  thread -> pool.submit(() -> commitMany(new Random(thread), aggregates, last)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    awaitEmpty();

    Map<String, List<Long>> versions = versionsByKey(topic);
    aggregates.forEach(aggregate ->
        assertThat(versions.getOrDefault(aggregate.toString(), List.of()))
            .containsExactlyElementsOf(
                LongStream.rangeClosed(1, last.get(aggregate)[0]).boxed().toList()));
    assertThat(versions.values().stream().mapToInt(List::size).sum()).isEqualTo(THREADS * COMMITS);
  }

  /** As the ledger does: an aggregate is locked, so its versions are added one after the other. */
  private void commitMany(Random random, List<UUID> aggregates, Map<UUID, long[]> last) {
    for (int commit = 0; commit < COMMITS; commit++) {
      UUID aggregate = aggregates.get(random.nextInt(aggregates.size()));
      long[] version = last.get(aggregate);
      synchronized (version) {
        add(topic, aggregate, ++version[0]);
      }
    }
  }

  @Test
  void anEventCarriesItsEnvelopeAndATrace() {
    UUID aggregate = UUID.randomUUID();
    add(topic, aggregate, 1);
    awaitEmpty();
    Received received = Received.from(Node.read(topic).getFirst());
    assertThat(received.envelope()).isNotNull();
    assertThat(received.envelope().aggregateId()).isEqualTo(aggregate);
    assertThat(received.headers().get("ce_source")).isEqualTo("/LA/mutual-assistance");
    assertThat(received.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    assertThat(Node.CODEC.decode(received.value())).isNotNull();
  }

  @Test
  void whatIsRolledBackIsNeverSentAndNothingIsAddedOutsideATransaction() {
    UUID aggregate = UUID.randomUUID();
    transaction.executeWithoutResult(status -> {
      outbox.add(topic, aggregate.toString(), Node.envelope(aggregate, 1), Node.value(aggregate));
      status.setRollbackOnly();
    });
    assertThatThrownBy(() ->
            outbox.add(
                topic, aggregate.toString(), Node.envelope(aggregate, 1), Node.value(aggregate)))
        .isInstanceOf(IllegalTransactionStateException.class);
    add(topic, aggregate, 7);
    awaitEmpty();
    assertThat(versionsByKey(topic)).containsOnly(Map.entry(aggregate.toString(), List.of(7L)));
  }

  @Test
  void eventsWaitWhileTheBrokerIsAway() {
    UUID aggregate = UUID.randomUUID();
    add(topic, aggregate, 1);
    awaitEmpty();
    Node.platform().broker().kill();
    try {
      add(topic, aggregate, 2, 3);
      await().atMost(PATIENCE).until(service.getBean(Relay.class)::isTroubled);
      assertThat(waiting()).isEqualTo(2);
    } finally {
      Node.platform().broker().start();
    }
    awaitEmpty();
    assertThat(versionsByKey(topic).get(aggregate.toString()).stream().distinct())
        .containsExactly(1L, 2L, 3L);
    await().atMost(PATIENCE).until(() -> !service.getBean(Relay.class).isTroubled());
  }

  @Test
  void aServiceThatStartsWhileTheBrokerIsAwaySendsWhenItComes() {
    service.close();
    Node.platform().broker().kill();
    try {
      start();
      for (int key = 0; key < MANY; key++) {
        add(topic, UUID.randomUUID(), 1);
      }
      await().atMost(PATIENCE).until(service.getBean(Relay.class)::isTroubled);
    } finally {
      Node.platform().broker().start();
    }
    awaitEmpty();
    assertThat(versionsByKey(topic)).hasSize(MANY);
  }

  @Test
  void theRelayGoesOnAfterTheDatabaseWasAway() {
    UUID aggregate = UUID.randomUUID();
    add(topic, aggregate, 1);
    awaitEmpty();
    Node.platform().postgres().kill();
    try {
      await().atMost(PATIENCE).until(service.getBean(Relay.class)::isTroubled);
    } finally {
      Node.platform().postgres().start();
    }
    await().atMost(PATIENCE).until(() -> !service.getBean(Relay.class).isTroubled());
    await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> add(topic, aggregate, 2));
    await().atMost(PATIENCE).ignoreExceptions().until(() -> waiting() == 0);
    // A delete that the lost server forgot sends once more, before what follows.
    assertThat(versionsByKey(topic).get(aggregate.toString()).stream().distinct())
        .containsExactly(1L, 2L);
  }

  @Test
  void aCrashAfterSendingAndBeforeDeletingSendsAgain() {
    service.getBean(Relay.class).stop();
    UUID aggregate = UUID.randomUUID();
    AtomicBoolean crashed = new AtomicBoolean();
    add(topic, aggregate, 1, 2);
    Relay dying = relay(() -> crashingAtCommit(crashed));
    dying.start();
    try {
      awaitEmpty();
    } finally {
      dying.stop();
    }
    assertThat(crashed).isTrue();
    assertThat(versionsByKey(topic).get(aggregate.toString())).containsExactly(1L, 2L, 1L, 2L);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.get("spring.datasource.url"),
        database.get("spring.datasource.username"),
        database.get("spring.datasource.password"));
  }

  private Relay relay(Relay.Database connections) {
    return new Relay(
        Node.SERVICE,
        connections,
        () ->
            new KafkaProducer<>(
                Node.platform().broker().admin(),
                new StringSerializer(),
                new ByteArraySerializer()),
        new MessagingSettings(
            Duration.ofMillis(50), 1000, Duration.ofMillis(50), Duration.ofSeconds(1)),
        new SimpleMeterRegistry());
  }

  /** A connection that is lost in the moment of the first commit. */
  private Connection crashingAtCommit(AtomicBoolean crashed) throws SQLException {
    Connection real = connect();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit") && crashed.compareAndSet(false, true)) {
                real.close();
                throw new SQLException("The connection is gone", "08006");
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void theRelayGoesOnAfterAFaultOfOurs() {
    service.getBean(Relay.class).stop();
    AtomicBoolean failed = new AtomicBoolean();
    UUID aggregate = UUID.randomUUID();
    add(topic, aggregate, 1);
    Relay faulty =
        relay(() -> {
          if (failed.compareAndSet(false, true)) {
            throw new IllegalStateException("Nobody thought of this");
          }
          return connect();
        });
    faulty.start();
    try {
      awaitEmpty();
    } finally {
      faulty.stop();
    }
    assertThat(failed).isTrue();
    assertThat(versionsByKey(topic).get(aggregate.toString())).containsExactly(1L);
  }

  @Test
  void whatIsUnderWayWhenAServiceStopsIsNotSentAgain() {
    for (int round = 0; round < 5; round++) {
      add(topic, UUID.randomUUID(), LongStream.rangeClosed(1, 100).toArray());
      service.close();
      start();
    }
    awaitEmpty();
    assertThat(Node.read(topic)).hasSize(500);
  }

  @Test
  void whatIsReadInSeveralPartsArrivesOnceAndInOrder() {
    service.getBean(Relay.class).stop();
    List<UUID> aggregates = Stream.generate(UUID::randomUUID).limit(3).toList();
    long[] versions = LongStream.rangeClosed(1, Relay.PART + 1).toArray();
    aggregates.forEach(aggregate -> add(topic, aggregate, versions));
    assertThat(waiting()).isEqualTo(3 * versions.length);
    service.close();
    start();
    awaitEmpty();
    Map<String, List<Long>> arrived = versionsByKey(topic);
    aggregates.forEach(aggregate ->
        assertThat(arrived.get(aggregate.toString()))
            .containsExactlyElementsOf(LongStream.of(versions).boxed().toList()));
  }

  @Test
  void onlyOneOfTwoSendersIsActiveAndTheOtherTakesOver() {
    Relay second = relay(this::connect);
    second.start();
    UUID aggregate = UUID.randomUUID();
    try {
      add(topic, aggregate, LongStream.rangeClosed(1, 200).toArray());
      awaitEmpty();
      service.getBean(Relay.class).stop();
      add(topic, aggregate, LongStream.rangeClosed(201, 300).toArray());
      awaitEmpty();
    } finally {
      second.stop();
    }
    assertThat(versionsByKey(topic).get(aggregate.toString()))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
  }
}
