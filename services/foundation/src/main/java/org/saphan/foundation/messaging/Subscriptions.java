package org.saphan.foundation.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.TransactionException;

/**
 * Runs the consumers of a service: those declared as beans from start to stop, others, such as a
 * rebuild, from when they are started by hand.
 */
public final class Subscriptions implements SmartLifecycle {
  /** How often is asked for parked events whose turn a crash has hidden. */
  private static final Duration SWEEP = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

  /** Makes the intake of a subscription. */
  @FunctionalInterface
  interface Intakes {
    Intake of(Subscription subscription);
  }

  private final Supplier<List<Subscription>> declared;
  private final Intakes intakes;
  private final ConsumerFactory<String, byte[]> kafka;
  private final MessagingSettings settings;
  private final Progress progress;
  private final DeadLetters letters;
  private final MeterRegistry metrics;
  private final Map<String, Listening> listening = new ConcurrentHashMap<>();
  private volatile @Nullable CountDownLatch stopped;
  private boolean closed;

  Subscriptions(
      Supplier<List<Subscription>> declared,
      Intakes intakes,
      ConsumerFactory<String, byte[]> kafka,
      MessagingSettings settings,
      Progress progress,
      DeadLetters letters,
      MeterRegistry metrics) {
    this.declared = declared;
    this.intakes = intakes;
    this.kafka = kafka;
    this.settings = settings;
    this.progress = progress;
    this.letters = letters;
    this.metrics = metrics;
  }

  /**
   * Starts one more subscription. Under a new name it begins with the first event of its topics.
   * While the service stops nothing is started: nobody would stop it again, and it would keep its
   * part of the topics from whoever comes after.
   *
   * @throws IllegalStateException if one of this name runs already
   */
  public synchronized void start(Subscription subscription) {
    if (closed) {
      return;
    }
    Listening one = new Listening(subscription, intakes.of(subscription), kafka, settings);
    if (listening.putIfAbsent(subscription.consumer(), one) != null) {
      throw new IllegalStateException(subscription.consumer() + " runs already");
    }
    Gauge.builder("saphan.consumer.lag", one, Listening::lagSeconds)
        .tag("consumer", subscription.consumer())
        .baseUnit("seconds")
        .register(metrics);
    gauge("saphan.consumer.parked", subscription, progress::parked);
    gauge("saphan.consumer.dead.letters", subscription, letters::count);
    one.start();
  }

  /** Stops a subscription; what it is taking is finished first. */
  public void stop(String consumer) {
    Listening one = listening.remove(consumer);
    if (one != null) {
      one.stop();
      Search.in(metrics).tag("consumer", consumer).gauges().forEach(metrics::remove);
    }
  }

  /**
   * Forgets how far a stopped consumer had come and what it had parked. Its name must not be used
   * again: the broker still remembers it.
   */
  public void forget(String consumer) {
    if (listening.containsKey(consumer)) {
      throw new IllegalStateException(consumer + " still runs");
    }
    progress.forget(consumer);
    letters.forget(consumer);
    Search.in(metrics).tag("consumer", consumer).meters().forEach(metrics::remove);
  }

  /**
   * Where the topics of a running subscription end now. Give it to {@link #hasReached} later to see
   * whether a rebuild has caught up with what there was when it began.
   *
   * @throws KafkaException if the broker cannot be asked
   */
  public Map<TopicPartition, Long> ends(String consumer) {
    Listening one = listening(consumer);
    try (Consumer<String, byte[]> asking = kafka.createConsumer(consumer, "-asking")) {
      return asking.endOffsets(partitions(one, asking));
    }
  }

  /**
   * Whether a running subscription has taken everything before these ends.
   *
   * @throws KafkaException if the broker cannot be asked
   */
  public boolean hasReached(String consumer, Map<TopicPartition, Long> ends) {
    try (Consumer<String, byte[]> asking = kafka.createConsumer(consumer, "-asking")) {
      Map<TopicPartition, Long> reached = new HashMap<>(asking.beginningOffsets(ends.keySet()));
      asking
          .committed(ends.keySet())
          .forEach((partition, offset) -> {
            if (offset != null) {
              reached.merge(partition, offset.offset(), Math::max);
            }
          });
      return ends.entrySet().stream()
          .allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
  }

  @Override
  public synchronized void start() {
    closed = false;
    declared.get().forEach(this::start);
    CountDownLatch end = new CountDownLatch(1);
    stopped = end;
    Thread.ofVirtual().name("parked").start(() -> sweepUntil(end));
  }

  @Override
  public void stop() {
    startNoMore();
    CountDownLatch end = stopped;
    if (end != null) {
      end.countDown();
      stopped = null;
    }
    // Each waits for an answer of the broker, not for a processor.
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      listening.keySet().forEach(consumer -> all.execute(() -> stop(consumer)));
    }
  }

  /** What is just being started is there when this returns. */
  private synchronized void startNoMore() {
    closed = true;
  }

  @Override
  public boolean isRunning() {
    return stopped != null;
  }

  /** Names of the consumers that run, in their order. */
  List<String> running() {
    return listening.keySet().stream().sorted().toList();
  }

  Intake intake(String consumer) {
    return listening(consumer).intake();
  }

  private Listening listening(String consumer) {
    Listening one = listening.get(consumer);
    if (one == null) {
      throw new IllegalStateException(consumer + " does not run");
    }
    return one;
  }

  private static Set<TopicPartition> partitions(Listening one, Consumer<?, ?> asking) {
    return one.topics().stream()
        .flatMap(topic -> Stream.ofNullable(asking.partitionsFor(topic)).flatMap(List::stream))
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(Collectors.toSet());
  }

  /** After a start everything is tried again: a newer build may be able to take it. */
  private void sweepUntil(CountDownLatch end) {
    try {
      sweep(true);
      while (!end.await(SWEEP.toSeconds(), TimeUnit.SECONDS)) {
        sweep(false);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweep(boolean evenIfNotNow) {
    try {
      letters.forgetOld();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Old dead letters stay for now: {}", e.getClass().getSimpleName());
    }
    listening.forEach((consumer, one) -> {
      try {
        one.intake().sweep(evenIfNotNow);
      } catch (DataAccessException | TransactionException e) {
        log.warn("{}: parked events wait on: {}", consumer, e.getClass().getSimpleName());
      }
    });
  }

  private void gauge(String name, Subscription subscription, ToIntFunction<String> ask) {
    Gauge.builder(name, ask, asked -> count(asked, subscription.consumer()))
        .tag("consumer", subscription.consumer())
        .strongReference(true)
        .register(metrics);
  }

  /** A scrape must not fail because the database is away. */
  private static double count(ToIntFunction<String> ask, String consumer) {
    try {
      return ask.applyAsInt(consumer);
    } catch (DataAccessException | TransactionException e) {
      return Double.NaN;
    }
  }
}
