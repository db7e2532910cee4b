package org.saphan.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of docs/ that nobody edits: a test compares it with what the code says today, and rewrites
 * it with {@code -Dsaphan.docs=write}.
 */
public final class GeneratedPage {
  private static final String HOW =
      "%s does not say what the code says: run this test with -Dsaphan.docs=write and commit";

  private GeneratedPage() {}

  /**
   * Fails if the page on disk is another one.
   *
   * @param page below docs/, such as {@code lifecycle/disclosure.md}
   */
  public static void isUpToDate(String page, String text) {
    Path file = docs().resolve(page);
    try {
      if ("write".equals(System.getProperty("saphan.docs"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(file).as(HOW, page).hasContent(text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * Fails if one part of a page is another one: each module writes the part of its own.
   *
   * @param heading of the part; it ends where the next heading of this rank begins
   */
  public static void sectionIsUpToDate(String page, String heading, String text) {
    Path file = docs().resolve(page);
    try {
      String whole = Files.readString(file);
      String begin = "\n## " + heading + "\n\n";
      int from = whole.indexOf(begin);
      int next = from < 0 ? -1 : whole.indexOf("\n## ", from + begin.length());
      String before = from < 0 ? whole : whole.substring(0, from);
      String after = next < 0 ? "" : whole.substring(next);
      isUpToDate(page, before + begin + text + after);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Tests run in the folder of their module, somewhere below the folder that has docs/. */
  private static Path docs() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("docs")) && Files.exists(at.resolve("saphan"))) {
        return at.resolve("docs");
      }
    }
    throw new IllegalStateException("There is no docs/ above " + Path.of("").toAbsolutePath());
  }
}
