package org.saphan.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts that the law's tables ask for: one for everything that a person can meet on a page. */
public final class LawTexts {
  /**
   * Codes whose words stand elsewhere: stages and rejections have texts of their own, a legal basis
   * is named by its profile in the directory.
   */
  private static final Set<String> WORDED_ELSEWHERE = Set.of("Stage", "Rejection", "LegalBasis");

  private LawTexts() {}

  /** The keys for these life cycles. */
  public static Set<String> keysOf(Set<String> lifecycles) {
    List<Map<String, String>> rows = Law.rowsOf(lifecycles);
    Set<String> commands = all(rows, "command");
    Set<String> events = all(rows, "events");
    List<Map<String, String>> fields =
        Stream.concat(
                Law.table("commands").stream().filter(in("command", commands)),
                Law.table("events").stream().filter(in("event", events)))
            .filter(field -> !"-".equals(Law.cell(field, "field")))
            .toList();
    Set<String> keys = new TreeSet<>();
    commands.forEach(command -> keys.add("command." + command));
    events.forEach(event -> keys.add("event." + event));
    all(rows, "when_guards").forEach(guard -> keys.add("rejection." + guard));
    all(rows, "check_guards").forEach(guard -> keys.add("rejection." + guard));
    fields.forEach(field -> keys.addAll(labels(Law.cell(field, "field"))));
    fields.forEach(field -> keys.addAll(codes(Law.cell(field, "type"))));
    Law.table("lifecycles").stream()
        .filter(in("lifecycle", lifecycles))
        .forEach(line ->
            keys.add("stage." + Law.cell(line, "lifecycle") + "." + Law.cell(line, "stage")));
    Law.table("deadlines").stream()
        .filter(in("lifecycle", lifecycles))
        .forEach(line -> keys.add("deadline." + Law.cell(line, "id")));
    lifecycles.forEach(lifecycle -> keys.add("lifecycle." + lifecycle));
    return keys;
  }

  /** A label for the field and for every group that it stands in. */
  private static Set<String> labels(String field) {
    String path = field.replace("[]", "");
    Set<String> labels = new TreeSet<>(Set.of("field." + path));
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      labels.add("field." + path.substring(0, dot));
    }
    return labels;
  }

  private static List<String> codes(String type) {
    String name = type.startsWith("enum:") ? type.substring("enum:".length()) : "";
    return WORDED_ELSEWHERE.contains(name)
        ? List.of()
        : Law.table("codes").stream()
            .filter(code -> name.equals(Law.cell(code, "enum")))
            .map(code -> "code." + name + "." + Law.cell(code, "value"))
            .toList();
  }

  private static Set<String> all(List<Map<String, String>> lines, String column) {
    return lines.stream()
        .flatMap(line -> Law.words(line, column).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Predicate<Map<String, String>> in(String column, Set<String> values) {
    return line -> values.contains(Law.cell(line, column));
  }
}
