package org.saphan.casetracker.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.saphan.casetracker.timeline.Story.Message;
import org.saphan.foundation.messaging.EnvelopeHeaders;
import org.saphan.testkit.TestPlatform;

/** Sends messages to Kafka as mutual-assistance would. */
final class Road implements AutoCloseable {
  private final KafkaProducer<String, byte[]> kafka =
      new KafkaProducer<>(
          TestPlatform.shared().kafkaClient("mutual-assistance"),
          new StringSerializer(),
          new ByteArraySerializer());

  void send(Story... stories) {
    List.of(stories).forEach(story -> story.messages.forEach(this::send));
  }

  void send(Message message) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(message.topic(), message.key(), message.value());
    EnvelopeHeaders.write(message.envelope(), "mutual-assistance")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    try {
      kafka.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kafka.close();
  }
}
