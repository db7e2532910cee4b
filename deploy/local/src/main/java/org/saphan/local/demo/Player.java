package org.saphan.local.demo;

import java.util.List;
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

  Player(Stage stage) {
    this.stage = stage;
    this.cast = new Cast(stage);
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
    if (step.command() != null) {
      numbers(step.each()).forEach(number -> gives(step, step.command(), number));
    } else if (step.happens() != null) {
      stage.waitsFor(step.happens(), path(step));
    } else if (step.refused() != null) {
      actor(step).mayNotRead(words(step), step.refused(), path(step));
    } else if (step.timeline() != null) {
      actor(step).looksAtTheCase(cast.path(step.timeline()));
    } else if (step.writes() != null) {
      tablets.write(aggregate(step), step.writes(), numbers(step.each()));
    } else if (step.sends() != null) {
      tablets.send(actor(step), words(step), aggregate(step), step.sends().equals("all"));
    } else if (step.finds() != null) {
      cast.bind(step.finds(), actor(step).newest(Cast.Kind.of(step.finds()).path()));
    } else if (step.returns() != null) {
      List<String> made = actor(step).returnsOf(path(step));
      for (int number = 1; number <= made.size(); number++) {
        cast.bind(Cast.numbered(step.returns(), number), made.get(number - 1));
      }
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
    String target = kind.path() + "/" + (isNew ? "" : id + "/") + Cast.inPath(command);
    if (step.refused() == null) {
      cast.bind(aggregate, actor(step).does(words(step), target, kind.path(), body));
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

  private Stage.Actor actor(Step step) {
    return stage.actor(Objects.requireNonNull(step.who(), "A step has somebody who does it"));
  }

  private String path(Step step) {
    return cast.path(aggregate(step));
  }
}
