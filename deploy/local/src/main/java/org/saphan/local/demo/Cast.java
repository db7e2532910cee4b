package org.saphan.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The aggregates of a story by the names that its script gives them, and what stands for them. */
final class Cast {
  private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");
  private static final Pattern PLACE =
      Pattern.compile("\\$\\{([a-z0-9:-]+?)(?:([+-]\\d+)([dh]))?}");

  /** What a kind of aggregate is called: in the path of the API, and its id in a body. */
  record Kind(String path, String idField) {
    private static final Map<String, Kind> ALL =
        Map.ofEntries(
            kind("request", "mutual-assistance/requests", "requestId"),
            kind("incoming", "mutual-assistance/incoming-requests", "requestId"),
            kind("transfer", "mutual-assistance/custody-transfers", "transferId"),
            kind("hearing", "mutual-assistance/hearings", "hearingId"),
            kind("asked", "mutual-assistance/disclosures", "disclosureId"),
            kind("notice", "repatriation/notices", "noticeId"),
            kind("return", "repatriation/returns", "returnId"),
            kind("report", "repatriation/province-reports", "reportId"),
            kind("device", "repatriation/devices", "deviceId"),
            kind("wanted", "repatriation/disclosures", "disclosureId"),
            kind("victim", "victim-referral/victim-cases", "victimCaseId"),
            kind("consent", "victim-referral/consents", "consentId"),
            kind("referral", "victim-referral/referrals", "referralId"),
            kind("shelter", "victim-referral/shelters", "shelterId"),
            kind("plan", "victim-referral/follow-up-plans", "planId"),
            kind("service", "victim-referral/service-episodes", "episodeId"),
            kind("disclosure", "victim-referral/disclosures", "disclosureId"),
            kind("person", "victim-referral/person-records", "personRef"),
            kind("exclusion", "case-tracker/exclusions", "exclusionId"),
            kind("match", "case-tracker/person-matches", "matchId"));

    /** Persons and the reports of a day may be of many. */
    boolean ofOneCase() {
      return !path.endsWith("/person-records") && !path.endsWith("/province-reports");
    }

    private static Map.Entry<String, Kind> kind(String name, String path, String idField) {
      return Map.entry(name, new Kind("/api/" + path, idField));
    }

    static Kind of(String aggregate) {
      Kind kind = ALL.get(aggregate.replaceFirst("-.*", ""));
      if (kind == null) {
        throw new IllegalArgumentException("Of what kind is " + aggregate + "?");
      }
      return kind;
    }
  }

  /**
   * Where a value is wanted.
   *
   * @param aggregate what the body is about
   * @param number that stands in for {@code #}
   * @param actor who may have to keep a paper
   * @param words what he does, null for nothing
   */
  record Scene(String aggregate, int number, @Nullable Actor actor, @Nullable String words) {}

  private final Stage stage;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> cases = new HashMap<>();

  Cast(Stage stage) {
    this.stage = stage;
  }

  static String numbered(String name, int number) {
    return name.replace("#", Integer.toString(number));
  }

  /** A command as it stands in paths. */
  static String inPath(String command) {
    return command.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  boolean knows(String aggregate) {
    return ids.containsKey(aggregate);
  }

  /** The id of an aggregate, made now if it is new. */
  String id(String aggregate) {
    return ids.computeIfAbsent(aggregate, name -> UUID.randomUUID().toString());
  }

  void bind(String aggregate, String id) {
    ids.put(aggregate, id);
  }

  /** The paths of all of a kind that are known. */
  List<String> all(String kind) {
    return ids.keySet().stream()
        .filter(name -> name.startsWith(kind + "-"))
        .map(this::path)
        .toList();
  }

  /** What an answer or a list says of an aggregate. */
  void bind(String aggregate, JsonNode said) {
    bind(aggregate, said.path("id").asString());
    cases.put(aggregate, said.path("caseRef").asString());
  }

  /** The case of an aggregate; who sees all of a service reads it where nobody has said it yet. */
  String caseOf(String aggregate) {
    return cases.computeIfAbsent(aggregate, name -> stage.reader(path(name)).caseOf(path(name)));
  }

  String path(String aggregate) {
    if (!knows(aggregate)) {
      throw new IllegalArgumentException("Nothing has been done on " + aggregate);
    }
    return Kind.of(aggregate).path() + "/" + id(aggregate);
  }

  /** The body with everything put in that only the moment knows. */
  JsonNode filled(JsonNode node, Scene scene) {
    return switch (node) {
      case ObjectNode object -> {
        object.properties().forEach(field -> field.setValue(filled(field.getValue(), scene)));
        yield object;
      }
      case ArrayNode list -> filledList(list, scene);
      default -> node.isString() ? filledText(node.stringValue(), scene) : node;
    };
  }

  private ArrayNode filledList(ArrayNode list, Scene scene) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (JsonNode entry : list) {
      if (entry instanceof ObjectNode one && one.has("each")) {
        for (int number : Player.numbers(one.get("each").stringValue())) {
          ObjectNode copy = one.deepCopy();
          copy.remove("each");
          all.add(filled(copy, new Scene(scene.aggregate(), number, scene.actor(), scene.words())));
        }
      } else {
        all.add(filled(entry, scene));
      }
    }
    return all;
  }

  private JsonNode filledText(String text, Scene scene) {
    String numbered = numbered(text, scene.number());
    Matcher place = PLACE.matcher(numbered);
    return place.matches()
        ? value(place, scene)
        : JsonNodeFactory.instance.stringNode(
            place.replaceAll(found -> value(found, scene).asString()));
  }

  private JsonNode value(MatchResult place, Scene scene) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    String what = place.group(1);
    Instant then = stage.now().plus(later(place));
    return switch (what) {
      case "now" -> nodes.stringNode(then.toString());
      case "today" -> nodes.stringNode(LocalDate.ofInstant(then, VIENTIANE).toString());
      case "paper" -> paper(scene);
      default ->
          nodes.stringNode(
              what.startsWith("case:") ? caseOf(what.substring("case:".length())) : id(what));
    };
  }

  private static Duration later(MatchResult place) {
    if (place.group(2) == null) {
      return Duration.ZERO;
    }
    long many = Long.parseLong(place.group(2));
    return place.group(3).equals("d") ? Duration.ofDays(many) : Duration.ofHours(many);
  }

  private JsonNode paper(Scene scene) {
    if (scene.actor() == null || scene.words() == null) {
      throw new IllegalArgumentException("Nobody is there who keeps a paper");
    }
    return scene
        .actor()
        .keeps(scene.words(), Kind.of(scene.aggregate()).path() + "/" + id(scene.aggregate()));
  }
}
