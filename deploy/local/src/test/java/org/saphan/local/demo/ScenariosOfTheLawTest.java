package org.saphan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saphan.local.signin.Person;

/**
 * Each line of the law's scenarios is played by the script of the same name: by somebody who may,
 * on the same kind of aggregate, in the same order, and the script states what the table expects.
 * That what a script states is so when it is played, the player sees to.
 */
class ScenariosOfTheLawTest {
  private static final Path TABLES =
      Path.of("../../services/testkit/src/main/resources/saphan/law/scenarios");

  /** What the scripts call the aggregates of a life cycle, the usual name first. */
  private static final Map<String, List<String>> KINDS =
      Map.ofEntries(
          Map.entry("outgoing-request", List.of("request")),
          Map.entry("incoming-request", List.of("incoming")),
          Map.entry("custody-transfer", List.of("transfer")),
          Map.entry("video-hearing", List.of("hearing")),
          Map.entry("notice", List.of("notice")),
          Map.entry("return", List.of("return")),
          Map.entry("province-report", List.of("report")),
          Map.entry("device", List.of("device")),
          Map.entry("victim-case", List.of("victim")),
          Map.entry("consent", List.of("consent")),
          Map.entry("referral", List.of("referral")),
          Map.entry("shelter", List.of("shelter")),
          Map.entry("follow-up-plan", List.of("plan")),
          Map.entry("service-episode", List.of("service")),
          Map.entry("disclosure", List.of("disclosure", "asked", "wanted")),
          Map.entry("person-record", List.of("person")),
          Map.entry("exclusion", List.of("exclusion")),
          Map.entry("person-match", List.of("match")));

  /** What is not played as the table has it, and why. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "G-01 9 LA-MOLSW-TC RegisterShelter shelter:tc",
          "the sample houses are opened before the first story, once on a node (shelters.yaml)",
          "G-13 6 NGO-VFI DeclineReferral referral:a",
          "it is declined and, since no house is left, exhausted in the same moment",
          "G-12 V1 LA-PPS-VT RecordDetaineeConsent custody-transfer:d",
          "the central authority, which may too: it reports only an item that nobody was given, and"
              + " who was given none is not there to ask");

  /** A line of a table. */
  private record Line(
      String step,
      String agency,
      String role,
      String command,
      String aggregate,
      String stage,
      List<String> events,
      String refused) {
    static Line of(String text) {
      String[] cell = text.split(",", -1);
      List<String> events = Stream.of(cell[6].split(" ")).filter(one -> !one.isEmpty()).toList();
      return new Line(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5], events, cell[7]);
    }

    boolean isOfSystem() {
      return role.equals("SYSTEM");
    }

