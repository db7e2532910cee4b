package org.saphan.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A published schema is never edited, and every reader and writer of any version still agree. */
class PublishedSchemasTest {
  private static final String HOW =
      "run org.saphan.schemas.Publish in the folder schemas, then commit what it wrote";

  static Stream<Path> published() {
    return Publish.published().stream();
  }

  @Test
  void everySchemaIsPublishedAndNoneIsGone() {
    assertThat(SchemaFiles.in(SchemaFiles.MAIN))
        .as(HOW)
        .hasSizeGreaterThan(100)
        .containsExactlyElementsOf(Publish.published());
  }

  @Test
  void theIndexNamesEverySchemaWithItsFingerprint() throws IOException {
    assertThat(Files.readString(SchemaFiles.MAIN.resolve("index.txt")))
        .as(HOW)
        .isEqualTo(Publish.index());
  }

  @ParameterizedTest
  @MethodSource("published")
  void aPublishedSchemaIsTheSameByteForByte(Path schema) throws IOException {
    assertThat(SchemaFiles.MAIN.resolve(schema))
        .as("a change needs a new folder v%d", SchemaFiles.version(schema) + 1)
        .hasSameBinaryContentAs(SchemaFiles.PUBLISHED.resolve(schema));
  }

  @ParameterizedTest
  @MethodSource("published")
  void theNewestSchemaReadsAndIsReadByEveryPublishedOne(Path schema) {
    Schema old = SchemaFiles.parse(SchemaFiles.PUBLISHED.resolve(schema));
    Schema now = SchemaFiles.parse(SchemaFiles.MAIN.resolve(SchemaFiles.newest(schema)));
    assertCompatible(now, old);
    assertCompatible(old, now);
    assertThat(logicalTypes(now)).containsAllEntriesOf(logicalTypes(old));
  }

  @ParameterizedTest
  @MethodSource("published")
  void aKeptMessageOfEveryVersionIsStillRead(Path schema) throws IOException {
    byte[] sample = Files.readAllBytes(SchemaFiles.sampleOf(schema));
    Schema written = SchemaFiles.parse(SchemaFiles.PUBLISHED.resolve(schema));
    Schema now = SchemaFiles.parse(SchemaFiles.MAIN.resolve(SchemaFiles.newest(schema)));
    SchemaStore.Cache store = new SchemaStore.Cache();
    store.addSchema(written);
    GenericData data = new GenericData();

    assertThat(new BinaryMessageDecoder<>(data, now, store).decode(sample)).isNotNull();
    Object asWritten = new BinaryMessageDecoder<>(data, written).decode(sample);
    assertThat(new BinaryMessageEncoder<>(data, written).encode(asWritten).array())
        .isEqualTo(sample);
  }

  /** The guards themselves are tried on changes that must not pass. */
  @Test
  void theGuardSeesANewFieldWithoutDefaultAndAChangedTime() {
    Schema old = record("\"long\",\"logicalType\":\"timestamp-micros\"", "");
    Schema millis = record("\"long\",\"logicalType\":\"timestamp-millis\"", "");
    Schema more =
        record(
            "\"long\",\"logicalType\":\"timestamp-micros\"", ",{\"name\":\"n\",\"type\":\"int\"}");
    assertThat(compatibility(more, old)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    assertThat(compatibility(millis, old)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    assertThat(logicalTypes(millis)).isNotEqualTo(logicalTypes(old));
  }

  private static Schema record(String time, String more) {
    return new Schema.Parser()
        .parse(
            "{\"type\":\"record\",\"name\":\"E\",\"fields\":[{\"name\":\"at\",\"type\":{\"type\":"
                + time
                + "}}"
                + more
                + "]}");
  }

  private static void assertCompatible(Schema reader, Schema writer) {
    var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult();
    assertThat(result.getIncompatibilities()).isEmpty();
  }

  private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
  }

  /** Avro's own check does not look at logical types. */
  private static Map<String, String> logicalTypes(Schema schema) {
    List<SchemaFiles.Leaf> leaves = SchemaFiles.leaves(schema);
    return leaves.stream()
        .collect(
            Collectors.toMap(
                SchemaFiles.Leaf::path, leaf -> String.valueOf(leaf.type().getLogicalType())));
  }
}
