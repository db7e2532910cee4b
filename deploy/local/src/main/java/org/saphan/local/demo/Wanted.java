package org.saphan.local.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What must have come of a command.
 *
 * @param ends the stage in which its aggregate stands; null if that does not matter here
 * @param gives events of that aggregate
 */
record Wanted(@Nullable String ends, List<String> gives) {
  static Wanted of(Script.Step step) {
    return new Wanted(step.ends(), step.gives());
  }

  static Wanted of(Script.Written line) {
    return new Wanted(line.ends(), line.gives());
  }

  /**
   * Sees that it has come.
   *
   * @param accepted the answer to the command
   * @throws IllegalStateException if something else came of it
   */
  void in(String what, JsonNode accepted) {
    List<String> events = accepted.path("events").valueStream().map(JsonNode::asString).toList();
    if (!accepted.has("events")
        || (ends != null && !ends.equals(accepted.path("stage").asString()))
        || !events.containsAll(gives)) {
      throw new IllegalStateException(what + ", wanted " + this + ": " + accepted);
    }
  }
}
