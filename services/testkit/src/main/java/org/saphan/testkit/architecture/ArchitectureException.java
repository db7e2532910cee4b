package org.saphan.testkit.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Leave to break one rule in one place. All stand in one file, whose length a test asserts.
 *
 * @param rule the rule's name
 * @param where a class by its full name
 * @param reason why it may
 */
public record ArchitectureException(String rule, String where, String reason) {
  private static final String FILE = "/saphan/testkit/architecture-exceptions.csv";

  /** Every line of the file. */
  public static List<ArchitectureException> all() {
    try (var in = ArchitectureException.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + FILE);
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", 3))
          .map(cells -> new ArchitectureException(cells[0], cells[1], cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean allows(String rule, String violation) {
    return this.rule.equals(rule) && violation.contains("<" + where);
  }
}
