package org.saphan.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A scenario as it is played, from a file {@code demo/G-02.yaml}.
 *
 * @param title what it shows, in a line
 * @param needsTime whether it can only be played where days pass in a moment
 * @param called how the aggregates of the law's table of this scenario are called here, where it is
 *     not by their kind alone: {@code return:b: return-8}; with a step of the table in front only
 *     there: {@code V1 incoming-request:i: incoming-2}
 */
record Script(String title, boolean needsTime, Map<String, String> called, List<Step> steps) {
  /** The one that is played if nobody names any. */
  static final String FIRST = "G-02";

  /**
   * All that are there. First those in which no day passes: what is measured in them is true on a
   * practice node too.
   */
  static final List<String> ALL =
      List.of(
          "G-10", "G-13", "G-07", "G-08", "G-16", "G-19", "G-01", "G-02", "G-03", "G-04", "G-05",
          "G-12", "G-15", "G-21");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  Script {
    called = called == null ? Map.of() : Map.copyOf(called);
    steps = List.copyOf(steps);
  }

  /**
   * One step: a command if it has one, else what its other fields say.
   *
   * @param who the sample person
   * @param does what he does, in words
   * @param command the name of the tables
   * @param on the aggregate, called by its kind: {@code request}, {@code incoming-2}; a new name is
   *     a new aggregate; a sample shelter is called by its code: {@code shelter-LA-SH-TC-VTE}
   * @param each such as {@code 1-12}: the step is done for each of these numbers, which stand in
   *     for {@code #} in names and in the body
   * @param body of the command; {@code ${now}}, {@code ${now+60d}}, {@code ${now-4h}}, {@code
   *     ${today+28d}} are times, {@code ${paper}} a document of this aggregate, {@code ${request}}
   *     the id of another, {@code ${case:request}} its case; any other name is an id that stays the
   *     same. A list of one entry with {@code each} has one for each of those numbers. Of what
   *     {@code happens}: what the event says, at least
   * @param ends the stage in which the aggregate must stand after the command, also one that is
   *     refused, or after what {@code happens}; or in which it must be to be found; alone: in which
   *     it stands now
   * @param gives the events of the aggregate that the command must give, at least
   * @param second the sample person who signs the command too, before it is given
   * @param refused the code with which it is to be refused; without a command the aggregate may
   *     soon not even be read
   * @param days so many pass, where time can be moved; {@code on} says whose deadlines to show.
   *     What else the step has is done only there
   * @param happens an event that the system gives by itself, soon and after the last command here
   * @param told what {@code who} is soon told at the aggregate, such as {@code
   *     X9.ReferralExhausted}, or a flag that soon stands there: {@code consentToTestify}
   * @param note words for who looks on
   * @param timeline the aggregate at whose case {@code who} looks, soon after {@code happens}
   * @param writes what the tablet {@code on} keeps until it has a line
   * @param sends {@code new}: the tablet sends what it did not send yet; {@code all}: all of it,
   *     once more; {@code gap}: its last line as if one before it were missing
   * @param finds how the newest aggregate is called that he sees soon in the list of its kind
   * @param of only what names this aggregate, and is of its case where both are of one
   * @param beds the checkpoint near which {@code who} looks for free beds
   * @param returns how the returns are called that the lines of the notice {@code on} made
   */
  record Step(
      @Nullable String who,
      @Nullable String does,
      @Nullable String command,
      @Nullable String on,
      @Nullable String each,
      @Nullable ObjectNode body,
      @Nullable String ends,
      List<String> gives,
      @Nullable String second,
      @Nullable String refused,
      int days,
      @Nullable String happens,
      @Nullable String told,
      @Nullable String note,
      @Nullable String timeline,
      @Nullable List<Written> writes,
      @Nullable String sends,
      @Nullable String finds,
      @Nullable String of,
      @Nullable String beds,
      @Nullable String returns) {
    Step {
      gives = gives == null ? List.of() : List.copyOf(gives);
    }
  }

  /**
   * One line of a tablet.
   *
   * @param ends as in a step
   * @param gives as in a step
   * @param refused the code with which it is refused to who sends it first; who sends it again may
   */
  record Written(
      String on,
      String command,
      @Nullable ObjectNode body,
      @Nullable String ends,
      List<String> gives,
      @Nullable String refused) {
    Written {
      gives = gives == null ? List.of() : List.copyOf(gives);
    }
  }

  /** Reads one. */
  static Script named(String name) {
    if (!ALL.contains(name)) {
      throw new IllegalArgumentException(
          "There is no scenario " + name + "; there are " + ALL + ", and all");
    }
    return read(name);
  }

  /** Reads a file of this form. */
  static Script read(String name) {
    try (InputStream file =
        Script.class.getResourceAsStream("/saphan/local/demo/" + name + ".yaml")) {
      return YAML.readValue(file, Script.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
