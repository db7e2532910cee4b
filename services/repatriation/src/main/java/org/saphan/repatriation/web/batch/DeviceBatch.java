package org.saphan.repatriation.web.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.web.BodyReader;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of one device, in the order in which it wrote them.
 *
 * @param sentAt the time of the device's own clock when it sent them
 */
record DeviceBatch(UUID deviceId, Instant sentAt, List<Line> lines) {
  /** Most lines of one batch: more than one tablet writes in a night. */
  static final int MAX_LINES = 500;

  /** Less than this is the way of the message and no wrong clock. */
  static final Duration TOLERANCE = Duration.ofSeconds(30);

  /**
   * One command as the device wrote it.
   *
   * @param offlineSeq counts the lines of the device from 1
   * @param collection as in paths
   * @param id the aggregate; minted by the device for what it creates
   * @param command as in paths, such as {@code record-arrival}
   * @param body of the command
   */
  record Line(
      long offlineSeq, String collection, @Nullable UUID id, String command, ObjectNode body) {}

  private record Head(UUID deviceId, Instant sentAt) {}

  private record LineHead(long offlineSeq, String collection, @Nullable UUID id, String command) {}

  /**
   * @throws Unfit at the first place that does not fit, or if a number is left out inside the batch
   */
  static DeviceBatch read(byte[] bytes, BodyReader bodies) {
    ObjectNode all = bodies.object(bytes);
    JsonNode lines = all.remove("lines");
    Head head = bodies.bind(Head.class, all, "");
    if (!(lines instanceof ArrayNode list) || list.isEmpty()) {
      throw Unfit.invalid("REQUIRED", "/lines");
    }
    if (list.size() > MAX_LINES) {
      throw Unfit.invalid("TOO_MANY", "/lines");
    }
    List<Line> read = new ArrayList<>();
    for (JsonNode one : list) {
      Line line = line(one, "/lines/" + read.size(), bodies);
      if (!read.isEmpty() && line.offlineSeq() != read.getLast().offlineSeq() + 1) {
        throw gap(read.getLast().offlineSeq() + 1);
      }
      read.add(line);
    }
    return new DeviceBatch(head.deviceId(), head.sentAt(), List.copyOf(read));
  }

  private static Line line(JsonNode node, String place, BodyReader bodies) {
    if (!(node instanceof ObjectNode line)) {
      throw Unfit.invalid("WRONG_TYPE", place);
    }
    if (!(line.remove("body") instanceof ObjectNode body)) {
      throw Unfit.invalid("REQUIRED", place + "/body");
    }
    LineHead head = bodies.bind(LineHead.class, line, place);
    return new Line(head.offlineSeq(), head.collection(), head.id(), head.command(), body);
  }

  /** A line is missing: the device sends again from there. */
  static Unfit gap(long expected) {
    return new Unfit(Rejection.of(Refusal.GAP, "OFFLINE_SEQ").with("expected", expected));
  }

  /** By how much the device's clock is ahead of ours; nothing where nobody can tell. */
  Duration offset(Instant now) {
    Duration ahead = Duration.between(now, sentAt);
    return ahead.abs().compareTo(TOLERANCE) < 0 ? Duration.ZERO : ahead;
  }
}
