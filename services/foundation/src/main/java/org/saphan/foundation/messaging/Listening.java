package org.saphan.foundation.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/**
 * One subscription on its way through its topics: a Kafka consumer that brings batches to the
 * intake, again and again in place while the intake throws, and commits what was taken.
 */
final class Listening {
  /** A poll that finds nothing for so long means that there is nothing. */
  private static final Duration IDLE = Duration.ofSeconds(1);

  /** How long to wait after the broker refused the right to read. */
  private static final Duration NO_RIGHT = Duration.ofSeconds(10);

  private static final long NOTHING = 0;

  private final Subscription subscription;
  private final Intake intake;
  private final KafkaMessageListenerContainer<String, byte[]> container;

  /** When the oldest message at hand was recorded, in epoch milliseconds. */
  private final AtomicLong oldest = new AtomicLong(NOTHING);

  Listening(
      Subscription subscription,
      Intake intake,
      ConsumerFactory<String, byte[]> kafka,
      MessagingSettings settings) {
    this.subscription = subscription;
    this.intake = intake;
    ContainerProperties properties =
        new ContainerProperties(subscription.topics().toArray(String[]::new));
    properties.setGroupId(subscription.consumer());
    properties.setClientId(subscription.consumer());
    properties.setMessageListener((BatchMessageListener<String, byte[]>) this::take);
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setIdleEventInterval(IDLE.toMillis());
    properties.setAuthExceptionRetryInterval(NO_RIGHT);
    container = new KafkaMessageListenerContainer<>(kafka, properties);
    container.setBeanName(subscription.consumer());
    container.setCommonErrorHandler(
        new DefaultErrorHandler(
            new FixedBackOff(settings.backOff().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)));
    container.setApplicationEventPublisher(event -> {
      if (event instanceof ListenerContainerIdleEvent) {
        oldest.set(NOTHING);
      }
    });
  }

  void start() {
    container.start();
  }

  void stop() {
    container.stop();
  }

  Intake intake() {
    return intake;
  }

  List<String> topics() {
    return subscription.topics();
  }

  /** Age of the message that is taken now or was taken last; 0 when there is none to take. */
  double lagSeconds() {
    long since = oldest.get();
    return since == NOTHING ? 0 : Math.max(0, System.currentTimeMillis() - since) / 1000.0;
  }

  private void take(List<ConsumerRecord<String, byte[]>> records) {
    if (records.isEmpty()) {
      return;
    }
    oldest.set(records.stream().mapToLong(ConsumerRecord::timestamp).min().orElse(NOTHING));
    intake.take(records.stream().map(Received::from).toList());
    oldest.set(records.getLast().timestamp());
  }
}
