package org.saphan.foundation.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.DocumentRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a form sent into the same tree as a JSON body has, so that one reader checks both. The
 * name of an input is the path of its value: {@code items.0.description}. What is left empty is not
 * there.
 */
final class Form {
  /** Most entries of one list in a form; more come through the API. */
  static final int MAX_ENTRIES = 60;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, String[]> sent;
  private final Function<String, Optional<DocumentRef>> uploads;
  private final ZoneId zone;

  /**
   * @param uploads keeps the file that was sent under a name, if one was
   * @param zone in which people enter times
   */
  Form(Map<String, String[]> sent, Function<String, Optional<DocumentRef>> uploads, ZoneId zone) {
    this.sent = sent;
    this.uploads = uploads;
    this.zone = zone;
  }

  /** The tree of a whole record. */
  ObjectNode read(Shape.Fields fields) {
    ObjectNode tree = NODES.objectNode();
    into(tree, fields, "");
    return tree;
  }

  private void into(ObjectNode tree, Shape.Fields fields, String prefix) {
    for (Shape.Field field : fields.fields()) {
      JsonNode value = value(field.shape(), field.required(), prefix + field.name());
      if (value != null) {
        tree.set(field.name(), value);
      }
    }
  }

  private @Nullable JsonNode value(Shape shape, boolean required, String name) {
    return switch (shape) {
      case Shape.Text text -> text(text.kind(), name);
      case Shape.Choice choice -> first(name).<JsonNode>map(NODES::stringNode).orElse(null);
      case Shape.Whole whole -> number(name);
      case Shape.Decimal decimal -> number(name);
      case Shape.Flag flag -> flag(required, name);
      case Shape.Many many -> many(many, required, name);
      case Shape.Fields fields -> fields(fields, required, name);
    };
  }

  private @Nullable JsonNode fields(Shape.Fields fields, boolean required, String name) {
    if (fields.type() == DocumentRef.class) {
      Optional<DocumentRef> uploaded = uploads.apply(name);
      if (uploaded.isPresent()) {
        return NODES
            .objectNode()
            .put("docId", uploaded.get().docId().toString())
            .put("version", uploaded.get().version())
            .put("sha256", uploaded.get().sha256());
      }
    }
    ObjectNode tree = NODES.objectNode();
    into(tree, fields, name + ".");
    return isEmpty(tree) && !required ? null : tree;
  }

  private @Nullable JsonNode many(Shape.Many many, boolean required, String name) {
    ArrayNode list = NODES.arrayNode();
    if (Inputs.isOneInput(many.each())) {
      entries(many.each(), name).forEach(list::add);
    } else {
      for (int index = 0; index < MAX_ENTRIES; index++) {
        JsonNode each = value(many.each(), true, name + "." + index);
        if (each != null && !isEmpty(each)) {
          list.add(each);
        }
      }
    }
    return list.isEmpty() && !required ? null : list;
  }

  /** Ticked boxes, or one entry per line. */
  private Stream<JsonNode> entries(Shape each, String name) {
    Stream<String> values =
        Stream.of(sent.getOrDefault(name, new String[0]))
            .flatMap(value -> each instanceof Shape.Choice ? Stream.of(value) : value.lines())
            .map(String::strip)
            .filter(value -> !value.isEmpty());
    return values.map(
        value -> each instanceof Shape.Whole ? numberOf(value) : NODES.stringNode(value));
  }

  private @Nullable JsonNode text(Shape.Kind kind, String name) {
    String value = first(name).orElse(null);
    if (value == null) {
      return null;
    }
    return NODES.stringNode(
        switch (kind) {
          case PRIVATE -> value.replace("\r\n", "\n");
          case INSTANT -> instant(value);
          case LINE, CODE, UUID, DATE -> value.strip();
        });
  }

  /** A local time becomes a moment; what cannot be read goes on as it is and is refused later. */
  private String instant(String value) {
    try {
      return LocalDateTime.parse(value).atZone(zone).toInstant().toString();
    } catch (DateTimeException notLocal) {
      return value;
    }
  }

  private @Nullable JsonNode number(String name) {
    return first(name).map(Form::numberOf).orElse(null);
  }

  private static JsonNode numberOf(String value) {
    try {
      return value.strip().matches("-?[0-9]{1,18}")
          ? NODES.numberNode(Long.parseLong(value.strip()))
          : NODES.numberNode(new java.math.BigDecimal(value.strip()));
    } catch (NumberFormatException word) {
      return NODES.stringNode(value);
    }
  }

  /** A box that must be there is ticked or not; one that may be missing is a choice of three. */
  private @Nullable JsonNode flag(boolean required, String name) {
    Optional<String> value = first(name);
    return value.isEmpty() && !required
        ? null
        : NODES.booleanNode(value.filter("true"::equals).isPresent());
  }

  private Optional<String> first(String name) {
    return Stream.of(sent.getOrDefault(name, new String[0]))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** Whether nothing was entered; an unticked box is nothing. */
  static boolean isEmpty(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> object.values().stream().allMatch(Form::isEmpty);
      case ArrayNode array -> array.isEmpty();
      default -> node.isBoolean() && !node.booleanValue();
    };
  }

  /** The names of the inputs of a list's entry, for those who take one away. */
  static void remove(ObjectNode tree, String name) {
    List<String> steps = List.of(name.split("\\.", -1));
    JsonNode list = tree.at("/" + String.join("/", steps.subList(0, steps.size() - 1)));
    String last = steps.getLast();
    if (list instanceof ArrayNode entries
        && last.matches("[0-9]{1,4}")
        && Integer.parseInt(last) < entries.size()) {
      entries.remove(Integer.parseInt(last));
    }
  }
}
