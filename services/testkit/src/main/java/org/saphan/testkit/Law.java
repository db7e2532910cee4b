package org.saphan.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The law's tables, which the code is compared with. */
public final class Law {
  /** A cell in quotes, or one without, each at the start or behind a comma. */
  private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))");

  /** What was read; a walk asks thousands of times. */
  private static final Map<String, List<Map<String, String>>> TABLES = new ConcurrentHashMap<>();

  private Law() {}

  /**
   * The lines of a table by column.
   *
   * @param name of the file without its ending, such as {@code rows}
   */
  public static List<Map<String, String>> table(String name) {
    return TABLES.computeIfAbsent(name, Law::read);
  }

  private static List<Map<String, String>> read(String name) {
    try (InputStream in = Law.class.getResourceAsStream("/saphan/law/" + name + ".csv")) {
      if (in == null) {
        throw new IllegalArgumentException("The law has no table " + name);
      }
      List<List<String>> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Law::cells).toList();
      return lines.stream().skip(1).map(cells -> byColumn(lines.getFirst(), cells)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, String> byColumn(List<String> columns, List<String> cells) {
    Map<String, String> line = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      line.put(columns.get(i), cells.get(i));
    }
    return Collections.unmodifiableMap(line);
  }

  /** The tables have no line break in a cell. */
  private static List<String> cells(String line) {
    return CELL.matcher(line)
        .results()
        .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
        .toList();
  }

  /** The life cycles that exactly these services have, as lifecycles.csv writes them. */
  public static Set<String> lifecyclesOf(String services) {
    return table("lifecycles").stream()
        .filter(line -> services.equals(cell(line, "service")))
        .map(line -> cell(line, "lifecycle"))
        .collect(Collectors.toSet());
  }

  /** The rows of these life cycles. */
  public static List<Map<String, String>> rowsOf(Set<String> lifecycles) {
    return table("rows").stream()
        .filter(row -> lifecycles.contains(cell(row, "lifecycle")))
        .toList();
  }

  /** A cell; empty where the table has nothing. */
  public static String cell(Map<String, String> line, String column) {
    return line.getOrDefault(column, "");
  }

  /** A cell that is a list. */
  public static List<String> words(Map<String, String> line, String column) {
    return Arrays.stream(cell(line, column).split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
