package org.saphan.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saphan.local.demo.Script.Written;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the tablets of a story wrote without a line, and what of it they sent. */
final class Tablets {
  /** Written by one tablet, and how much of it was sent. */
  private static final class Tablet {
    private final List<Line> lines = new ArrayList<>();
    private int sent;
  }

  /**
   * One line.
   *
   * @param refused the code with which it is refused when it is sent for the first time
   */
  private record Line(ObjectNode written, Wanted wanted, @Nullable String refused) {}

  private final Stage stage;
  private final Cast cast;
  private final Map<String, Tablet> tablets = new HashMap<>();

  Tablets(Stage stage, Cast cast) {
    this.stage = stage;
    this.cast = cast;
  }

  /** Adds these lines for each of the numbers. */
  void write(String device, List<Written> lines, List<Integer> numbers) {
    Tablet tablet = tablets.computeIfAbsent(device, name -> new Tablet());
    for (int number : numbers) {
      for (Written line : lines) {
        tablet.lines.add(line(line, number, tablet.lines.size() + 1));
      }
    }
  }

  private Line line(Written line, int number, int sequence) {
    String aggregate = Cast.numbered(line.on(), number);
    Cast.Scene scene = new Cast.Scene(aggregate, number, null, line.command());
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    written.put("offlineSeq", sequence);
    written.put("collection", "returns");
    written.put("id", cast.id(aggregate));
    written.put("command", Cast.inPath(line.command()));
    written.set(
        "body",
        line.body() == null
            ? JsonNodeFactory.instance.objectNode()
            : cast.filled(line.body().deepCopy(), scene));
    return new Line(written, Wanted.of(line), line.refused());
  }

  /**
   * Sends lines, and sees that each is answered as it is to be.
   *
   * @param which of them, as in a step
   * @param refused the code with which all of them are to be refused; null if they are not
   */
  void send(Actor actor, String what, String device, String which, @Nullable String refused) {
    Tablet tablet = tablets.get(device);
    if (tablet == null) {
      throw new IllegalArgumentException("Nothing was written on " + device);
    }
    int before = tablet.sent;
    List<Line> lines =
        switch (which) {
          case "new" -> tablet.lines.subList(before, tablet.lines.size());
          case "all" -> tablet.lines;
          case "gap" -> List.of(behindAGap(tablet));
          default -> throw new IllegalArgumentException("Which lines are " + which + "?");
        };
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    batch.put("deviceId", cast.id(device));
    batch.put("sentAt", stage.now().toString());
    batch.putArray("lines").addAll(lines.stream().map(Line::written).toList());
    String target = Cast.Kind.of(device).path().replace("/devices", "/device-batches");
    if (refused != null) {
      actor.isRefused(what, refused, target, batch);
      return;
    }
    JsonNode answers = actor.sendsBatch(what, target, batch);
    for (int i = 0; i < lines.size(); i++) {
      boolean first = lines.size() - i <= tablet.lines.size() - before;
      check(lines.get(i), answers.path(i), first);
    }
    tablet.sent = tablet.lines.size();
  }

  private static Line behindAGap(Tablet tablet) {
    Line last = tablet.lines.getLast();
    ObjectNode written = last.written().deepCopy().put("offlineSeq", tablet.lines.size() + 2);
    return new Line(written, last.wanted(), last.refused());
  }

  private static void check(Line line, JsonNode answer, boolean first) {
    String what = line.written().path("command").asString();
    if (!first || line.refused() == null) {
      line.wanted().in(what, answer.path("accepted"));
    } else if (!line.refused().equals(answer.at("/refused/code").asString())) {
      throw new IllegalStateException(what + ", wanted " + line.refused() + ": " + answer);
    }
  }
}
