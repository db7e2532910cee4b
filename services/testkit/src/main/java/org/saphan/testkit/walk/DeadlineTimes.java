package org.saphan.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.testkit.Law.cell;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Snapshot;
import org.saphan.testkit.Law;

/**
 * Compares the time that each deadline of a life cycle gives, the calendar it counts by and the row
 * that its breach gives with deadlines.csv, as far as the table writes them as data.
 */
public final class DeadlineTimes<S, E, R> {
  private static final Pattern DATA = Pattern.compile("PT?[0-9]+[DHM]");
  private static final String EVERY_DAY = "CALENDAR_DAYS";

  /** The table writes their time in words: urgency, kind, age or profile decide; tested by hand. */
  private static final Set<String> IN_WORDS =
      Set.of(
          "D-M05", "D-M08", "D-M09", "D-M12", "D-I03", "D-I04", "D-I06", "D-I08", "D-C01", "D-C02",
          "D-C03", "D-C04", "D-C05", "D-R01", "D-R02", "D-R03", "D-R05", "D-R07", "D-R09", "D-R12",
          "D-R13", "D-R17", "D-R22", "D-R23", "D-V02", "D-V03", "D-V07", "D-V10", "D-F01", "D-F02",
          "D-F03", "D-B01", "D-U01", "D-K01");

  /** The table writes a plain time, but it is reckoned from what a state or an event says. */
  private static final Map<String, String> FROM_DATA =
      Map.of(
          "D-M06", "the treaty may give another time; written into the pre-alert",
          "D-M15", "only where evidence is to go back",
          "D-P01", "written into the disclosure when it is granted",
          "D-R08", "written into the stay, which may be prolonged",
          "D-V04", "to the end of its last day");

  /** The breach gives the row's command only where the state allows it; tested by hand. */
  private static final Map<String, String> GIVEN_BY_STATE =
      Map.of(
          "D-B01", "the beds of the hold that it is about",
          "D-R18", "a return closes by itself where nothing is owed",
          "D-R20", "a return closes by itself where nothing is owed");

  private final LifeCycle<S, E, R> cycle;
  private final Deadline.Start<S, R> start;

  public DeadlineTimes(LifeCycle<S, E, R> cycle, S anyState, R reference) {
    this.cycle = cycle;
    this.start =
        new Deadline.Start<>(
            new Snapshot<>(new UUID(0, 1), 1, cycle.stages().getFirst(), null, anyState),
            "any event",
            Instant.parse("2026-01-05T02:00:00Z"),
            reference);
  }

  /** Every one that the table has. */
  public void areThoseOfTheLaw() {
    for (Map<String, String> line : LawOfLifeCycle.of(cycle).lines("deadlines")) {
      String id = cell(line, "id");
      Deadline<S, E, R> declared =
          cycle.parts().deadlines().stream()
              .filter(deadline -> deadline.kind().equals(id))
              .findFirst()
              .orElseThrow();
      String time = cell(line, "duration");
      assertThat(IN_WORDS.contains(id)).as("%s is in words: %s", id, time).isEqualTo(!isData(time));
      if (isData(time) && !FROM_DATA.containsKey(id)) {
        assertThat(written(declared)).as(id).isEqualTo(time(time) + " " + cell(line, "calendar"));
      }
      if (!GIVEN_BY_STATE.containsKey(id)) {
        assertThat(breach(declared)).as("breach of %s", id).isEqualTo(commandOf(line));
      }
    }
  }

  private static boolean isData(String time) {
    return DATA.matcher(time).matches();
  }

  /** A day is a day, however it is written. */
  private static String time(String written) {
    return Duration.parse(written).toString();
  }

  private String written(Deadline<S, E, R> deadline) {
    Due due = deadline.dueFrom(start).orElseThrow();
    return switch (due) {
      case Due.Within within -> within.duration() + " " + EVERY_DAY;
      case Due.WorkingDays working ->
          Duration.ofDays(working.days()) + " " + working.calendar().code();
      case Due.At at -> at.instant() + " " + EVERY_DAY;
    };
  }

  private String breach(Deadline<S, E, R> deadline) {
    return deadline
        .breachCommand(start.snapshot(), start.at())
        .map(command -> command.getClass().getSimpleName())
        .orElse("");
  }

  private static String commandOf(Map<String, String> line) {
    String id = cell(line, "breach_row");
    return Law.table("rows").stream()
        .filter(row -> !id.isEmpty() && cell(row, "id").equals(id))
        .map(row -> cell(row, "command"))
        .findFirst()
        .orElse("");
  }
}
