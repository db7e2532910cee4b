package org.saphan.foundation.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.text.Wording;
import org.saphan.lifecycle.DocumentRef;
import tools.jackson.databind.JsonNode;

/** The inputs of a form, made from the shape of a record and what was entered before. */
final class Inputs {
  /** What an input is in HTML. */
  enum Kind {
    LINE,
    TEXT,
    LINES,
    NUMBER,
    DATE,
    MOMENT,
    CHECK,
    SELECT,
    CHECKS,
    FILE,
    CARRIED,
    GROUP,
    ROWS
  }

  /** One of the offered values. */
  record Option(String value, String text, boolean chosen) {}

  /**
   * One input or group of inputs.
   *
   * @param name the path of its value
   * @param value what was entered, as text
   * @param parts the inputs of a group, the entries of a list
   * @param wrong why it was refused, null if it was not
   */
  record Input(
      String name,
      Kind kind,
      String label,
      boolean required,
      String value,
      List<Option> options,
      List<Input> parts,
      @Nullable String wrong) {
    /** The id in the page, without dots. */
    public String id() {
      return "f-" + name.replace('.', '-');
    }
  }

  private final Wording words;
  private final ByHand byHand;
  private final UnaryOperator<String> labels;
  private final ZoneId zone;
  private final Map<String, String> wrong;
  private final @Nullable String grow;

  /**
   * @param labels gives the label of a path without the numbers of list entries
   * @param wrong why something was refused, by the path of its value
   * @param grow the list that gets one entry more, null if none
   */
  Inputs(
      Wording words,
      ByHand byHand,
      UnaryOperator<String> labels,
      ZoneId zone,
      Map<String, String> wrong,
      @Nullable String grow) {
    this.words = words;
    this.byHand = byHand;
    this.labels = labels;
    this.zone = zone;
    this.wrong = wrong;
    this.grow = grow;
  }

  /** Whether a list of these is entered in one input. */
  static boolean isOneInput(Shape each) {
    return switch (each) {
      case Shape.Text text -> text.kind() != Shape.Kind.PRIVATE;
      case Shape.Whole whole -> true;
      case Shape.Choice choice -> true;
      case Shape.Decimal decimal -> false;
      case Shape.Flag flag -> false;
      case Shape.Many many -> false;
      case Shape.Fields fields -> false;
    };
  }

  /** The inputs of a record. */
  List<Input> of(Shape.Fields fields, JsonNode entered, String prefix) {
    return fields.fields().stream()
        .map(field ->
            input(
                field.shape(), field.required(), prefix + field.name(), entered.path(field.name())))
        .toList();
  }

  private Input input(Shape shape, boolean required, String name, JsonNode entered) {
    return switch (shape) {
      case Shape.Text text -> text(text, required, name, entered);
      case Shape.Whole whole ->
          offered(Integer.class, Kind.SELECT, required, name, List.of(entered.asString("")))
              .orElseGet(() -> plain(Kind.NUMBER, required, name, entered.asString("")));
      case Shape.Decimal decimal -> plain(Kind.NUMBER, required, name, entered.asString(""));
      case Shape.Choice choice ->
          chosen(Kind.SELECT, required, name, choice, List.of(entered.asString("")));
      case Shape.Flag flag -> flag(required, name, entered);
      case Shape.Many many -> many(many, required, name, entered);
      case Shape.Fields fields -> group(fields, required, name, entered);
    };
  }

  private static Kind kind(Shape.Kind kind) {
    return switch (kind) {
      case LINE, CODE, UUID -> Kind.LINE;
      case PRIVATE -> Kind.TEXT;
      case INSTANT -> Kind.MOMENT;
      case DATE -> Kind.DATE;
    };
  }

  private Input text(Shape.Text text, boolean required, String name, JsonNode entered) {
    String value = text(text.kind(), entered);
    if (byHand.isCarried(path(name))) {
      return plain(Kind.CARRIED, false, name, value);
    }
    return offered(text.type(), Kind.SELECT, required, name, List.of(value))
        .orElseGet(() -> plain(kind(text.kind()), required, name, value));
  }

