package org.saphan.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A scenario as it is played, from a file {@code demo/G-02.yaml}.
 *
 * @param title what it shows, in a line
 * @param needsTime whether it can only be played where days pass in a moment
 */
record Script(String title, boolean needsTime, List<Step> steps) {
  /** All that are there; the first is the one that is played if nobody names any. */
  static final List<String> ALL =
      List.of(
          "G-02", "G-03", "G-04", "G-12", "G-15", "G-21", "G-01", "G-05", "G-08", "G-13", "G-16");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  Script {
    steps = List.copyOf(steps);
  }

  /**
   * One step: a command if it has one, else what its other fields say.
   *
   * @param who the sample person
   * @param does what he does, in words
   * @param command the name of the tables
   * @param on the aggregate, called by its kind: {@code request}, {@code incoming-2}; a new name is
   *     a new aggregate
   * @param each such as {@code 1-12}: the step is done for each of these numbers, which stand in
   *     for {@code #} in names and in the body
   * @param body of the command; {@code ${now}}, {@code ${now+60d}}, {@code ${now-4h}}, {@code
   *     ${today+28d}} are times, {@code ${paper}} a document of this aggregate, {@code ${request}}
   *     the id of another, {@code ${case:request}} its case; any other name is an id that stays the
   *     same. A list of one entry with {@code each} has one for each of those numbers
   * @param refused the code with which it is to be refused; without a command the aggregate may
   *     soon not even be read
   * @param days so many pass, where time can be moved; {@code on} says whose deadlines to show
   * @param happens an event that the system gives by itself
   * @param note words for who looks on
   * @param timeline the aggregate whose case the ministry looks at
   * @param writes what the tablet {@code on} keeps until it has a line
   * @param sends {@code new}: the tablet sends what it did not send yet; {@code all}: all of it,
   *     once more
   * @param finds how the newest aggregate is called that he sees in the list of its kind
   * @param returns how the returns are called that the lines of the notice {@code on} made
   */
  record Step(
      @Nullable String who,
      @Nullable String does,
      @Nullable String command,
      @Nullable String on,
      @Nullable String each,
      @Nullable ObjectNode body,
      @Nullable String refused,
      int days,
      @Nullable String happens,
      @Nullable String note,
      @Nullable String timeline,
      @Nullable List<Written> writes,
      @Nullable String sends,
      @Nullable String finds,
      @Nullable String returns) {}

  /** One line of a tablet. */
  record Written(String on, String command, @Nullable ObjectNode body) {}

  /** Reads one. */
  static Script named(String name) {
    if (!ALL.contains(name)) {
      throw new IllegalArgumentException(
          "There is no scenario " + name + "; there are " + ALL + ", and all");
    }
    try (InputStream file =
        Script.class.getResourceAsStream("/saphan/local/demo/" + name + ".yaml")) {
      return YAML.readValue(file, Script.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
