package org.saphan.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Speaks on Kafka as another service would, by the published schemas: for tests of what a service
 * hears of the others.
 *
 * @param context whose schemas it speaks in: the service, or {@code vault}
 * @param topic where it speaks
 */
public record OtherService(String context, String topic) {
  /** One that speaks on a topic of its own. */
  public static OtherService on(String topic) {
    return new OtherService(topic.substring(0, topic.indexOf('.')), topic);
  }

  /** The first event of a new aggregate; what is not given gets a value of its type. */
  public UUID says(String event, UUID caseRef, Map<String, Object> fields) {
    UUID aggregate = UUID.randomUUID();
    says(event, caseRef, aggregate, 1, fields);
    return aggregate;
  }

  /** An event with its number. */
  public void says(
      String event, UUID caseRef, UUID aggregate, long version, Map<String, Object> fields) {
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(topic, aggregate.toString(), value(event, fields));
    headers(event, caseRef, aggregate, version)
        .forEach(
            (name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            TestPlatform.shared().kafkaAdmin(),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(message).get();
    } catch (ExecutionException refused) {
      throw new IllegalStateException(refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private Map<String, String> headers(String event, UUID caseRef, UUID aggregate, long version) {
    String now = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_type", "saphan." + context + "." + event);
    headers.put("ce_source", "/LA/" + topic.substring(0, topic.indexOf('.')));
    headers.put("ce_time", now);
    headers.put("ce_subject", aggregate.toString());
    headers.put("ce_recordedat", now);
    headers.put("ce_precision", "EXACT");
    headers.put("ce_aggregatetype", "other");
    headers.put("ce_aggregateversion", Long.toString(version));
    headers.put("ce_caseref", caseRef.toString());
    headers.put("ce_correlationid", UUID.randomUUID().toString());
    headers.put("ce_causationid", UUID.randomUUID().toString());
    headers.put("ce_actoragency", "LA-MOLSW-DSW");
    headers.put("ce_actorrole", "CASE_WORKER");
    headers.put("ce_origincountry", "LA");
    headers.put("ce_dataclass", "P1");
    headers.put("ce_purpose", "PROTECTION");
    headers.put("ce_transition", "X0");
    headers.put("ce_stageafter", "OPEN");
    headers.put("ce_holderrole", "NOBODY");
    headers.put("ce_practice", "false");
    headers.put("ce_schemaversion", "1");
    return headers;
  }

  private byte[] value(String event, Map<String, Object> fields) {
    Schema schema = schema(event);
    GenericRecord record = record(fields, schema);
    try {
      ByteBuffer encoded =
          new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema).encode(record);
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Schema schema(String event) {
    String file = "/saphan/schemas/" + context + "/v1/" + event + ".avsc";
    try (InputStream in = OtherService.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("No schema " + file);
      }
      return new Schema.Parser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Object plain(Object given, Schema schema) {
    return switch (schema.getType()) {
      case UNION -> plain(given, schema.getTypes().getLast());
      case ENUM -> new GenericData.EnumSymbol(schema, given.toString());
      case LONG ->
          given instanceof Instant at ? ChronoUnit.MICROS.between(Instant.EPOCH, at) : given;
      case STRING -> given.toString();
      case ARRAY ->
          given instanceof List<?> all
              ? all.stream().map(one -> plain(one, schema.getElementType())).toList()
              : given;
      case RECORD -> given instanceof Map<?, ?> fields ? record(fields, schema) : given;
      default -> given;
    };
  }

  private static GenericRecord record(Map<?, ?> fields, Schema schema) {
    GenericRecord record = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      Object given = fields.get(field.name());
      record.put(
          field.name(), given == null ? sample(field.schema()) : plain(given, field.schema()));
    }
    return record;
  }

  /** Anything that the schema allows: nothing where nothing may be. */
  private static @Nullable Object sample(Schema schema) {
    return switch (schema.getType()) {
      case UNION, NULL -> null;
      case ARRAY -> List.of();
      case MAP -> Map.of();
      case ENUM -> new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getFirst());
      case BOOLEAN -> false;
      case INT -> 1;
      case LONG -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
      case FLOAT, DOUBLE, FIXED, BYTES, RECORD ->
          throw new IllegalArgumentException("Give a value for " + schema.getName());
      case STRING ->
          schema.getLogicalType() != null && schema.getLogicalType().getName().equals("uuid")
              ? UUID.randomUUID().toString()
              : "LA";
    };
  }
}
