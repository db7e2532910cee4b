package org.saphan.schemas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas say what the domain's tables say, copied to the folder {@code law}. */
class LawTest {
  private static final Path LAW = Path.of("src/test/resources/law");
  private static final String UNKNOWN = "UNKNOWN_TO_READER";

  /**
   * What would be somebody's person, words or place; references to the vault end with Ref or Id.
   */
  private static final Set<String> PERSONAL =
      Set.of("name", "address", "phone", "email", "birth", "passport", "text", "note", "comment");

  /**
   * Reference data tells of agencies, places and rules, never of a case: the law's tables do not
   * list it, it has code lists of its own beside those of the law, and names and notes are public.
   */
  private static final Path REFERENCE = Path.of("directory");

  /** The name of a field of the notice, not of anybody. */
  private static final String NAME_OF_A_FIELD = "changes[].fieldName";

  /** One line of events.csv. */
  record Line(String event, String context, String field, String type, boolean optional) {}

  static Stream<Path> schemas() {
    return SchemaFiles.in(SchemaFiles.MAIN).stream();
  }

  /** Services without a schema yet are left out; what is there must be whole. */
  @Test
  void everyEventOfAPublishedContextHasItsSchema() {
    Set<String> contexts = new TreeSet<>();
    Set<String> there = new TreeSet<>();
    for (Path schema : SchemaFiles.in(SchemaFiles.MAIN)) {
      contexts.add(schema.getName(0).toString());
      there.add(schema.getName(0) + "." + event(schema));
    }
    Set<String> wanted = new TreeSet<>();
    for (Line line : lines()) {
      if (contexts.contains(line.context())) {
        wanted.add(line.context() + "." + line.event());
      }
    }
    there.removeIf(event -> event.startsWith(REFERENCE + "."));
    assertThat(there).isEqualTo(wanted);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void anEventHasTheFieldsOfTheLaw(Path path) {
    Schema schema = SchemaFiles.parse(SchemaFiles.MAIN.resolve(path));
    String context = path.getName(0).toString();
    assertThat(schema.getFullName())
        .isEqualTo("saphan." + context.replace('-', '_') + "." + event(path));
    List<Line> fields =
        lines().stream()
            .filter(line -> line.context().equals(context) && line.event().equals(event(path)))
            .toList();
    if (SchemaFiles.version(path) > 1 || fields.isEmpty()) {
      return;
    }
    assertThat(SchemaFiles.leaves(schema).stream().map(LawTest::described))
        .containsExactlyElementsOf(fields.stream().map(LawTest::described).toList());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyCodeListIsThatOfTheLaw(Path path) {
    Map<String, List<String>> codes = codes();
    for (SchemaFiles.Leaf leaf : leaves(path)) {
      if (leaf.type().getType() == Schema.Type.ENUM && path.startsWith(REFERENCE) && isOwn(leaf)) {
        assertThat(leaf.type().getEnumSymbols()).as(leaf.path()).contains(UNKNOWN);
        assertThat(leaf.type().getEnumDefault()).as(leaf.path()).isEqualTo(UNKNOWN);
      } else if (leaf.type().getType() == Schema.Type.ENUM) {
        List<String> symbols =
            new ArrayList<>(codes.getOrDefault(leaf.type().getName(), List.of()));
        symbols.add(UNKNOWN);
        assertThat(leaf.type().getEnumSymbols()).as(leaf.path()).isEqualTo(symbols);
        assertThat(leaf.type().getEnumDefault()).as(leaf.path()).isEqualTo(UNKNOWN);
        assertThat(leaf.type().getNamespace()).as(leaf.path()).isEqualTo("saphan.codes");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyFieldAndTypeSaysWhatItIs(Path path) {
    Schema schema = SchemaFiles.parse(SchemaFiles.MAIN.resolve(path));
    assertThat(schema.getDoc()).as("doc of %s", path).isNotBlank();
    for (SchemaFiles.Leaf leaf : SchemaFiles.leaves(schema)) {
      assertThat(leaf.field().doc()).as("doc of %s", leaf.path()).hasSizeGreaterThan(10);
      if (leaf.type().getType() == Schema.Type.ENUM) {
        assertThat(leaf.type().getDoc()).as("doc of %s", leaf.type().getName()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void noFieldHoldsAPersonOrFreeText(Path path) {
    if (path.startsWith(REFERENCE)) {
      return;
    }
    for (SchemaFiles.Leaf leaf : leaves(path)) {
      if (leaf.type().getType() != Schema.Type.STRING || leaf.path().equals(NAME_OF_A_FIELD)) {
        continue;
      }
      List<String> words =
          Stream.of(leaf.field().name().split("(?=[A-Z])"))
              .map(word -> word.toLowerCase(java.util.Locale.ROOT))
              .toList();
      assertThat(words).as(leaf.path()).doesNotContainAnyElementsOf(PERSONAL);
    }
    lines().forEach(line -> assertThat(line.type()).isNotIn("text", "docRef"));
  }

  private static boolean isOwn(SchemaFiles.Leaf leaf) {
    return !leaf.type().getNamespace().equals("saphan.codes");
  }

  private static List<SchemaFiles.Leaf> leaves(Path path) {
    return SchemaFiles.leaves(SchemaFiles.parse(SchemaFiles.MAIN.resolve(path)));
  }

  private static String event(Path schema) {
    return schema.getFileName().toString().replace(".avsc", "");
  }

  private static String described(SchemaFiles.Leaf leaf) {
    String logical =
        leaf.type().getLogicalType() == null ? "" : leaf.type().getLogicalType().getName();
    String type =
        leaf.type().getType() == Schema.Type.ENUM
            ? "enum " + leaf.type().getName()
            : (leaf.type().getType().getName() + " " + logical).strip();
    return leaf.path() + (leaf.optional() ? "? " : " ") + type;
  }

  private static String described(Line line) {
    String type =
        switch (line.type()) {
          case "uuid", "personRef" -> "string uuid";
          case "ts" -> "long timestamp-micros";
          case "date" -> "int date";
          case "dec" -> "bytes decimal";
          case "bool" -> "boolean";
          case "int", "long" -> line.type();
          // Its ids have hyphens, which an Avro symbol may not have.
          case "enum:DeadlineKind" -> "string";
          // Stages are the words of life cycles, strings as in the envelope.
          case "enum:Stage" -> "string";
          // An open list: a new treaty is a file of the directory.
          case "enum:LegalBasis" -> "string";
          case "str", "ref", "agency", "role", "cc", "sub", "lang", "cp", "service" -> "string";
          default -> line.type().replace("enum:", "enum ");
        };
    return line.field() + (line.optional() ? "? " : " ") + type;
  }

  private static List<Line> lines() {
    return read("events.csv").map(cells -> cells.split(",", -1)).map(LawTest::line).toList();
  }

  private static Line line(String[] cells) {
    String topic = cells[1];
    String context = topic.substring(0, Math.max(0, topic.indexOf('.')));
    if (context.equals("<service>")) {
      context = topic.contains("deadlines") ? "deadlines" : "vault";
    }
    return new Line(cells[0], context, cells[2], cells[3], cells[4].equals("yes"));
  }

  private static Map<String, List<String>> codes() {
    return read("codes.csv")
        .map(cells -> cells.split(",", 3))
        .collect(groupingBy(cells -> cells[0], mapping(cells -> cells[1], toList())));
  }

  private static Stream<String> read(String file) {
    try {
      return Files.readAllLines(LAW.resolve(file)).stream().skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
