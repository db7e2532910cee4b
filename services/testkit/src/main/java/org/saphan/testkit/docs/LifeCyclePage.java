package org.saphan.testkit.docs;

import static java.util.stream.Collectors.joining;
import static org.saphan.testkit.Law.cell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;
import org.saphan.lifecycle.Target;
import org.saphan.testkit.Law;

/** One life cycle as a page for jurists: picture, rows, deadlines, readers. */
public final class LifeCyclePage {
  private static final String NEVER = "–";

  private final LifeCycle<?, ?, ?> cycle;

  private LifeCyclePage(LifeCycle<?, ?, ?> cycle) {
    this.cycle = cycle;
  }

  /** Fails if docs/lifecycle/ has no page of this life cycle or another one. */
  public static void isUpToDate(LifeCycle<?, ?, ?> cycle) {
    GeneratedPage.isUpToDate("lifecycle/" + cycle.name() + ".md", of(cycle));
  }

  /** The page in Markdown, its picture in Mermaid. */
  public static String of(LifeCycle<?, ?, ?> cycle) {
    return new LifeCyclePage(cycle).text();
  }

  private String text() {
    return """
    # Life cycle: %s

    *Generated from the rows in the code; do not edit. A test fails when this page differs from
    the code and writes it anew with `-Dsaphan.docs=write`.*

    The picture shows the rows that change the stage; rows that leave it as it is stand in the
    table only. "back" leads to the stage in which the side stage was entered, and to the one
    drawn where none is remembered. Any command in a stage that has no row for it is refused.

    ```mermaid
    stateDiagram-v2
    %s
    ```

    ## Rows

    "Button" guards decide whether the command is offered; "input" guards also look at what was
    sent. *creates* begins a new one, *stays* keeps the stage.

    | Row | From | Command | To | Who (relation) | Guards | Events |
    |---|---|---|---|---|---|---|
    %s

    ## Deadlines

    %s

    ## Who may read

    Whoever has one of these roles with its relation: %s.
    """
        .formatted(cycle.name(), picture(), lines(cycle.rows().stream()), deadlines(), readers());
  }

  private String lines(Stream<? extends Row<?, ?, ?, ?>> rows) {
    return rows.map(this::line).collect(joining("\n"));
  }

  private String line(Row<?, ?, ?, ?> row) {
    return cells(
        row.id(),
        from(row),
        row.command().getSimpleName(),
        to(row),
        row.by().stream().map(LifeCyclePage::who).collect(joining(", ")),
        guards(row),
        Stream.concat(row.events().stream(), row.elsewhere().stream())
            .map(Class::getSimpleName)
            .collect(joining(", ")));
  }

  private static String who(Row.By by) {
    return by.role().code() + " (" + by.relation().code() + ")";
  }

  private static String guards(Row<?, ?, ?, ?> row) {
    String button = String.join(", ", row.whenNames());
    String input = String.join(", ", row.checkNames());
    return Stream.of(
            button.isEmpty() ? "" : "button: " + button, input.isEmpty() ? "" : "input: " + input)
        .filter(part -> !part.isEmpty())
        .collect(joining("; "));
  }

  private String to(Row<?, ?, ?, ?> row) {
    return switch (row.target()) {
      case Target.Same<?, ?> same -> "*stays*";
      case Target.Fixed<?, ?> fixed -> fixed.stage().name();
      case Target.Back<?, ?> back -> "back, else " + back.otherwise().name() + others(row, back);
      case Target.OneOf<?, ?> oneOf ->
          (mayStay(row) ? "*stays*, or one of " : "one of ") + names(chosenFrom(row, oneOf));
    };
  }

  private static String others(Row<?, ?, ?, ?> row, Target.Back<?, ?> back) {
    return back.others().stream()
        .map(other -> row.from().contains(other) ? ", or *stays*" : ", or " + other.name())
        .sorted()
        .collect(joining());
  }

  /** Of the stages that a policy may name: those it leads to, and not the one it began in. */
  private List<Stage> chosenFrom(Row<?, ?, ?, ?> row, Target.OneOf<?, ?> oneOf) {
    List<String> written = writtenTargets(row);
    return inOrder(oneOf.options()).stream()
        .filter(stage -> !mayStay(row) || written.contains(stage.name()))
        .toList();
  }

  /** The law writes = for it; the code names every stage that may stay. */
  private static boolean mayStay(Row<?, ?, ?, ?> row) {
    return writtenTargets(row).contains("=");
  }

  private static List<String> writtenTargets(Row<?, ?, ?, ?> row) {
    return List.of(cell(law("rows", row.id()), "to").split("\\|"));
  }

  private static Map<String, String> law(String table, String id) {
    return Law.table(table).stream()
        .filter(line -> cell(line, "id").equals(id))
        .findFirst()
        .orElse(Map.of());
  }

