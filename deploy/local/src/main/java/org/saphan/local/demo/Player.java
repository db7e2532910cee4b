package org.saphan.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.saphan.local.demo.Script.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Plays the steps of one script. */
final class Player {
  private final Stage stage;
  private final Cast cast;
  private final Tablets tablets;

  /**
   * @param shelters the ids of those on the node, by their codes
   */
  Player(Stage stage, Map<String, String> shelters) {
    this.stage = stage;
    this.cast = new Cast(stage);
    shelters.forEach((code, id) -> cast.bind("shelter-" + code, id));
    this.tablets = new Tablets(stage, cast);
  }

  void play(Script script) {
    script.steps().forEach(this::play);
  }

  private void play(Step step) {
    if (step.note() != null) {
      stage.say("     " + step.note());
    }
    if (step.days() > 0) {
      stage.daysPass(step.days(), path(step));
    }
    if (step.writes() != null) {
      tablets.write(aggregate(step), step.writes(), numbers(step.each()));
      return;
    }
    if (step.days() > 0 && !stage.isPractice()) {
      return; // what days bring does not come where they do not pass
    }
    for (int number : numbers(step.each())) {
      play(step, number);
    }
  }

  private void play(Step step, int number) {
    if (step.command() != null) {
      gives(step, step.command(), number);
    } else if (step.timeline() != null) {
      actor(step).looksAtTheCase(cast.caseOf(step.timeline()), step.happens());
    } else if (step.happens() != null) {
      String aggregate = Cast.numbered(aggregate(step), number);
      watcher(step, aggregate).seesByItself(step.happens(), cast.path(aggregate));
    } else if (step.told() != null) {
      String aggregate = Cast.numbered(aggregate(step), number);
      actor(step).isTold(step.told(), cast.path(aggregate));
    } else if (step.refused() != null) {
      actor(step).mayNotRead(words(step), step.refused(), path(step));
    } else if (step.sends() != null) {
      tablets.send(actor(step), words(step), aggregate(step), step.sends().equals("all"));
    } else if (step.finds() != null) {
      finds(step, Cast.numbered(step.finds(), number), number);
    } else if (step.returns() != null) {
      List<String> made = actor(step).returnsOf(path(step));
      for (int line = 1; line <= made.size(); line++) {
        cast.bind(Cast.numbered(step.returns(), line), made.get(line - 1));
      }
    }
  }

  private Actor watcher(Step step, String aggregate) {
    return step.who() == null ? stage.reader(cast.path(aggregate)) : actor(step);
  }

  private void finds(Step step, String aggregate, int number) {
    String collection = Cast.Kind.of(aggregate).path();
    if (step.of() == null) {
      cast.bind(aggregate, actor(step).newest(collection, step.ends()));
    } else {
      String of = Cast.numbered(step.of(), number);
      cast.bind(aggregate, actor(step).newest(collection, cast.caseOf(of), cast.id(of)));
    }
  }

  /** Those for which a step is done; once without a number where it names none. */
  static List<Integer> numbers(@org.jspecify.annotations.Nullable String each) {
    if (each == null) {
      return List.of(0);
    }
    String[] ends = each.split("-", 2);
    return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
        .boxed()
        .toList();
  }

  private void gives(Step step, String command, int number) {
    String aggregate = Cast.numbered(aggregate(step), number);
    Cast.Kind kind = Cast.Kind.of(aggregate);
    boolean isNew = !cast.knows(aggregate);
    String id = cast.id(aggregate);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (step.body() != null) {
      JsonNode filled =
          cast.filled(
              step.body().deepCopy(), new Cast.Scene(aggregate, number, actor(step), words(step)));
      body = (ObjectNode) filled;
    }
    if (isNew) {
      body.put(kind.idField(), id);
    }
    String inPath = Cast.inPath(command);
    if (step.second() != null) {
      body.put("secondPerson", stage.actor(step.second()).signs(kind.path() + "/" + id, inPath));
    }
    String target = kind.path() + "/" + (isNew ? "" : id + "/") + inPath;
    if (step.refused() == null) {
      cast.bind(aggregate, actor(step).does(words(step), target, kind.path(), body, step.ends()));
    } else {
      actor(step).isRefused(words(step), step.refused(), target, body);
    }
  }

  private static String aggregate(Step step) {
    return Objects.requireNonNull(step.on(), "A step says on what");
  }

  private static String words(Step step) {
    return Objects.requireNonNull(step.does(), "A step has words");
  }

  private Actor actor(Step step) {
    return stage.actor(Objects.requireNonNull(step.who(), "A step has somebody who does it"));
  }

  private String path(Step step) {
    return cast.path(aggregate(step));
  }
}
