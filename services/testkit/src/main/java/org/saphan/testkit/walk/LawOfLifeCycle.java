package org.saphan.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.testkit.Law.cell;
import static org.saphan.testkit.Law.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;
import org.saphan.lifecycle.Target;
import org.saphan.testkit.Law;

/** Compares what a life cycle declares with the tables, line by line. */
public final class LawOfLifeCycle {
  /**
   * The one deadline that the tables do not have: chapter D.4 says how long an identity is kept,
   * without a row for it.
   */
  private static final String OUR_OWN = "D-Z01";

  /**
   * Events that a row may give beside those of its line, by its id: a report that somebody whose
   * case is open may be a child. Without it the doubt would have no effect
   * (docs/open-questions.md).
   */
  private static final Map<String, String> BESIDE_ITS_LINE = Map.of("V24", " AgeDisputeRaised");

  private final LifeCycle<?, ?, ?> cycle;

  private LawOfLifeCycle(LifeCycle<?, ?, ?> cycle) {
    this.cycle = cycle;
  }

  public static LawOfLifeCycle of(LifeCycle<?, ?, ?> cycle) {
    return new LawOfLifeCycle(cycle);
  }

  /** The lines of a table that are about this life cycle. */
  List<Map<String, String>> lines(String table) {
    return Law.table(table).stream()
        .filter(line -> cell(line, "lifecycle").equals(cycle.name()))
        .toList();
  }

  /** Stages and their kinds, in order. */
  public void stagesAreThoseOfTheLaw() {
    assertThat(cycle.stages().stream().map(stage -> stage.name() + " " + kind(stage)))
        .as("stages of %s", cycle.name())
        .containsExactlyElementsOf(
            lines("lifecycles").stream()
                .map(line -> cell(line, "stage") + " " + cell(line, "kind"))
                .toList());
  }

