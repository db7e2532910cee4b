package org.saphan.proof.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.messaging.MessagingConfiguration;
import org.saphan.foundation.messaging.Relay;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * How quickly the relay empties an outbox, against a bare producer with the same settings that
 * sends the same records from memory and waits for the broker's word on all of them.
 */
final class RelayBench {
  /** How long one round may take. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration LOOK = Duration.ofMillis(1);

  /** Clients who fill the outbox if it is not full enough: events of so many requests mingle. */
  private static final int CLIENTS = 32;

  /** Before anything counts: until then the compilers take what the relay is measured by. */
  private static final int WARM_UP_ROUNDS = 8;

  private final Workbench workbench;
  private final Size size;
  private final PrintStream out;
  private final Relay relay;
  private final Counter sent;
  private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();

  RelayBench(Workbench workbench, Size size, PrintStream out) {
    this.workbench = workbench;
    this.size = size;
    this.out = out;
    this.relay = workbench.bean(Relay.class);
    this.sent = workbench.bean(MeterRegistry.class).counter("saphan.relay.sent");
  }

  /** Measures, prints, and answers which ratio came out. */
  List<Floor> run() throws Exception {
    relay.stop();
    try (Connection database = workbench.superuser();
        Producer<String, byte[]> producer =
            new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
      takeEvents(database);
      relay.start();
      double[] bare = new double[size.rounds()];
      double[] relayed = new double[size.rounds()];
      for (int round = -WARM_UP_ROUNDS; round < size.rounds(); round++) {
        double byProducer = byProducer(producer);
        double byRelay = byRelay(database);
        if (round >= 0) {
          bare[round] = byProducer;
          relayed[round] = byRelay;
        }
      }
      Ratio ratio = Ratio.of("relay/producer", relayed, bare);
      out.printf("Events: %d of real commands, as they lay in the outbox%n", records.size());
      out.printf("%-9s %8.0f events/s%n", "producer", Figures.median(bare));
      out.printf(
          "%-9s %8.0f events/s  ratio to the producer %s%n",
          "relay", Figures.median(relayed), ratio);
      return List.of(ratio.floor(Floor.RELAY));
    }
  }

  /** Those of the relay, but for what the relay forgoes so that nothing is overtaken. */
  private Map<String, Object> settings() {
    Map<String, Object> settings =
        MessagingConfiguration.relayProducer(workbench.bean(KafkaProperties.class), "bench");
    settings.remove(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION);
    return settings;
  }

  /** The newest events that wait are kept aside, for every round again. */
  private void takeEvents(Connection database) throws SQLException, InterruptedException {
    Player ledger = new LedgerPlayer(workbench.bean(Ledger.class), Story.read());
    while (waiting(database) < size.events()) {
      Figures unused = new Load(CLIENTS, CLIENTS).of(ledger);
    }
    try (var statement = database.createStatement()) {
      statement.execute("set search_path to mutual_assistance");
      statement.execute(
          "create temporary table event as select * from outbox order by id desc limit "
              + size.events());
      statement.execute("truncate outbox");
      try (ResultSet rows =
          statement.executeQuery("select topic, key, headers, value from event order by id")) {
        while (rows.next()) {
          records.add(record(rows));
        }
      }
    }
  }

  private static int waiting(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from mutual_assistance.outbox")) {
      return count.next() ? count.getInt(1) : 0;
    }
  }

  private static ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(row.getString(1), row.getString(2), row.getBytes(4));
    row.getString(3)
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(header -> record.headers().add(header[0], header[1].getBytes(UTF_8)));
    return record;
  }

  private double byProducer(Producer<String, byte[]> producer) {
    System.gc();
    long start = System.nanoTime();
    AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
    for (ProducerRecord<String, byte[]> record : records) {
      // A record's headers are locked once it was sent: for this round it is made anew.
      ProducerRecord<String, byte[]> again =
          new ProducerRecord<>(
              record.topic(), null, record.key(), record.value(), record.headers());
      Future<RecordMetadata> unused =
          producer.send(again, (taken, failure) -> refused.compareAndSet(null, failure));
    }
    producer.flush();
    double rate = perSecond(start);
    if (refused.get() != null) {
      throw new IllegalStateException("The broker refuses", refused.get());
    }
    return rate;
  }

  private double byRelay(Connection database) throws SQLException, InterruptedException {
    try (var statement = database.createStatement()) {
      statement.execute(
          "insert into outbox (topic, key, headers, value)"
              + " select topic, key, headers, value from event order by id");
    }
    System.gc();
    double before = sent.count();
    long start = System.nanoTime();
    relay.wake();
    while (sent.count() < before + records.size()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("The relay does not come to an end");
      }
      Thread.sleep(LOOK);
    }
    return perSecond(start);
  }

  private double perSecond(long start) {
    return records.size() * 1e9 / (System.nanoTime() - start);
  }
}
