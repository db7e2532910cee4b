package org.saphan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts that the pages of a module name in full; a key that is put together is not seen. */
public final class PageTexts {
  /** {@code say('page.home.title')} or {@code html('page.home.welcome', person)}. */
  private static final Pattern NAMED = Pattern.compile("(?:say|html)\\('([A-Za-z0-9_.-]+)'[,)]");

  private PageTexts() {}

  /** The keys in the templates of the module that is being tested; none where it has no pages. */
  public static Set<String> named() {
    Path templates = Path.of("src/main/resources/templates");
    if (!Files.isDirectory(templates)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(templates)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .flatMap(file -> keys(file).stream())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> keys(Path file) {
    try {
      return NAMED
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
