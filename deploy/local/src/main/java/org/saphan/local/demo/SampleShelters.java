package org.saphan.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The houses of the stories: opened once on a node, and by people who may. */
final class SampleShelters {
  private static final String CODE = "shelterCode";

  private SampleShelters() {}

  /**
   * Opens those that are not there yet.
   *
   * @return the path of every shelter on the node, by its code
   */
  static Map<String, String> open(Stage stage) {
    Map<String, String> there = there(stage);
    List<Script.Step> missing = new ArrayList<>();
    for (Script.Step step : Script.read("shelters").steps()) {
      JsonNode body = step.body();
      if (body != null && !there.containsKey(body.path(CODE).asString())) {
        missing.add(step);
      }
    }
    if (missing.isEmpty()) {
      return there;
    }
    stage.say("\nThe sample shelters");
    new Player(stage, there).play(new Script("The sample shelters", false, Map.of(), missing));
    return there(stage);
  }

  private static Map<String, String> there(Stage stage) {
    String shelters = Cast.Kind.of("shelter").path();
    Map<String, String> byCode = new HashMap<>();
    stage
        .reader(shelters)
        .all(shelters)
        .forEach(one ->
            byCode.put(one.path("details").path(CODE).asString(), one.path("id").asString()));
    return byCode;
  }
}
