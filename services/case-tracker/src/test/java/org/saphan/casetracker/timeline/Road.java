package org.saphan.casetracker.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.EnvelopeHeaders;
import org.saphan.foundation.messaging.WithoutKafka.Message;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.saphan.testkit.TestPlatform;

/** Sends messages to Kafka as another service would. */
final class Road implements AutoCloseable {
  private final String service;
  private final KafkaProducer<String, byte[]> kafka;

  Road(String service) {
    this.service = service;
    this.kafka =
        new KafkaProducer<>(
            TestPlatform.shared().kafkaClient(service),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Lets the directory say which roles an agency may hold. */
  static Message agency(String code, String... roles) {
    return agency(code, Map.of(), roles);
  }

  /**
   * @param place the checkpoint or the province in which it serves
   */
  static Message agency(String code, Map<String, Object> place, String... roles) {
    Map<String, Object> entry = new HashMap<>(Map.of("country", code.substring(0, 2)));
    entry.putAll(place);
    entry.putAll(Map.of("code", code, "version", 1, "roles", List.of(roles)));
    UUID id = UUID.randomUUID();
    return new Message(
        "directory.entries.v1",
        "agency/" + code,
        new Envelope(
            UUID.randomUUID(),
            "saphan.directory.AgencyPublished",
            "1",
            Instant.now(),
            Envelope.Precision.EXACT,
            Instant.now(),
            "entry",
            id,
            1,
            id,
            id,
            id,
            AgencyCode.SYSTEM,
            Role.SYSTEM,
            null,
            new CountryCode("LA"),
            Envelope.DataClass.P0,
            "CRIMINAL_JUSTICE",
            List.of(),
            "-",
            null,
            "-",
            Holder.NOBODY,
            false),
        Sample.bytes("directory", "AgencyPublished", entry));
  }

  void send(Teller... stories) {
    List.of(stories).forEach(story -> story.messages.forEach(this::send));
  }

  void send(Message message) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(message.topic(), message.key(), message.value());
    EnvelopeHeaders.write(message.envelope(), service)
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
