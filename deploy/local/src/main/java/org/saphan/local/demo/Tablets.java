package org.saphan.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saphan.local.demo.Script.Written;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the tablets of a story wrote without a line, and what of it they sent. */
final class Tablets {
  /** Written by one tablet, and how much of it was sent. */
  private static final class Tablet {
    private final List<ObjectNode> lines = new ArrayList<>();
    private int sent;
  }

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

  private ObjectNode line(Written line, int number, int sequence) {
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
    return written;
  }

  /**
   * @param again whether all lines are sent, also those that were sent before
   */
  void send(Actor actor, String what, String device, boolean again) {
    Tablet tablet = tablets.get(device);
    if (tablet == null) {
      throw new IllegalArgumentException("Nothing was written on " + device);
    }
    String path = Cast.Kind.of(device).path();
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    batch.put("deviceId", cast.id(device));
    batch.put("sentAt", stage.now().toString());
    batch
        .putArray("lines")
        .addAll(tablet.lines.subList(again ? 0 : tablet.sent, tablet.lines.size()));
    actor.sendsBatch(what, path.replace("/devices", "/device-batches"), batch);
    tablet.sent = tablet.lines.size();
  }
}
