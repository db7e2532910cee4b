package org.saphan.foundation.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows side by side, but of each lane only one at a time: an event that the broker refuses is
 * never overtaken by a later one of its key. Used by the relay's thread alone.
 */
final class Sender {
  /** A record that the broker does not take, and will not take unless something changes. */
  record Refusal(UnsentRows.Row row, KafkaException reason) {
    /** Whether it would refuse every record of the topic. */
    boolean wholeTopic() {
      return switch (reason) {
        case TopicAuthorizationException e -> true;
        case InvalidTopicException e -> true;
        case UnknownTopicOrPartitionException e -> true;
        case TimeoutException e -> true;
        default -> false;
      };
    }
  }

  /** What the broker said since the last time. */
  record Outcome(List<Long> sent, List<Refusal> refused) {}

  /** The broker's word on one row, put down by the producer's thread; no failure: it is taken. */
  private record Answer(UnsentRows.Row row, @Nullable KafkaException failure) {}

  private final Producer<String, byte[]> producer;
  private final Runnable answered;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  /** Rows at hand; the first of each lane is under way. */
  private final Map<UnsentRows.Lane, Deque<UnsentRows.Row>> lanes = new HashMap<>();

  private final Set<Long> ids = new HashSet<>();
  private int underWay;

  /**
   * Topics refused since the last {@link #collect}: asking again for each row would take too long.
   */
  private final Set<String> refusedTopics = ConcurrentHashMap.newKeySet();

  private volatile @Nullable KafkaException away;

  /**
   * @param answered called when there is something to {@link #collect}
   */
  Sender(Producer<String, byte[]> producer, Runnable answered) {
    this.producer = producer;
    this.answered = answered;
  }

  /** Rows that are not answered yet, waiting ones included. */
  Set<Long> ids() {
    return ids;
  }

  int underWay() {
    return underWay;
  }

  /** Why the broker cannot be reached; null while it can. Nothing more is sent then. */
  @Nullable KafkaException away() {
    return away;
  }

  /** Forgets what is at hand, for a new beginning; only when nothing is under way. */
  void clear() {
    lanes.clear();
    ids.clear();
    away = null;
  }

  void send(List<UnsentRows.Row> rows) {
    for (UnsentRows.Row row : rows) {
      ids.add(row.id());
      Deque<UnsentRows.Row> lane = lanes.computeIfAbsent(row.lane(), key -> new ArrayDeque<>());
      lane.add(row);
      if (lane.size() == 1) {
        send(row);
      }
    }
  }

  private void send(UnsentRows.Row row) {
    if (refusedTopics.contains(row.lane().topic())) {
      drop(row.lane());
    } else if (away == null) {
      underWay++;
      Future<RecordMetadata> unused =
          producer.send(record(row), (metadata, failure) -> answer(row, failure));
    }
  }

  /** On the producer's thread, or on the relay's where the producer knows the answer at once. */
  private void answer(UnsentRows.Row row, @Nullable Exception exception) {
    KafkaException failure =
        exception == null || exception instanceof KafkaException
            ? (KafkaException) exception
            : new KafkaException(exception);
    if (failure != null && isAway(failure)) {
      away = failure;
    } else if (failure != null && new Refusal(row, failure).wholeTopic()) {
      refusedTopics.add(row.lane().topic());
    }
    answers.add(new Answer(row, failure));
    answered.run();
  }

  Outcome collect() {
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
    for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
      underWay--;
      KafkaException failure = answer.failure();
      if (failure == null) {
        outcome.sent().add(answer.row().id());
        next(answer.row());
      } else if (!isAway(failure)) {
        outcome.refused().add(new Refusal(answer.row(), failure));
        drop(answer.row().lane());
      }
    }
    refusedTopics.clear();
    return outcome;
  }

  private void next(UnsentRows.Row taken) {
    ids.remove(taken.id());
    Deque<UnsentRows.Row> lane = lanes.get(taken.lane());
    if (lane == null) {
      return;
    }
    lane.removeFirst();
    UnsentRows.Row first = lane.peekFirst();
    if (first == null) {
      lanes.remove(taken.lane());
    } else {
      send(first);
    }
  }

  private void drop(UnsentRows.Lane lane) {
    Deque<UnsentRows.Row> rows = lanes.remove(lane);
    if (rows != null) {
      rows.forEach(row -> ids.remove(row.id()));
    }
  }

  /** Everything that waiting can mend; a topic that does not exist is not among it. */
  private static boolean isAway(KafkaException failure) {
    return switch (failure) {
      case TimeoutException e -> !(e.getCause() instanceof UnknownTopicOrPartitionException);
      case UnknownTopicOrPartitionException e -> false;
      case RetriableException e -> true;
      case AuthenticationException e -> true;
      case ClusterAuthorizationException e -> true;
      case ApiException e -> false;
      default -> !(failure.getCause() instanceof ApiException cause) || isAway(cause);
    };
  }

  private static ProducerRecord<String, byte[]> record(UnsentRows.Row row) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(row.lane().topic(), row.lane().key(), row.value());
    HeaderText.read(
        row.headers(),
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