  private static String from(Row<?, ?, ?, ?> row) {
    if (!row.creates()) {
      return names(row.from());
    }
    return row.from().isEmpty() ? "*creates*" : "*creates*, " + names(row.from());
  }

  /** A set has no order of its own: the life cycle gives it one. */
  private List<Stage> inOrder(Set<? extends Stage> stages) {
    return cycle.stages().stream().filter(stages::contains).toList();
  }

  private static String names(Collection<? extends Stage> stages) {
    return stages.stream().map(Stage::name).collect(joining(", "));
  }

  private String picture() {
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    for (Row<?, ?, ?, ?> row : cycle.rows()) {
      List<String> from = new ArrayList<>(row.from().stream().map(Stage::name).toList());
      if (row.creates()) {
        from.addFirst("[*]");
      }
      for (String start : from) {
        for (String end : ends(row)) {
          if (!start.equals(end)) {
            arrows
                .computeIfAbsent(start + " --> " + end, arrow -> new LinkedHashSet<>())
                .add(label(row));
          }
        }
      }
    }
    Stream<String> drawn =
        arrows.entrySet().stream()
            .map(arrow -> "    " + arrow.getKey() + " : " + String.join(", ", arrow.getValue()));
    Stream<String> ended =
        cycle.stages().stream()
            .filter(stage -> stage.kind() == Stage.Kind.FINAL)
            .map(stage -> "    " + stage.name() + " --> [*]");
    return Stream.concat(drawn, ended).collect(joining("\n"));
  }

  private static String label(Row<?, ?, ?, ?> row) {
    return row.target() instanceof Target.Back<?, ?> ? row.id() + " back" : row.id();
  }

  private List<String> ends(Row<?, ?, ?, ?> row) {
    return switch (row.target()) {
      case Target.Same<?, ?> same -> List.of();
      case Target.Fixed<?, ?> fixed -> List.of(fixed.stage().name());
      case Target.Back<?, ?> back ->
          Stream.concat(Stream.of(back.otherwise()), back.others().stream())
              .filter(stage -> !row.from().contains(stage))
              .map(Stage::name)
              .sorted()
              .toList();
      case Target.OneOf<?, ?> oneOf -> chosenFrom(row, oneOf).stream().map(Stage::name).toList();
    };
  }

  private String deadlines() {
    if (cycle.parts().deadlines().isEmpty()) {
      return "None.";
    }
    String rows = cycle.parts().deadlines().stream().map(this::line).collect(joining("\n"));
    return """
    Durations are written as in the law's table (ISO 8601); what urgency or the legal basis
    makes of them is decided when the deadline is set and never reckoned again.

    | Deadline | For | Runs | Duration | Paused in | Extended by | Again | Reminders before | After a final stage | Responsible | Told of a breach |
    |---|---|---|---|---|---|---|---|---|---|---|
    """
        + rows;
  }

  private String line(Deadline<?, ?, ?> deadline) {
    Map<String, String> law = law("deadlines", deadline.kind());
    return cells(
        deadline.kind(),
        cell(law, "meaning"),
        runs(deadline),
        cell(law, "duration") + " " + cell(law, "calendar"),
        names(inOrder(deadline.pausedWhile())),
        types(deadline.extendedBy()),
        deadline.again().map(LifeCyclePage::again).orElse(NEVER),
        deadline.reminders().stream().map(LifeCyclePage::days).collect(joining(", ")),
        deadline.runsAfterwards() ? "goes on" : "ends",
        deadline.owner().code(),
        deadline.escalateTo().code());
  }

  private String runs(Deadline<?, ?, ?> deadline) {
    if (deadline.isAsked()) {
      return "to a date that the service is asked for daily, until " + types(until(deadline));
    }
    return deadline.whileIn().isEmpty()
        ? "from " + types(deadline.from()) + " until " + types(until(deadline))
        : "while in " + names(inOrder(deadline.whileIn()));
  }

  private static Set<Class<?>> until(Deadline<?, ?, ?> deadline) {
    Set<Class<?>> all = new HashSet<>(deadline.until());
    all.addAll(deadline.untilBeside());
    return all;
  }

  private static String types(Set<Class<?>> types) {
    return types.stream().map(Class::getSimpleName).sorted().collect(joining(", "));
  }

  private static String again(Deadline.Again again) {
    String times = again.most() == Integer.MAX_VALUE ? "without end" : again.most() + " times";
    return "every " + days(again.every()) + ", " + times;
  }

  private static String days(Duration time) {
    return time.isZero() ? "on the day" : time.toDays() + " days";
  }

  private String readers() {
    return cycle.readers().stream().map(LifeCyclePage::who).distinct().collect(joining(", "));
  }

  private static String cells(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.strip().replace("|", "\\|"))
        .collect(joining(" | ", "| ", " |"));
  }
}