  /**
   * A stage may be initial in the law although it is entered later too; the kind is the law's word.
   */
  private static String kind(Stage stage) {
    return stage.kind().name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Every row, none more, none less, each with all that stands in it. What a row of another life
   * cycle brings about here has a row too, under the id of that one: the service alone may give its
   * command, and the law names its events there.
   */
  public void rowsAreThoseOfTheLaw() {
    assertThat(
            cycle.rows().stream()
                .filter(row -> !isTakenAlong(cycle, row))
                .map(this::print)
                .toList())
        .as("rows of %s", cycle.name())
        .containsExactlyElementsOf(lines("rows").stream().map(LawOfLifeCycle::print).toList());
    for (Row<?, ?, ?, ?> row : cycle.rows()) {
      if (isTakenAlong(cycle, row)) {
        assertThat(row.by()).as(row.id()).containsExactly(new Row.By(Role.SYSTEM, Relation.SYSTEM));
        assertThat(words(lawRow(row.id()), "events"))
            .as("events of %s", row.id())
            .containsAll(row.events().stream().map(Class::getSimpleName).toList());
      }
    }
  }

  /** Whether the row is the part that a row of another life cycle plays in this one. */
  static boolean isTakenAlong(LifeCycle<?, ?, ?> cycle, Row<?, ?, ?, ?> row) {
    String of = cell(lawRow(row.id()), "lifecycle");
    return !of.isEmpty() && !of.equals(cycle.name());
  }

  /** The commands that the law has rows for. */
  static Set<Class<?>> commandsOfTheLaw(LifeCycle<?, ?, ?> cycle) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Row<?, ?, ?, ?> row : cycle.rows()) {
      if (!isTakenAlong(cycle, row)) {
        all.add(row.command());
      }
    }
    return all;
  }

  private static Map<String, String> lawRow(String id) {
    return Law.table("rows").stream()
        .filter(line -> cell(line, "id").equals(id))
        .findFirst()
        .orElse(Map.of());
  }

  private static String print(Map<String, String> line) {
    return String.join(
        " | ",
        cell(line, "id"),
        sorted(words(line, "from")),
        cell(line, "command"),
        sorted(Arrays.asList(cell(line, "to").split("\\|"))),
        who(words(line, "role"), words(line, "relation")),
        cell(line, "when_guards"),
        cell(line, "check_guards"),
        cell(line, "events") + BESIDE_ITS_LINE.getOrDefault(cell(line, "id"), ""));
  }

  private String print(Row<?, ?, ?, ?> row) {
    List<String> from = new ArrayList<>(row.from().stream().map(Stage::name).toList());
    if (row.creates()) {
      from.add("-");
    }
    return String.join(
        " | ",
        row.id(),
        sorted(from),
        row.command().getSimpleName(),
        sorted(to(row)),
        who(
            row.by().stream().map(by -> by.role().code()).toList(),
            row.by().stream().map(by -> by.relation().code()).toList()),
        String.join(" ", row.whenNames()),
        String.join(" ", row.checkNames()),
        Stream.concat(row.events().stream(), row.elsewhere().stream())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(" ")));
  }

  private static String sorted(List<String> words) {
    return String.join(" ", new TreeSet<>(words));
  }

  private static String who(List<String> roles, List<String> relations) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      all.add(roles.get(i) + "(" + relations.get(i) + ")");
    }
    return String.join(" ", all);
  }

  /**
   * Targets as the law writes them. A computed target that contains one of its own from-stages is
   * what the law writes as {@code =}.
   */
  private static List<String> to(Row<?, ?, ?, ?> row) {
    return switch (row.target()) {
      case Target.Same<?, ?> same -> List.of("=");
      case Target.Fixed<?, ?> fixed -> List.of(fixed.stage().name());
      case Target.Back<?, ?> back -> back(row, back);
      case Target.OneOf<?, ?> oneOf -> options(row, oneOf.options());
    };
  }

  private static List<String> back(Row<?, ?, ?, ?> row, Target.Back<?, ?> back) {
    List<String> names = new ArrayList<>(List.of("<resume>", back.otherwise().name()));
    back.others().forEach(other -> names.add(row.from().contains(other) ? "=" : other.name()));
    return names;
  }

  private static List<String> options(Row<?, ?, ?, ?> row, Set<Stage> options) {
    boolean staying = options.containsAll(row.from()) && !row.from().isEmpty();
    List<String> names = new ArrayList<>();
    if (staying) {
      names.add("=");
    }
    List<String> written = Arrays.asList(cell(lawRow(row.id()), "to").split("\\|"));
    options.stream()
        .filter(stage -> !staying || !row.from().contains(stage) || written.contains(stage.name()))
        .map(Stage::name)
        .forEach(names::add);
    return names;
  }

  /**
   * Every deadline with its stages, events, owner and escalation; {@link DeadlineTimes} has the
   * rest.
   */
  public void deadlinesAreThoseOfTheLaw() {
    assertThat(
            cycle.parts().deadlines().stream()
                .filter(deadline -> !deadline.kind().equals(OUR_OWN))
                .map(this::print)
                .toList())
        .as("deadlines of %s", cycle.name())
        .containsExactlyElementsOf(
            lines("deadlines").stream().map(LawOfLifeCycle::printDeadline).toList());
  }

  private static String printDeadline(Map<String, String> line) {
    return String.join(
        " | ",
        cell(line, "id"),
        sorted(words(line, "while_in")),
        sorted(words(line, "from_events")),
        sorted(words(line, "until_events")),
        sorted(words(line, "paused_while")),
        sorted(words(line, "extended_by")),
        cell(line, "afterwards"),
        cell(line, "owner"),
        cell(line, "escalate_to"));
  }

  private String print(Deadline<?, ?, ?> deadline) {
    return String.join(
        " | ",
        deadline.kind(),
        sorted(deadline.whileIn().stream().map(Stage::name).toList()),
        sorted(deadline.from().stream().map(Class::getSimpleName).toList()),
        sorted(
            Stream.concat(deadline.until().stream(), deadline.untilBeside().stream())
                .map(Class::getSimpleName)
                .toList()),
        sorted(deadline.pausedWhile().stream().map(Stage::name).toList()),
        sorted(deadline.extendedBy().stream().map(Class::getSimpleName).toList()),
        deadline.runsAfterwards() ? "yes" : "no",
        deadline.owner().code(),
        deadline.escalateTo().code());
  }
}
