package org.saphan.foundation.messaging;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * One message as it came, from Kafka or out of the parking place.
 *
 * @param origin where it was found, for logs and dead letters
 * @param envelope null if the headers are no envelope
 * @param value null if the message has none
 */
@SuppressWarnings("ArrayRecordComponent")
record Received(
    String topic,
    String key,
    String origin,
    Map<String, String> headers,
    @Nullable Envelope envelope,
    byte @Nullable [] value) {
  static Received from(ConsumerRecord<String, byte[]> record) {
    String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    String key = record.key() == null ? origin : HeaderText.clean(record.key());
    return of(record.topic(), key, origin, headers, record.value());
  }

  static Received of(
      String topic,
      String key,
      String origin,
      Map<String, String> headers,
      byte @Nullable [] value) {
    return new Received(topic, key, origin, headers, envelope(headers), value);
  }

  /** The service that says it: the first word of its topic. */
  String source() {
    int dot = topic.indexOf('.');
    return dot < 0 ? topic : topic.substring(0, dot);
  }

  private static @Nullable Envelope envelope(Map<String, String> headers) {
    try {
      return EnvelopeHeaders.read(headers);
    } catch (UndecodableException e) {
      return null;
    }
  }
}
