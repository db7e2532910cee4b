package org.saphan.foundation.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings messages to the real intake of a subscription, in batches, as its listener would. */
public final class WithoutKafka {
  private final Intake intake;

  /**
   * @param source the service's own database
   */
  public WithoutKafka(Subscription subscription, String service, DataSource source) {
    JdbcTemplate jdbc = new JdbcTemplate(source);
    intake =
        new Intake(
            subscription,
            Schemas.shipped(),
            new Progress(jdbc),
            new Outbox(new JdbcTemplate(source), service, () -> {}),
            new DeadLetters(jdbc),
            service,
            new TransactionTemplate(new JdbcTransactionManager(source)),
            new SimpleMeterRegistry());
  }

  /** One batch. */
  public void take(List<Message> messages) {
    intake.take(messages.stream().map(Message::received).toList());
  }

  /** One message as it stands on a topic. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Message(String topic, String key, Envelope envelope, byte[] value) {
    /** Who published it. */
    public String service() {
      return topic.substring(0, topic.indexOf('.'));
    }

    private Received received() {
      return Received.of(topic, key, topic, EnvelopeHeaders.write(envelope, service()), value);
    }
  }
}
