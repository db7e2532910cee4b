package org.saphan.local.demo;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** Prints the ministry's timeline of a case. */
final class Timeline {
  private Timeline() {}

  static void print(PrintStream out, String caseRef, JsonNode timeline) {
    out.println();
    out.println("The ministry's timeline of case " + caseRef + ":");
    for (JsonNode entry : timeline.path("entries")) {
      out.printf(
          "  %s  %-6s %-34s %-16s %s%n",
          entry.path("occurredAt").asString().substring(0, 19),
          entry.path("transition").asString(),
          Stage.name(entry.path("eventType").asString()),
          entry.path("stageAfter").asString(),
          entry.path("holder").path("role").asString());
    }
    out.println("Its deadlines:");
    for (JsonNode deadline : timeline.path("deadlines")) {
      out.printf(
          "  %s due %s  %-9s %s%n",
          deadline.path("kind").asString(),
          deadline.path("dueAt").asString().substring(0, 10),
          deadline.path("status").asString(),
          deadline.path("breaches").asInt() > 0 ? "was overdue" : "");
    }
  }
}
