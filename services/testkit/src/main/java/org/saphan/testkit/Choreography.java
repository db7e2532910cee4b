package org.saphan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.testkit.Law.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saphan.platform.Topics;
import org.saphan.testkit.docs.GeneratedPage;

/**
 * The rows of choreography.csv that one service answers, held beside what it registers.
 *
 * @param registered the keys of its reactions, such as {@code X8 VictimAdmitted
 *     NoteShelterAdmission}; a dash where no command follows
 * @param otherwise rows that are met without a reaction, or not met yet, by their keys: how, in one
 *     sentence for the page
 * @param more reactions that the table does not have, and why
 */
public record Choreography(
    String service,
    Set<String> registered,
    Map<String, String> otherwise,
    Map<String, String> more) {
  private static final String PAGE = "choreography.md";

  /** In one order: a map of the JDK that cannot be changed has another in every Java machine. */
  public Choreography {
    more = Collections.unmodifiableMap(new TreeMap<>(more));
  }

  /** Fails unless every row of the service is registered or accounted for, and nothing else is. */
  public void isWhole() {
    Set<String> rows = keys();
    assertThat(rows).as("no row of choreography.csv for %s", service).isNotEmpty();
    Set<String> met = new HashSet<>(registered);
    met.addAll(otherwise.keySet());
    met.removeAll(more.keySet());
    assertThat(met).as("rows of choreography.csv for %s", service).isEqualTo(rows);
    assertThat(registered)
        .as("said to be met otherwise, and registered")
        .doesNotContainAnyElementsOf(otherwise.keySet())
        .containsAll(more.keySet());
  }

  /** Fails unless the service may read these topics, besides what it reads without reacting. */
  public void mayRead(Collection<String> topics) {
    Set<String> allowed =
        Topics.all().stream()
            .filter(topic -> topic.consumers().contains(service))
            .map(Topics.Topic::name)
            .collect(Collectors.toSet());
    assertThat(allowed).as("topics.csv for %s", service).containsAll(topics);
  }

  /** Fails unless its part of docs/choreography.md is up to date. */
  public void pageIsUpToDate() {
    List<String> lines = new ArrayList<>();
    lines.add("| Row | Event | From | Here | Condition | How |");
    lines.add("|---|---|---|---|---|---|");
    for (Map<String, String> row : rows()) {
      lines.add(
          line(
              cell(row, "id"),
              cell(row, "event"),
              cell(row, "producer"),
              cell(row, "command"),
              cell(row, "condition"),
              otherwise.getOrDefault(key(row), "reaction")));
    }
    more.forEach((key, why) -> {
      String[] parts = key.split(" ", -1);
      lines.add(line(parts[0], parts[1], "", parts[2], "not in the table", "reaction: " + why));
    });
    GeneratedPage.sectionIsUpToDate(PAGE, service, String.join("\n", lines) + "\n");
  }

  private static String line(String... cells) {
    return "| "
        + String.join(" | ", java.util.Arrays.stream(cells).map(Choreography::words).toList())
        + " |";
  }

  private static String words(String cell) {
    return cell.equals("-") ? "people are told" : cell.replace("|", "\\|");
  }

  private Set<String> keys() {
    return rows().stream().map(Choreography::key).collect(Collectors.toSet());
  }

  private List<Map<String, String>> rows() {
    return Law.table("choreography").stream()
        .filter(row -> cell(row, "consumer").equals(service))
        .toList();
  }

  private static String key(Map<String, String> row) {
    return cell(row, "id") + " " + cell(row, "event") + " " + cell(row, "command");
  }
}
