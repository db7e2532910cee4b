package org.saphan.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.message.BinaryMessageEncoder;

/**
 * Publishes what is new: copies each schema that has no published twin yet, keeps a sample message
 * of it, and writes the index. What is published already is never touched. Run it in the folder
 * {@code schemas} after adding a schema.
 */
final class Publish {
  private static final Instant SOME_TIME = Instant.parse("2026-01-02T03:04:05.678901Z");
  private static final UUID SOME_ID = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90");

  private Publish() {}

  public static void main(String[] arguments) throws IOException {
    for (Path schema : SchemaFiles.in(SchemaFiles.MAIN)) {
      Path twin = SchemaFiles.PUBLISHED.resolve(schema);
      if (!Files.exists(twin)) {
        Files.createDirectories(twin.getParent());
        Files.copy(SchemaFiles.MAIN.resolve(schema), twin);
      }
      Path sample = SchemaFiles.sampleOf(schema);
      if (!Files.exists(sample)) {
        Files.createDirectories(sample.getParent());
        Files.write(sample, sample(SchemaFiles.parse(twin)));
      }
    }
    Files.writeString(SchemaFiles.MAIN.resolve("index.txt"), index());
  }

  /** Fingerprint and path of every schema, sorted by path. */
  static String index() {
    StringBuilder index = new StringBuilder();
    for (Path schema : SchemaFiles.in(SchemaFiles.MAIN)) {
      long fingerprint =
          SchemaNormalization.parsingFingerprint64(
              SchemaFiles.parse(SchemaFiles.MAIN.resolve(schema)));
      index.append("%016x %s\n".formatted(fingerprint, schema));
    }
    return index.toString();
  }

  private static byte[] sample(Schema schema) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new BinaryMessageEncoder<>(new GenericData(), schema).encode(value(schema), bytes);
    return bytes.toByteArray();
  }

  /** Something in every field, so that a sample shows the whole message. */
  private static Object value(Schema schema) {
    String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
    return switch (schema.getType()) {
      case RECORD -> {
        GenericData.Record record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        yield record;
      }
      case ARRAY -> List.of(value(schema.getElementType()));
      case UNION -> value(schema.getTypes().get(1));
      case ENUM -> new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getFirst());
      case STRING -> logical.equals("uuid") ? SOME_ID.toString() : "LA";
      case INT -> logical.equals("date") ? Math.toIntExact(SOME_TIME.getEpochSecond() / 86_400) : 1;
      case LONG -> logical.isEmpty() ? 1L : ChronoUnit.MICROS.between(Instant.EPOCH, SOME_TIME);
      case BOOLEAN -> true;
      case BYTES -> ByteBuffer.wrap(new byte[] {1});
      case MAP, FIXED, FLOAT, DOUBLE, NULL ->
          throw new IllegalArgumentException(
              "No event has a " + schema.getType().name().toLowerCase(Locale.ROOT));
    };
  }

  /** Everything that is published, as paths. */
  static TreeSet<Path> published() {
    return new TreeSet<>(SchemaFiles.in(SchemaFiles.PUBLISHED));
  }
}
