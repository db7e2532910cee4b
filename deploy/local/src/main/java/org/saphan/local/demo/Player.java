package org.saphan.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saphan.local.demo.Script.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Plays the steps of one script. */
final class Player {
  private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");
  private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z0-9:-]+)(?:\\+(\\d+)d)?}");

  /** What a kind of aggregate is called: in the path of the API, and its id in a body. */
  private record Kind(String path, String idField) {
    static Kind of(String aggregate) {
      return switch (aggregate.replaceFirst("-.*", "")) {
        case "request" -> new Kind("/api/mutual-assistance/requests", "requestId");
        case "incoming" -> new Kind("/api/mutual-assistance/incoming-requests", "requestId");
        case "transfer" -> new Kind("/api/mutual-assistance/custody-transfers", "transferId");
        case "hearing" -> new Kind("/api/mutual-assistance/hearings", "hearingId");
        case "exclusion" -> new Kind("/api/case-tracker/exclusions", "exclusionId");
        default -> throw new IllegalArgumentException("Of what kind is " + aggregate + "?");
      };
    }
  }

  private final Stage stage;
  private final Map<String, UUID> ids = new HashMap<>();

  Player(Stage stage) {
    this.stage = stage;
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
      gives(step, step.command());
    } else if (step.happens() != null) {
      stage.waitsFor(step.happens(), path(step));
    } else if (step.refused() != null) {
      actor(step).mayNotRead(words(step), step.refused(), path(step));
    } else if (step.timeline() != null) {
      actor(step).looksAtTheCase(path(step.timeline()));
    }
  }

  private void gives(Step step, String command) {
    String aggregate = aggregate(step);
    Kind kind = Kind.of(aggregate);
    boolean isNew = !ids.containsKey(aggregate);
    UUID id = ids.computeIfAbsent(aggregate, name -> UUID.randomUUID());
    JsonNode filled = step.body() == null ? null : filled(step.body(), step);
    ObjectNode body =
        filled instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    if (isNew) {
      body.put(kind.idField(), id.toString());
    }
    String name = command.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    String target = kind.path() + "/" + (isNew ? "" : id + "/") + name;
    if (step.refused() == null) {
      actor(step).does(words(step), target, path(aggregate), body);
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
    return path(aggregate(step));
  }

  private String path(String aggregate) {
    return Kind.of(aggregate).path() + "/" + id(aggregate);
  }

  private UUID id(String aggregate) {
    return Objects.requireNonNull(ids.get(aggregate), aggregate);
  }

  private JsonNode filled(JsonNode node, Step step) {
    return switch (node) {
      case ObjectNode object -> {
        object.properties().forEach(field -> field.setValue(filled(field.getValue(), step)));
        yield object;
      }
      case ArrayNode list -> {
        for (int index = 0; index < list.size(); index++) {
          list.set(index, filled(list.get(index), step));
        }
        yield list;
      }
      default -> {
        Matcher place = PLACE.matcher(node.asString(""));
        yield node.isString() && place.matches() ? value(place, step) : node;
      }
    };
  }

  private JsonNode value(Matcher place, Step step) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    Duration later = Duration.ofDays(place.group(2) == null ? 0 : Long.parseLong(place.group(2)));
    String what = place.group(1);
    return switch (what) {
      case "now" -> nodes.stringNode(stage.now().plus(later).toString());
      case "today" ->
          nodes.stringNode(LocalDate.ofInstant(stage.now().plus(later), VIENTIANE).toString());
      case "paper" -> actor(step).keeps(words(step), path(step));
      default ->
          what.startsWith("case:")
              ? nodes.stringNode(actor(step).caseOf(path(what.substring("case:".length()))))
              : nodes.stringNode(ids.computeIfAbsent(what, name -> UUID.randomUUID()).toString());
    };
  }
}
