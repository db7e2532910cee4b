package org.saphan.casetracker.timeline.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saphan.casetracker.statistics.Audience;
import org.saphan.foundation.web.ByHand;
import org.springframework.stereotype.Component;

/** What the tracker shows besides its links, as OpenAPI describes it: cases and statistics. */
@Component
final class TrackerPaths implements ByHand {
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> MONTH =
      Map.of("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}$");
  private static final Map<String, Object> AUDIENCE =
      Map.of(
          "type",
          "string",
          "enum",
          Arrays.stream(Audience.values()).map(Enum::name).toList(),
          "default",
          Audience.GOVERNMENT.name());

  @Override
  public Map<String, Object> paths() {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/cases", get("cases.list", "The cases that the reader may see."));
    paths.put(
        "/cases/{caseRef}",
        get("cases.one", "One case: what stands, and what happened.", path("caseRef", TEXT)));
    paths.put(
        "/cases/{caseRef}/reads",
        get("cases.reads", "Who looked at the case, for its case workers.", path("caseRef", TEXT)));
    paths.put("/counts", get("cases.counts", "How many stand in each stage."));
    paths.put("/inbox", get("cases.inbox", "Missed deadlines that call on the reader."));
    paths.put(
        "/rebuild",
        Map.of("post", operation("cases.rebuild", "Reads all topics again.", "202", List.of())));
    paths.put(
        "/possible-matches",
        get("cases.possibleMatches", "Records that are perhaps of one person, by their numbers."));
    paths.put("/statistics", get("statistics.months", "The months that there are reports of."));
    paths.put(
        "/statistics/{month}",
        get(
            "statistics.one",
            "The report of a month; small numbers are hidden from some.",
            path("month", MONTH),
            parameter("audience", "query", false, AUDIENCE)));
    return paths;
  }

  @SafeVarargs
  private static Map<String, Object> get(
      String id, String description, Map<String, Object>... parameters) {
    return Map.of("get", operation(id, description, "200", List.of(parameters)));
  }

  private static Map<String, Object> operation(
      String id, String description, String status, List<Map<String, Object>> parameters) {
    return Map.of(
        "operationId",
        id,
        "tags",
        List.of(id.substring(0, id.indexOf('.'))),
        "description",
        description,
        "parameters",
        parameters,
        "responses",
        Map.of(status, Map.of("description", "done")));
  }

  private static Map<String, Object> path(String name, Map<String, Object> schema) {
    return parameter(name, "path", true, schema);
  }

  private static Map<String, Object> parameter(
      String name, String in, boolean required, Map<String, Object> schema) {
    return Map.of("name", name, "in", in, "required", required, "schema", schema);
  }
}
