package org.saphan.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The files of the published language, as they lie in the sources. */
final class SchemaFiles {
  static final Path MAIN = Path.of("src/main/resources/saphan/schemas");
  static final Path PUBLISHED = Path.of("src/test/resources/published");
  static final Path SAMPLES = Path.of("src/test/resources/samples");

  private SchemaFiles() {}

  /**
   * Paths below the folder, such as {@code mutual-assistance/v1/MlaRequestDrafted.avsc}, sorted.
   */
  static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".avsc"))
          .map(folder::relativize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path sampleOf(Path schema) {
    return SAMPLES.resolve(schema.toString().replace(".avsc", ".bin"));
  }

  /** The newest version of the same event: the highest folder v1, v2, ... that has the file. */
  static Path newest(Path schema) {
    Path context = schema.getName(0);
    return in(MAIN).stream()
        .filter(
            other -> other.startsWith(context) && other.getFileName().equals(schema.getFileName()))
        .max((a, b) -> Integer.compare(version(a), version(b)))
        .orElseThrow(() -> new AssertionError(schema + " was published and is gone"));
  }

  static int version(Path schema) {
    return Integer.parseInt(schema.getName(1).toString().substring(1));
  }

  /** All fields of a schema, nested ones too, by path. */
  static List<Leaf> leaves(Schema schema) {
    List<Leaf> leaves = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      collect(field, field.name(), leaves);
    }
    return leaves;
  }

  /** A field that holds no others; {@code type} without null and without list. */
  record Leaf(String path, Schema.Field field, Schema type, boolean optional) {}

  private static void collect(Schema.Field field, String path, List<Leaf> leaves) {
    Schema type = field.schema();
    boolean optional = type.isUnion();
    if (optional) {
      type = type.getTypes().get(1);
    }
    String name = path;
    if (type.getType() == Schema.Type.ARRAY) {
      type = type.getElementType();
      name = path + "[]";
    }
    if (type.getType() != Schema.Type.RECORD) {
      leaves.add(new Leaf(name, field, type, optional));
      return;
    }
    for (Schema.Field part : type.getFields()) {
      collect(part, name + "." + part.name(), leaves);
    }
  }
}
