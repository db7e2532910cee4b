package org.saphan.foundation.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  /** Rows are read and deleted in parts of a batch while the rest is under way. */
  private static final int PARTS = 4;

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
  private volatile boolean committed;
  private long looked;
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
    committed = true;
    signal();
  }

  private void signal() {
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
      try (UnsentRows rows = new UnsentRows(database.connect());
          Producer<String, byte[]> producer = kafka.get()) {
        serve(rows, producer);
      } catch (SQLException | KafkaException e) {
        trouble(e);
      }
    }
  }

  private void serve(UnsentRows rows, Producer<String, byte[]> producer) throws SQLException {
    while (running && !rows.lock()) {
      recovered();
      sleep(settings.poll());
    }
    Sender sender = new Sender(producer, this::signal);
    List<Long> sentRows = new ArrayList<>();
    try (Desk desk = new Desk(rows, service, this::signal)) {
      while (running) {
        Sender.Outcome outcome = sender.collect();
        sentRows.addAll(outcome.sent());
        outcome.refused().forEach(this::rest);
        Desk.Done done = desk.take();
        if (done != null) {
          note(done, sender);
        }
        if (desk.isBusy() || !begin(desk, sender, sentRows)) {
          waitForBroker(desk, sender);
        }
      }
    }
    finish(rows, sender, producer, sentRows);
  }

  /** What is under way when the service stops is noted, or it would be sent again. */
  private void finish(
      UnsentRows rows, Sender sender, Producer<String, byte[]> producer, List<Long> sentRows)
      throws SQLException {
    while (sender.underWay() > 0) {
      producer.flush();
      sentRows.addAll(sender.collect().sent());
    }
    rows.delete(sentRows);
    sent.increment(sentRows.size());
  }

  /** Has sent rows deleted and more read, if there is enough of either. */
  private boolean begin(Desk desk, Sender sender, List<Long> sentRows) {
    int part = Math.ceilDiv(settings.batch(), PARTS);
    int room = Math.min(part, settings.batch() - sender.ids().size());
    boolean wanted = sender.away() == null && room == part && mayHaveMore();
    boolean idle = sender.underWay() == 0 && !sentRows.isEmpty();
    if (!wanted && !idle && sentRows.size() < part) {
      return false;
    }
    if (wanted) {
      committed = false;
      looked = System.nanoTime();
      Instant now = Instant.now();
      restingLanes.values().removeIf(now::isAfter);
      restingTopics.values().removeIf(now::isAfter);
    }
    desk.begin(
        new Desk.Turn(
            List.copyOf(sentRows),
            wanted ? room : 0,
            Set.copyOf(sender.ids()),
            Set.copyOf(restingLanes.keySet()),
            Set.copyOf(restingTopics.keySet())));
    sentRows.clear();
    return true;
  }

  private void note(Desk.Done done, Sender sender) {
    sent.increment(done.turn().sent().size());
    committed |= done.turn().room() > 0 && done.more().size() == done.turn().room();
    if (!done.turn().sent().isEmpty() || (sender.ids().isEmpty() && done.more().isEmpty())) {
      recovered();
    }
    // What was refused while they were read must not be overtaken.
    sender.send(
        done.more().stream()
            .filter(row -> !restingLanes.containsKey(row.lane()))
            .filter(row -> !restingTopics.containsKey(row.lane().topic()))
            .toList());
  }

  private void recovered() {
    if (troubled) {
      troubled = false;
      log.info("Relay of {} goes on", service);
    }
  }

  /** After a commit, after a full batch, and now and then: a wake-up may be lost. */
  private boolean mayHaveMore() {
    return committed || System.nanoTime() - looked >= settings.poll().toNanos();
  }

  /** If it is away: what is under way is answered first, then everything begins anew. */
  private void waitForBroker(Desk desk, Sender sender) {
    KafkaException away = sender.away();
    if (away != null && sender.underWay() == 0 && !desk.isBusy()) {
      sender.clear();
      trouble(away);
    } else {
      sleep(settings.poll());
    }
  }

  private void rest(Sender.Refusal refusal) {
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
