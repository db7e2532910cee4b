package org.saphan.schemas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** docs/events.md follows from the schemas; {@code -Dsaphan.docs=write} writes it anew. */
class EventsPageTest {
  private static final Path PAGE = Path.of("../docs/events.md");

  private static final String HEAD =
      """
      # Events

      *Generated from the Avro schemas in `schemas/`; do not edit. A test fails when this page differs
      from them and writes it anew with `-Dsaphan.docs=write`.*

      What is published is the fields below and, as headers of the Kafka record, the envelope of
      `docs/architecture.md`. A field in *italics* may be absent; `[]` marks a list. There are schemas
      for more events than the life cycles of this version give: the folder `mutual-assistance` holds
      all of that service. Which events a life cycle gives stands in `docs/lifecycle/`.
      """;

  @Test
  void thePageSaysWhatTheSchemasSay() throws IOException {
    String text = page();
    if ("write".equals(System.getProperty("saphan.docs"))) {
      Files.writeString(PAGE, text);
    }
    assertThat(PAGE)
        .as("docs/events.md is old: run this test with -Dsaphan.docs=write and commit")
        .hasContent(text);
  }

  private static String page() {
    Map<String, List<Path>> contexts =
        SchemaFiles.in(SchemaFiles.MAIN).stream()
            .filter(schema -> schema.equals(SchemaFiles.newest(schema)))
            .collect(groupingBy(schema -> schema.getName(0).toString(), TreeMap::new, toList()));
    return HEAD
        + contexts.entrySet().stream()
            .map(context -> "\n## " + context.getKey() + "\n" + events(context.getValue()))
            .collect(joining())
        + codes(contexts);
  }

  /** Every list of codes once, however many events use it. */
  private static String codes(Map<String, List<Path>> contexts) {
    Map<String, String> lists = new TreeMap<>();
    contexts.values().stream()
        .flatMap(List::stream)
        .map(file -> SchemaFiles.parse(SchemaFiles.MAIN.resolve(file)))
        .flatMap(schema -> SchemaFiles.leaves(schema).stream())
        .map(SchemaFiles.Leaf::type)
        .filter(type -> type.getType() == Schema.Type.ENUM)
        .forEach(type -> lists.put(type.getName(), type.getDoc()));
    return "\n## Codes\n\n| List | Codes |\n|---|---|\n"
        + lists.entrySet().stream()
            .map(list -> "| %s | %s |\n".formatted(list.getKey(), list.getValue()))
            .collect(joining());
  }

  private static String events(List<Path> schemas) {
    return schemas.stream().map(EventsPageTest::event).collect(joining());
  }

  private static String event(Path file) {
    Schema schema = SchemaFiles.parse(SchemaFiles.MAIN.resolve(file));
    return "\n### %s (v%d)\n\n%s\n\n| Field | Type | Meaning |\n|---|---|---|\n%s"
        .formatted(
            schema.getName(),
            SchemaFiles.version(file),
            schema.getDoc(),
            SchemaFiles.leaves(schema).stream().map(EventsPageTest::line).collect(joining()));
  }

  private static String line(SchemaFiles.Leaf leaf) {
    String path = "`" + leaf.path() + "`";
    return "| %s | %s | %s |\n"
        .formatted(
            leaf.optional() ? "*" + path + "*" : path,
            type(leaf.type()),
            String.valueOf(leaf.field().doc()).replace("|", "\\|"));
  }

  private static String type(Schema type) {
    LogicalType logical = type.getLogicalType();
    String plain = logical == null ? type.getType().getName() : logical.getName();
    return type.getType() == Schema.Type.ENUM ? type.getName() : plain;
  }
}