    @Override
    public String toString() {
      return "%s %s %s %s".formatted(step, agency, command, aggregate)
          + (refused.isEmpty() ? "" : " " + refused);
    }
  }

  /**
   * One thing that a script does or waits for.
   *
   * @param who null for what comes by itself
   * @param command empty for what comes by itself, or is only seen
   * @param ends empty where nothing is said of the stage
   * @param refused empty for what is accepted
   * @param ofTablet a tablet writes one person after the other, not all of a step of the table
   */
  private record Act(
      int step,
      Optional<Person> who,
      String command,
      String on,
      String ends,
      List<String> gives,
      String refused,
      boolean ofTablet) {
    boolean states(String stage) {
      return ends.equals(stage);
    }

    /** Whether it only sees in which stage something stands. */
    boolean isLook() {
      return command.isEmpty() && gives.isEmpty();
    }
  }

  static List<String> scenarios() {
    return Script.ALL;
  }

  @Test
  void eachTableHasItsScript() throws IOException {
    try (Stream<Path> tables = Files.list(TABLES)) {
      assertThat(tables.map(table -> table.getFileName().toString().replace(".csv", "")))
          .containsExactlyInAnyOrderElementsOf(Script.ALL);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void eachLineOfTheTableIsPlayed(String name) throws IOException {
    Script script = Script.named(name);
    assertThat(new Comparison(script, lines(name)).missing())
        .extracting(line -> name + " " + line)
        .containsExactlyInAnyOrderElementsOf(
            OTHERWISE.keySet().stream().filter(one -> one.startsWith(name)).toList());
  }

  private static List<Line> lines(String name) throws IOException {
    return Files.readAllLines(TABLES.resolve(name + ".csv")).stream()
        .skip(1)
        .map(Line::of)
        .toList();
  }

  /** The lines of one table beside the acts of its script. */
  private static final class Comparison {
    private final Script script;
    private final List<Line> lines;
    private final List<Act> acts;

    /** The last act of each aggregate that played a line. */
    private final Map<String, Integer> played = new HashMap<>();

    Comparison(Script script, List<Line> lines) {
      this.script = script;
      this.lines = lines;
      this.acts = acts(script);
    }

    List<Line> missing() {
      List<Line> missing = new ArrayList<>();
      int step = 0;
      for (Line line : lines) {
        String on = calledHere(line);
        // what comes by itself may be of the command before it
        int next = played.getOrDefault(on, -1) + 1;
        int first = line.isOfSystem() ? Math.max(0, next - 1) : next;
        int notBefore = step;
        OptionalInt found =
            IntStream.range(first, acts.size())
                .filter(at -> acts.get(at).ofTablet() || acts.get(at).step() >= notBefore)
                .filter(at -> acts.get(at).on().equals(on) && plays(at, line))
                .findFirst();
        if (found.isEmpty()) {
          missing.add(line);
          continue;
        }
        played.put(on, found.getAsInt());
        Act act = acts.get(found.getAsInt());
        step = line.isOfSystem() || act.ofTablet() ? step : act.step();
      }
      return missing;
    }

    private String calledHere(Line line) {
      String lifecycle = line.aggregate().substring(0, line.aggregate().indexOf(':'));
      List<String> kinds = KINDS.get(lifecycle);
      Map<String, String> called = script.called();
      String here =
          called.getOrDefault(
              line.step() + " " + line.aggregate(),
              called.getOrDefault(line.aggregate(), kinds.getFirst()));
      assertThat(kinds).as("%s is called %s", line, here).contains(here.replaceFirst("-.*", ""));
      return here;
    }

    private boolean plays(int at, Line line) {
      Act act = acts.get(at);
      if (line.isOfSystem()) {
        return line.refused().isEmpty()
            ? act.states(line.stage()) && act.gives().stream().anyMatch(line.events()::contains)
            : act.states(line.stage()) && act.isLook();
      }
      return act.command().equals(line.command())
          && act.refused().equals(line.refused())
          && act.who().filter(one -> one.agency().equals(line.agency())).isPresent()
          && act.who().filter(one -> one.roles().contains(line.role())).isPresent()
          && areStated(at, line);
    }

    /** By the act itself, or by what the script waits for after it. */
    private boolean areStated(int at, Line line) {
      Act act = acts.get(at);
      List<Act> later =
          acts.subList(at + 1, acts.size()).stream()
              .filter(one -> one.command().isEmpty())
              .toList();
      // a tablet is told of a refusal only its code
      boolean stage = act.states(line.stage()) || (act.ofTablet() && !line.refused().isEmpty());
      return stage
          && line.events().stream()
              .allMatch(event ->
                  act.gives().contains(event)
                      || later.stream().anyMatch(one -> one.gives().contains(event)));
    }
  }

  private static List<Act> acts(Script script) {
    List<Act> acts = new ArrayList<>();
    Map<String, List<Act>> written = new HashMap<>();
    Map<String, Integer> sent = new HashMap<>();
    for (int i = 0; i < script.steps().size(); i++) {
      Script.Step step = script.steps().get(i);
      Optional<Person> who = Optional.ofNullable(step.who()).flatMap(Person::of);
      String ends = orEmpty(step.ends());
      String refused = orEmpty(step.refused());
      for (int number : Player.numbers(step.each())) {
        String on = Cast.numbered(orEmpty(step.on()), number);
        if (step.writes() != null) {
          written.computeIfAbsent(on, device -> new ArrayList<>()).addAll(written(step, i, number));
        } else if (step.sends() != null) {
          acts.add(new Act(i, who, "ReceiveDeviceBatch", on, ends, List.of(), refused, false));
          List<Act> lines = written.get(on);
          int already = step.sends().equals("new") ? sent.getOrDefault(on, 0) : 0;
          boolean again = already == 0 && sent.getOrDefault(on, 0) > 0;
          for (Act line :
              refused.isEmpty() ? lines.subList(already, lines.size()) : List.<Act>of()) {
            String no = again ? "" : line.refused();
            acts.add(
                new Act(i, who, line.command(), line.on(), line.ends(), line.gives(), no, true));
          }
          sent.put(on, lines.size());
        } else if (step.command() != null) {
          acts.add(new Act(i, who, step.command(), on, ends, step.gives(), refused, false));
        } else if (step.timeline() == null && step.finds() == null && step.on() != null) {
          List<String> gives = step.happens() == null ? List.of() : List.of(step.happens());
          acts.add(new Act(i, Optional.empty(), "", on, ends, gives, "", false));
        }
      }
    }
    return acts;
  }

  private static List<Act> written(Script.Step step, int i, int number) {
    return step.writes().stream()
        .map(line ->
            new Act(
                i,
                Optional.empty(),
                line.command(),
                Cast.numbered(line.on(), number),
                orEmpty(line.ends()),
                line.gives(),
                orEmpty(line.refused()),
                true))
        .toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
