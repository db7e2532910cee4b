package org.saphan.foundation.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.messaging.Progress.Sequence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes messages for one subscription: each event once, in the order of its aggregate's versions.
 *
 * <p>A whole batch goes through in one transaction. When that fails the same messages go one by
 * one, and each trouble lands where it belongs: <em>again</em> is thrown to the caller, who waits
 * and brings the same messages again; <em>broken</em> becomes a dead letter, and what follows of
 * its aggregate waits for a person; <em>not mine</em> is counted and its number passed; <em>not
 * now</em> is parked, and so is what a handler fails on for no known reason.
 */
final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  /** What became of a message; counted after the commit. */
  private enum Fate {
    TAKEN,
    DUPLICATE,
    PARKED,
    DEAD_LETTERED,
    NOT_MINE
  }

  private final Subscription subscription;
  private final EventCodec codec;
  private final Progress progress;
  private final Outbox outbox;
  private final DeadLetters letters;
  private final String deadLetters;
  private final TransactionTemplate transaction;
  private final MeterRegistry metrics;

  Intake(
      Subscription subscription,
      Schemas schemas,
      Progress progress,
      Outbox outbox,
      DeadLetters letters,
      String service,
      TransactionTemplate transaction,
      MeterRegistry metrics) {
    this.subscription = subscription;
    this.codec =
        EventCodec.reading(
            schemas,
            subscription.takers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().record())));
    this.progress = progress;
    this.outbox = outbox;
    this.letters = letters;
    this.deadLetters = service + ".dead-letters.v1";
    this.transaction = transaction;
    this.metrics = metrics;
    for (Fate fate : Fate.values()) {
      count(fate, 0);
    }
  }

  /** One transaction under way: what was seen before, what is seen now, what became of all. */
  private record Batch(
      Map<Sequence, Long> before, Map<Sequence, Long> after, Map<Fate, Integer> fates) {
    long seen(Sequence sequence) {
      Long now = after.get(sequence);
      return now == null ? before.getOrDefault(sequence, 0L) : now;
    }
  }

  /**
   * @throws RuntimeException to be brought the same messages again later; those already taken will
   *     be known as duplicates
   */
  void take(List<Received> messages) {
    if (subscription.singly() && messages.stream().anyMatch(this::isMine)) {
      messages.forEach(this::takeAlone);
    } else {
      takeBatch(messages);
    }
  }

  private boolean isMine(Received message) {
    Envelope envelope = message.envelope();
    return envelope != null && subscription.taker(envelope.eventType()) != null;
  }

  private void takeBatch(List<Received> messages) {
    try {
      free(takeTogether(messages));
    } catch (RuntimeException e) {
      if (Trouble.isPassing(e)) {
        throw e;
      }
      log.info("{}: a batch of {} goes one by one", subscription.consumer(), messages.size());
      messages.forEach(this::takeAlone);
    }
  }

  /** Tries again what is parked and has its turn. */
  void sweep(boolean evenIfNotNow) {
    progress.due(subscription.consumer(), evenIfNotNow).forEach(this::freeOne);
  }

  /**
   * Tries a parked message again now, and after it what waits behind it.
   *
   * @return whether it was taken
   */
  boolean release(Progress.Waiting waiting) {
    freeOne(waiting.sequence());
    return progress.waiting(waiting.id()).isEmpty();
  }

  /**
   * Passes the number of a parked message, and those missing before it, without any effect.
   *
   * @param note runs in the same transaction
   */
  void skip(Progress.Waiting waiting, Runnable note) {
    transaction.executeWithoutResult(status -> {
      Map<Sequence, Long> before =
          progress.seen(subscription.consumer(), List.of(waiting.sequence()));
      Map<Sequence, Long> after = Map.of(waiting.sequence(), waiting.version());
      if (!progress.advance(subscription.consumer(), before, after)) {
        throw new Trouble.Overtaken();
      }
      progress.unpark(waiting.id());
      note.run();
    });
    freeOne(waiting.sequence());
  }

  private List<Sequence> takeTogether(List<Received> messages) {
    Batch batch = transaction.execute(status -> takeAll(messages));
    batch.fates().forEach(this::count);
    return List.copyOf(batch.after().keySet());
  }

  private Batch takeAll(List<Received> messages) {
    List<Sequence> sequences = new ArrayList<>();
    for (Received message : messages) {
      Envelope envelope = message.envelope();
      if (envelope != null) {
        sequences.add(sequence(message, envelope));
      }
    }
    Batch batch =
        new Batch(
            progress.seen(subscription.consumer(), sequences),
            new LinkedHashMap<>(),
            new EnumMap<>(Fate.class));
    for (Received message : messages) {
      batch.fates().merge(takeOne(message, batch), 1, Integer::sum);
    }
    if (!progress.advance(subscription.consumer(), batch.before(), batch.after())) {
      throw new Trouble.Overtaken();
    }
    return batch;
  }

  private Fate takeOne(Received message, Batch batch) {
    Envelope envelope = message.envelope();
    byte[] value = message.value();
    if (envelope == null || value == null) {
      return deadLetter(message, envelope == null ? "no envelope" : "no value");
    }
    long seen = batch.seen(sequence(message, envelope));
    if (envelope.aggregateVersion() <= seen) {
      return Fate.DUPLICATE;
    }
    if (envelope.aggregateVersion() > seen + 1
        && subscription.numbering() == Subscription.Numbering.GAPLESS) {
      progress.park(subscription.consumer(), envelope, message, Progress.GAP, null);
      return Fate.PARKED;
    }
    return handle(message, envelope, value, batch);
  }

  private static Sequence sequence(Received message, Envelope envelope) {
    return new Sequence(message.source(), envelope.aggregateId());
  }

  private Fate handle(Received message, Envelope envelope, byte[] value, Batch batch) {
    Subscription.Taker<?> taker = subscription.taker(envelope.eventType());
    Fate fate = Fate.TAKEN;
    if (taker != null) {
      Object event;
      try {
        event = codec.decode(value);
      } catch (UndecodableException.UnknownSchema e) {
        progress.park(subscription.consumer(), envelope, message, Progress.UNKNOWN_SCHEMA, null);
        return Fate.PARKED;
      } catch (UndecodableException e) {
        return deadLetter(message, e.getMessage());
      }
      if (!taker.record().isInstance(event)) {
        return deadLetter(message, "the value is not of the type in its envelope");
      }
      inContext(message, envelope, () -> taker.take(message.source(), envelope, event));
    } else if (subscription.others().isPresent()) {
      Subscription.Handler<Subscription.Unread> others = subscription.others().get();
      Subscription.Unread unread = new Subscription.Unread(message.topic(), value);
      inContext(message, envelope, () -> others.take(envelope, unread));
    } else {
      fate = Fate.NOT_MINE;
    }
    batch.after().put(sequence(message, envelope), envelope.aggregateVersion());
    return fate;
  }

  private void takeAlone(Received message) {
    try {
      free(takeTogether(List.of(message)));
    } catch (RuntimeException e) {
      Envelope envelope = message.envelope();
      if (Trouble.isPassing(e) || envelope == null) {
        throw e;
      }
      park(message, envelope, e);
    }
  }

  private void park(Received message, Envelope envelope, RuntimeException e) {
    NotNow no = e instanceof NotNow notNow ? notNow : null;
    String reason = no == null ? "FAILED " + e.getClass().getSimpleName() : no.reason();
    UUID waitsFor = no == null ? null : no.waitsFor();
    transaction.executeWithoutResult(
        status -> progress.park(subscription.consumer(), envelope, message, reason, waitsFor));
    count(Fate.PARKED, 1);
    if (no == null) {
      log.error("{} parks {}: {}", subscription.consumer(), message.origin(), Trouble.where(e));
    } else {
      log.warn("{} parks {}: {}", subscription.consumer(), message.origin(), reason);
    }
  }

  private Fate deadLetter(Received message, @Nullable String reason) {
    Map<String, String> headers = new LinkedHashMap<>(message.headers());
    headers.put("saphan_consumer", subscription.consumer());
    headers.put("saphan_origin", message.origin());
    headers.put("saphan_reason", String.valueOf(reason));
    outbox.add(deadLetters, message.key(), headers, Optional.ofNullable(message.value()));
    letters.add(subscription.consumer(), message, String.valueOf(reason));
    log.error("{}: {} is broken: {}", subscription.consumer(), message.origin(), reason);
    return Fate.DEAD_LETTERED;
  }

  /** Takes what is parked and waited for these, and then what waited for that. */
  private void free(Collection<Sequence> taken) {
    Collection<Sequence> changed = taken;
    while (!changed.isEmpty()) {
      changed =
          progress.setFreeBy(subscription.consumer(), changed).stream()
              .filter(this::freeOne)
              .toList();
    }
  }

  /**
   * Takes what is parked of one aggregate as far as its numbers have their turn; whether any was.
   */
  private boolean freeOne(Sequence sequence) {
    boolean any = false;
    Optional<Progress.Waiting> first = progress.firstWaiting(subscription.consumer(), sequence);
    while (first.isPresent() && takeParked(first.get())) {
      any = true;
      first = progress.firstWaiting(subscription.consumer(), sequence);
    }
    return any;
  }

  /** Whether it is no longer parked. */
  private boolean takeParked(Progress.Waiting waiting) {
    Received message = waiting.message();
    Envelope envelope = message.envelope();
    try {
      Batch batch =
          transaction.execute(status -> {
            Batch taken = takeAll(List.of(message));
            if (!taken.fates().containsKey(Fate.PARKED)) {
              progress.unpark(waiting.id());
            }
            return taken;
          });
      boolean free = !batch.fates().containsKey(Fate.PARKED);
      if (free) {
        batch.fates().forEach(this::count);
      }
      return free;
    } catch (RuntimeException e) {
      if (Trouble.isPassing(e) || envelope == null) {
        throw e;
      }
      park(message, envelope, e);
      return false;
    }
  }

  private void inContext(Received message, Envelope envelope, Runnable work) {
    Map<String, String> outside = MDC.getCopyOfContextMap();
    Trace.enter(message.headers().get(EnvelopeHeaders.TRACE));
    MDC.put("eventId", envelope.eventId().toString());
    MDC.put("caseRef", envelope.caseRef().toString());
    try {
      work.run();
    } finally {
      MDC.setContextMap(outside == null ? Map.of() : outside);
    }
  }

  private void count(Fate fate, int number) {
    metrics
        .counter(
            "saphan.consumer.events",
            "consumer",
            subscription.consumer(),
            "fate",
            fate.name().toLowerCase(Locale.ROOT))
        .increment(number);
  }
}
