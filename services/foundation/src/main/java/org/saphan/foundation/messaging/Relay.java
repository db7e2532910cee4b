package org.saphan.foundation.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what waits in the outbox to Kafka, in order per key, and deletes what Kafka has.
 *
 * <p>One sender per service is active, whichever instance holds the lock: two at once would break
 * the order. Broker or database away: it waits and goes on. Refused by the broker: that key rests,
 * the others go on, and metric, health and log say so.
 */
public final class Relay implements SmartLifecycle {
  /** Opens the relay's own connection, outside any pool. */
  @FunctionalInterface
  public interface Database {
    Connection connect() throws SQLException;
  }

  /** How long a stop waits for what is under way. */
  private static final Duration STOP = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  private final String service;
  private final Database database;
  private final Supplier<Producer<String, byte[]>> kafka;
  private final MessagingSettings settings;
  private final Counter sent;
  private final Counter refused;
  private final Semaphore work = new Semaphore(0);
  private final Map<UnsentRows.Lane, Instant> restingLanes = new ConcurrentHashMap<>();
  private final Map<String, Instant> restingTopics = new ConcurrentHashMap<>();
  private volatile boolean running;
  private volatile boolean troubled;
  private volatile @Nullable Thread thread;

  public Relay(
      String service,
      Database database,
      Supplier<Producer<String, byte[]>> kafka,
      MessagingSettings settings,
      MeterRegistry metrics) {
    this.service = service;
    this.database = database;
    this.kafka = kafka;
    this.settings = settings;
    this.sent = metrics.counter("saphan.relay.sent");
    this.refused = metrics.counter("saphan.relay.refused");
    metrics.gauge("saphan.relay.blocked", this, relay -> relay.blocked().size());
  }

  /** There is something to send. */
  public void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  /** Where events wait because the broker refused one before them: topics and keys. */
  public List<String> blocked() {
    return java.util.stream.Stream.concat(
            restingTopics.keySet().stream(),
            restingLanes.keySet().stream().map(lane -> lane.topic() + " " + lane.key()))
        .sorted()
        .toList();
  }

  /** Whether the last attempt reached both broker and database. */
  public boolean isTroubled() {
    return troubled;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("relay-" + service).daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    wake();
    Thread active = thread;
    if (active != null) {
      try {
        if (!active.join(STOP)) {
          active.interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try (UnsentRows rows = new UnsentRows(database.connect());
          Producer<String, byte[]> producer = kafka.get()) {
        serve(rows, producer);
      } catch (SQLException | KafkaException e) {
        trouble(e);
      }
    }
  }

  private void serve(UnsentRows rows, Producer<String, byte[]> producer) throws SQLException {
    Wave wave = new Wave(producer);
    boolean active = false;
    while (running) {
      active = active || rows.lock();
      boolean more = active && sendBatch(rows, wave);
      if (!more) {
        sleep(settings.poll());
      }
    }
  }

  /** Whether there may be more to send at once. */
  private boolean sendBatch(UnsentRows rows, Wave wave) throws SQLException {
    Instant now = Instant.now();
    restingLanes.values().removeIf(now::isAfter);
    restingTopics.values().removeIf(now::isAfter);
    List<UnsentRows.Row> batch =
        rows.select(settings.batch(), restingLanes.keySet(), restingTopics.keySet());
    Wave.Result result = wave.send(batch);
    rows.delete(result.sent());
    sent.increment(result.sent().size());
    result.refused().forEach(this::rest);
    if (result.away() != null) {
      trouble(result.away());
    } else if (troubled) {
      troubled = false;
      log.info("Relay of {} sends again", service);
    }
    return result.away() == null && batch.size() == settings.batch();
  }

  private void rest(Wave.Refusal refusal) {
    refused.increment();
    Instant until = Instant.now().plus(settings.refusedPause());
    UnsentRows.Lane lane = refusal.row().lane();
    if (refusal.wholeTopic()) {
      restingTopics.put(lane.topic(), until);
    } else {
      restingLanes.put(lane, until);
    }
    log.error(
        "Kafka refuses outbox row {} for {}: {}; {} until {}",
        refusal.row().id(),
        lane.topic(),
        refusal.reason().getClass().getSimpleName(),
        refusal.wholeTopic() ? "the topic waits" : "its key waits",
        until);
  }

  private void trouble(Exception e) {
    if (!running) {
      return;
    }
    if (!troubled) {
      log.warn("Relay of {} waits: {}", service, e.toString());
    }
    troubled = true;
    sleep(settings.backOff());
  }

  /** Until something is committed, or the time is over. */
  private void sleep(Duration time) {
    try {
      if (work.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
        work.drainPermits();
      }
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }
}
