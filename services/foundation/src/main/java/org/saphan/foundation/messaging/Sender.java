package org.saphan.foundation.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.saphan.foundation.messaging.UnsentRows.Lane;
import org.saphan.foundation.messaging.UnsentRows.Row;

/**
 * Sends rows in their order through one producer, until one of them fails. An event that the broker
 * refuses must not be overtaken by a later one of its key: so the producer, which has only one
 * request under way, is closed in the very moment that it learns of it. What it did not send yet is
 * for another sender. Used by the relay's thread alone.
 */
final class Sender implements AutoCloseable {
  /** A record that the broker does not take, and will not take unless something changes. */
  record Refusal(long id, Lane lane, KafkaException reason) {
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

  /**
   * What the broker said.
   *
   * @param sent ids of what it has
   * @param away why it cannot be reached; null if it can
   */
  record Outcome(List<Long> sent, List<Refusal> refused, @Nullable KafkaException away) {}

  /** A row that the producer has. */
  private record UnderWay(long id, Lane lane, Future<RecordMetadata> answer) {}

  private final Producer<String, byte[]> producer;
  private final HeaderReader headers = new HeaderReader();
  private final Thread own = Thread.currentThread();
  private final List<UnderWay> rows = new ArrayList<>();
  private volatile @Nullable Exception failure;

  Sender(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /** Whether a row failed: nothing more is sent. */
  boolean isOver() {
    return failure != null;
  }

  void send(List<Row> more) {
    for (Row row : more) {
      if (isOver()) {
        return;
      }
      sendOne(row);
    }
  }

  private void sendOne(Row row) {
    try {
      rows.add(new UnderWay(row.id(), row.lane(), producer.send(event(row), this::answer)));
    } catch (KafkaException | IllegalStateException closed) {
      if (!isOver()) {
        throw closed;
      }
    }
  }

  private ProducerRecord<String, byte[]> event(Row row) {
    return new ProducerRecord<>(
        row.topic(), null, row.key(), row.value(), headers.read(row.headers()));
  }

  /** On the producer's thread, or on the relay's where the producer knows the answer at once. */
  private void answer(@Nullable RecordMetadata taken, @Nullable Exception why) {
    if (why != null) {
      failure = failure == null ? why : failure;
      if (!Thread.currentThread().equals(own)) {
        producer.close(Duration.ZERO);
      }
    }
  }

  /** Waits until all that was sent is answered; what is sent after that is another outcome. */
  Outcome finish() {
    producer.flush();
    List<Long> sent = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    for (UnderWay row : rows) {
      KafkaException why = failure(row.answer());
      if (why == null) {
        sent.add(row.id());
      } else if (!isAway(why)) {
        refused.add(new Refusal(row.id(), row.lane(), why));
      }
    }
    rows.clear();
    Exception first = failure;
    return new Outcome(sent, refused, first == null || !refused.isEmpty() ? null : kafka(first));
  }

  private static @Nullable KafkaException failure(Future<RecordMetadata> answer) {
    try {
      answer.get();
      return null;
    } catch (ExecutionException e) {
      return kafka(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static KafkaException kafka(@Nullable Throwable failure) {
    return failure instanceof KafkaException known ? known : new KafkaException(failure);
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

  @Override
  public void close() {
    producer.close();
  }
}
