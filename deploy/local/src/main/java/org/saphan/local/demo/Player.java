package org.saphan.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.saphan.local.demo.Script.Step;
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
    cast.all("shelter").forEach(stage::isKnown); // what happened there in other stories is no sign
    script.steps().forEach(this::play);
  }

  private void play(Step step) {
    if (step.note() != null) {
      stage.say("     " + step.note());
    }
    if (step.days() > 0) {
      stage.daysPass(
          step.days(), cast.path(Cast.numbered(aggregate(step), numbers(step.each()).getFirst())));
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
      ObjectNode says = body(step, aggregate, number);
      watcher(step, aggregate)
          .seesByItself(step.happens(), cast.path(aggregate), step.ends(), says);
    } else if (step.told() != null) {
      String aggregate = Cast.numbered(aggregate(step), number);
      actor(step).isTold(step.told(), cast.path(aggregate));
    } else if (step.sends() != null) {
      tablets.send(actor(step), words(step), aggregate(step), step.sends(), step.refused());
      if (step.ends() != null) {
        stage.reader(path(step)).seesStage(path(step), step.ends());
      }
    } else if (step.refused() != null) {
      actor(step).mayNotRead(words(step), step.refused(), path(step));
    } else if (step.finds() != null) {
      finds(step, Cast.numbered(step.finds(), number), number);
    } else if (step.beds() != null) {
      actor(step).seesFreeBeds(words(step), step.beds());
    } else if (step.returns() != null) {
      List<String> made = actor(step).returnsOf(path(step));
      for (int line = 1; line <= made.size(); line++) {
        cast.bind(Cast.numbered(step.returns(), line), made.get(line - 1));
      }
    } else if (step.ends() != null) {
      String aggregate = Cast.numbered(aggregate(step), number);
      watcher(step, aggregate).seesStage(cast.path(aggregate), step.ends());
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
      boolean ofCase = Cast.Kind.of(of).ofOneCase() && Cast.Kind.of(aggregate).ofOneCase();
      String caseRef = ofCase ? cast.caseOf(of) : null;
      cast.bind(aggregate, actor(step).newest(collection, caseRef, cast.id(of)));
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
    ObjectNode body = body(step, aggregate, number);
    if (isNew) {
      body.put(kind.idField(), id);
    }
    String inPath = Cast.inPath(command);
    if (step.second() != null) {
      body.put("secondPerson", stage.actor(step.second()).signs(kind.path() + "/" + id, inPath));
    }
    String target = kind.path() + "/" + (isNew ? "" : id + "/") + inPath;
    if (step.refused() == null) {
      Wanted wanted = Wanted.of(step);
      cast.bind(aggregate, actor(step).does(words(step), target, kind.path(), body, wanted));
    } else {
      actor(step).isRefused(words(step), step.refused(), target, body);
      if (step.ends() != null) {
        stage.reader(cast.path(aggregate)).seesStage(cast.path(aggregate), step.ends());
      }
    }
  }

  private ObjectNode body(Step step, String aggregate, int number) {
    if (step.body() == null) {
      return JsonNodeFactory.instance.objectNode();
    }
    Actor actor = step.who() == null ? null : actor(step);
    Cast.Scene scene = new Cast.Scene(aggregate, number, actor, step.does());
    return (ObjectNode) cast.filled(step.body().deepCopy(), scene);
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
