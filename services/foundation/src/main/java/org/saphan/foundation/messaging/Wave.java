package org.saphan.foundation.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a batch in waves: in each wave at most one event of every key is under way, so that an
 * event which the broker refuses is never overtaken by a later one of its key.
 */
final class Wave {
  /**
   * What became of a batch.
   *
   * @param sent ids of the rows that Kafka has
   * @param away why the broker could not be reached; null if it was
   */
  record Result(List<Long> sent, List<Refusal> refused, @Nullable KafkaException away) {}

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

  private record UnderWay(
      Deque<UnsentRows.Row> lane, UnsentRows.Row row, Future<RecordMetadata> answer) {}

  private final Producer<String, byte[]> producer;

  Wave(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  Result send(List<UnsentRows.Row> batch) {
    Result result = new Result(new ArrayList<>(), new ArrayList<>(), null);
    Map<UnsentRows.Lane, Deque<UnsentRows.Row>> lanes = new LinkedHashMap<>();
    for (UnsentRows.Row row : batch) {
      lanes.computeIfAbsent(row.lane(), lane -> new ArrayDeque<>()).add(row);
    }
    while (!lanes.isEmpty() && result.away() == null) {
      result = wave(lanes, result);
    }
    return result;
  }

  private Result wave(Map<UnsentRows.Lane, Deque<UnsentRows.Row>> lanes, Result result) {
    List<UnderWay> wave = new ArrayList<>(lanes.size());
    Set<String> refusedTopics = new HashSet<>();
    KafkaException away = null;
    for (Deque<UnsentRows.Row> lane : lanes.values()) {
      UnsentRows.Row row = lane.getFirst();
      if (away != null || refusedTopics.contains(row.lane().topic())) {
        continue;
      }
      Future<RecordMetadata> answer = producer.send(record(row));
      // An answer that is there at once is a refusal by the client, or the broker cannot be found.
      KafkaException failure = answer.isDone() ? failure(answer) : null;
      if (failure != null && isAway(failure)) {
        away = failure;
      } else if (failure != null && new Refusal(row, failure).wholeTopic()) {
        refusedTopics.add(row.lane().topic());
      }
      wave.add(new UnderWay(lane, row, answer));
    }
    producer.flush();
    for (UnderWay one : wave) {
      KafkaException failure = failure(one.answer());
      if (failure == null) {
        result.sent().add(one.row().id());
        one.lane().removeFirst();
      } else if (isAway(failure)) {
        away = failure;
      } else {
        result.refused().add(new Refusal(one.row(), failure));
        one.lane().clear();
      }
    }
    lanes
        .entrySet()
        .removeIf(
            lane -> lane.getValue().isEmpty() || refusedTopics.contains(lane.getKey().topic()));
    return new Result(result.sent(), result.refused(), away);
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

  private static @Nullable KafkaException failure(Future<RecordMetadata> answer) {
    try {
      answer.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause() instanceof KafkaException failure
          ? failure
          : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static ProducerRecord<String, byte[]> record(UnsentRows.Row row) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(row.lane().topic(), row.lane().key(), row.value());
    for (int i = 0; i < row.headers().length; i += 2) {
      record.headers().add(row.headers()[i], row.headers()[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }
}