  /** The values that the service offers for this field; what was entered besides them stays. */
  private Optional<Input> offered(
      Class<?> type, Kind kind, boolean required, String name, List<String> entered) {
    List<ByHand.Choice> choices = byHand.choices(type, path(name), words);
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    List<Option> options = new ArrayList<>();
    choices.forEach(choice ->
        options.add(new Option(choice.value(), choice.name(), entered.contains(choice.value()))));
    entered.stream()
        .filter(value -> !value.isEmpty())
        .filter(value -> choices.stream().noneMatch(choice -> choice.value().equals(value)))
        .forEach(value -> options.add(new Option(value, value, true)));
    return Optional.of(made(name, kind, required, "", options, List.of()));
  }

  private static Class<?> type(Shape each) {
    return each instanceof Shape.Text text ? text.type() : Integer.class;
  }

  private String text(Shape.Kind kind, JsonNode entered) {
    String value = entered.asString("");
    if (kind != Shape.Kind.INSTANT || value.isEmpty()) {
      return value;
    }
    try {
      return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
          .format(Instant.parse(value).atZone(zone));
    } catch (java.time.DateTimeException malformed) {
      return value;
    }
  }

  private Input flag(boolean required, String name, JsonNode entered) {
    if (required) {
      return plain(Kind.CHECK, false, name, entered.asString("false"));
    }
    String value = entered.asString("");
    List<Option> yesOrNo =
        List.of(
            new Option("true", words.say("common.yes"), value.equals("true")),
            new Option("false", words.say("common.no"), value.equals("false")));
    return made(name, Kind.SELECT, false, value, yesOrNo, List.of());
  }

  private Input many(Shape.Many many, boolean required, String name, JsonNode entered) {
    List<String> values = entered.values().stream().map(each -> each.asString("")).toList();
    if (many.each() instanceof Shape.Choice choice) {
      return chosen(Kind.CHECKS, required, name, choice, values);
    }
    if (isOneInput(many.each())) {
      return offered(type(many.each()), Kind.CHECKS, required, name, values)
          .orElseGet(() -> plain(Kind.LINES, required, name, String.join("\n", values)));
    }
    int rows = Math.max(entered.size(), required ? 1 : 0);
    rows = name.equals(grow) ? entered.size() + 1 : rows;
    List<Input> entries = new ArrayList<>();
    for (int index = 0; index < Math.min(rows, Form.MAX_ENTRIES); index++) {
      entries.add(input(many.each(), true, name + "." + index, entered.path(index)));
    }
    return made(name, Kind.ROWS, required, "", List.of(), entries);
  }

  private Input group(Shape.Fields fields, boolean required, String name, JsonNode entered) {
    if (fields.type() == DocumentRef.class) {
      List<Option> kept =
          fields.fields().stream()
              .map(part -> new Option(part.name(), entered.path(part.name()).asString(""), true))
              .filter(part -> !part.text().isEmpty())
              .collect(Collectors.toList());
      return made(name, Kind.FILE, required, "", kept, List.of());
    }
    return made(name, Kind.GROUP, required, "", List.of(), of(fields, entered, name + "."));
  }

  private Input chosen(
      Kind kind, boolean required, String name, Shape.Choice choice, List<String> values) {
    return offered(choice.type(), kind, required, name, values)
        .orElseGet(() -> made(name, kind, required, "", options(choice, values), List.of()));
  }

  private List<Option> options(Shape.Choice choice, List<String> values) {
    return choice.words().stream()
        .map(word -> new Option(word, code(choice, word), values.contains(word)))
        .toList();
  }

  private String code(Shape.Choice choice, String word) {
    return words.say("code." + choice.type().getSimpleName() + "." + word);
  }

  private Input plain(Kind kind, boolean required, String name, String value) {
    return made(name, kind, required, value, List.of(), List.of());
  }

  private Input made(
      String name,
      Kind kind,
      boolean required,
      String value,
      List<Option> options,
      List<Input> parts) {
    return new Input(name, kind, label(name), required, value, options, parts, wrong.get(name));
  }

  /** Entries of a list are told apart by their number. */
  private String label(String name) {
    String label = labels.apply(path(name));
    return name.matches(".*\\.[0-9]+") ? label + " " + (number(name) + 1) : label;
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String path(String name) {
    return name.replaceAll("\\.[0-9]+", "");
  }
}
