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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
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

  /** Rows are taken in parts of a batch, so that some are under way while more are read. */
  static final int PART = 1_000;

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
    return Stream.concat(
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
      try (UnsentRows rows = new UnsentRows(database.connect(), service)) {
        serve(rows);
      } catch (SQLException | KafkaException e) {
        trouble(e);
      } catch (RuntimeException e) {
        // A fault of ours: nobody else sends, so it is told and tried again rather than the end.
        log.error("Relay of {} meets a fault", service, e);
        trouble(e);
      }
    }
  }

  private void serve(UnsentRows rows) throws SQLException {
    while (running && !rows.lock()) {
      recovered();
      sleep(settings.poll());
    }
    while (running) {
      try (Sender sender = new Sender(kafka.get())) {
        while (running && !sender.isOver()) {
          round(rows, sender);
        }
      }
    }
  }

  /** Takes what waits, up to a batch, and sends it; when Kafka has all, it is deleted. */
  private void round(UnsentRows rows, Sender sender) throws SQLException {
    Instant now = Instant.now();
    restingLanes.values().removeIf(now::isAfter);
    restingTopics.values().removeIf(now::isAfter);
    UnsentRows.Resting resting =
        new UnsentRows.Resting(restingLanes.keySet(), restingTopics.keySet());
    int size = Math.min(PART, settings.batch());
    List<UnsentRows.Row> part = await(rows.take(size, resting));
    int taken = part.size();
    while (running && !sender.isOver() && part.size() == size && taken < settings.batch()) {
      Future<List<UnsentRows.Row>> next = rows.take(size, resting);
      sender.send(part);
      part = await(next);
      taken += part.size();
    }
    Future<Integer> deletion = rows.delete(resting);
    sender.send(part);
    Sender.Outcome outcome = sender.finish();
    int deleted = await(deletion);
    if (taken == 0) {
      rows.rollback();
    } else if (outcome.sent().size() == taken && deleted == taken) {
      rows.commit();
    } else {
      rows.commitOnly(outcome.sent());
    }
    sent.increment(outcome.sent().size());
    outcome.refused().forEach(this::rest);
    if (outcome.away() != null) {
      trouble(outcome.away());
    } else if (!sender.isOver()) {
      recovered();
      if (taken < settings.batch()) {
        sleep(settings.poll());
      }
    }
  }

  private static <T> T await(Future<T> result) throws SQLException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException away) {
        throw away;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private void recovered() {
    if (troubled) {
      troubled = false;
      log.info("Relay of {} goes on", service);
    }
  }

  private void rest(Sender.Refusal refusal) {
    refused.increment();
    Instant until = Instant.now().plus(settings.refusedPause());
    UnsentRows.Lane lane = refusal.lane();
    if (refusal.wholeTopic()) {
      restingTopics.put(lane.topic(), until);
    } else {
      restingLanes.put(lane, until);
    }
    log.error(
        "Kafka refuses outbox row {} for {}: {}; {} until {}",
        refusal.id(),
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
