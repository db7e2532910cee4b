package org.saphan.casetracker.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.message.BinaryMessageEncoder;

/**
 * Writes any published event: the fields that a test cares for, and something fitting for the rest.
 */
final class Sample {
  private static final int MICROS = 1_000_000;

  private Sample() {}

  /**
   * @param context the folder of its schema
   */
  static byte[] bytes(String context, String event, Map<String, Object> fields) {
    String resource = "/saphan/schemas/" + context + "/v1/" + event + ".avsc";
    try (InputStream text = Sample.class.getResourceAsStream(resource)) {
      Schema schema = new Schema.Parser().parse(text);
      ByteBuffer encoded =
          new BinaryMessageEncoder<>(GenericData.get(), schema).encode(value(schema, fields));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(Schema schema, Object given) {
    return switch (schema.getType()) {
      case RECORD -> record(schema, given instanceof Map<?, ?> fields ? fields : Map.of());
      case UNION -> given == null ? null : value(schema.getTypes().getLast(), given);
      case ARRAY ->
          given instanceof List<?> list
              ? list.stream().map(one -> value(schema.getElementType(), one)).toList()
              : List.of();
      case ENUM ->
          new GenericData.EnumSymbol(
              schema, given == null ? schema.getEnumSymbols().getFirst() : given);
      case STRING -> given == null ? word(schema) : given.toString();
      case LONG -> given instanceof Instant at ? micros(at) : given == null ? 0L : given;
      case INT -> given == null ? 0 : given;
      case BOOLEAN -> given != null && (boolean) given;
      case BYTES, FIXED, FLOAT, DOUBLE, MAP, NULL ->
          throw new IllegalArgumentException(schema + "");
    };
  }

  private static GenericData.Record record(Schema schema, Map<?, ?> fields) {
    GenericData.Record record = new GenericData.Record(schema);
    schema
        .getFields()
        .forEach(field -> record.put(field.pos(), value(field.schema(), fields.get(field.name()))));
    return record;
  }

  private static String word(Schema schema) {
    return schema.getLogicalType() == null ? "X" : UUID.randomUUID().toString();
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * MICROS + at.getNano() / 1_000;
  }
}
