package org.saphan.local.demo;

import java.util.List;
import java.util.Map;
import org.saphan.local.Commands;
import org.saphan.local.Options;

/** Plays the scenarios that are named, or the first of them. */
public final class Demo {
  private Demo() {}

  public static void main(String... arguments) {
    Commands.run(() -> {
      Options options = Options.parse(arguments);
      Stage stage = new Stage(options.data(), System.out);
      stage.say("On the node at " + options.data());
      stage.say(
          stage.isPractice()
              ? "In practice time: days pass in a moment, and deadlines run out."
              : "This node keeps real time, so no deadline runs out while you look. To see that"
                  + " too: ./saphan up --practice --data .saphan-practice,\n"
                  + "then ./saphan demo --data .saphan-practice");
      Map<String, String> shelters = SampleShelters.open(stage);
      scenarios(options.rest()).forEach(name -> play(stage, shelters, name));
      if (options.rest().isEmpty()) {
        stage.say("\nThere is more: ./saphan demo all, or some of " + Script.ALL);
      }
    });
  }

  private static List<String> scenarios(List<String> named) {
    if (named.isEmpty()) {
      return List.of(Script.FIRST);
    }
    return named.equals(List.of("all")) ? Script.ALL : named;
  }

  private static void play(Stage stage, Map<String, String> shelters, String name) {
    Script script = Script.named(name);
    stage.say("\n" + name + ": " + script.title());
    if (script.needsTime() && !stage.isPractice()) {
      stage.say("     Only on a practice node: months pass in it.");
    } else {
      new Player(stage, shelters).play(script);
    }
  }
}
