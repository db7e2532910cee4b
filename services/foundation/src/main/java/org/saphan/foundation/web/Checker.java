package org.saphan.foundation.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Compares what was sent with the shape of what is wanted and names the first place that differs.
 * Stricter than any binder: nothing is coerced, nothing is left over.
 */
final class Checker {
  /** Longest string that is no private text, in characters. */
  static final int MAX_LINE = 1_000;

  /** Most entries in one list. */
  static final int MAX_ITEMS = 500;

  /** Most digits of an amount, and most of them behind the point. */
  static final int MAX_DIGITS = 30;

  /** The last year that is taken for a Christian one: 2400 and later are Buddhist-era dates. */
  static final int LAST_YEAR = 2399;

  /** The first year that is taken: nobody in a case was born before. */
  static final int FIRST_YEAR = 1850;

  private Checker() {}

  /**
   * @throws Unfit at the first place that does not fit
   */
  static void check(Shape shape, JsonNode node, String pointer) {
    switch (shape) {
      case Shape.Text text -> text(text.kind(), node, pointer);
      case Shape.Whole whole -> need(node.isIntegralNumber(), "WRONG_TYPE", pointer);
      case Shape.Decimal decimal -> decimal(node, pointer);
      case Shape.Flag flag -> need(node.isBoolean(), "WRONG_TYPE", pointer);
      case Shape.Choice choice -> {
        need(node.isString(), "WRONG_TYPE", pointer);
        need(choice.words().contains(node.stringValue()), "NOT_A_CHOICE", pointer);
      }
      case Shape.Many many -> many(many, node, pointer);
      case Shape.Fields fields -> fields(fields, node, pointer);
    }
  }

  private static void many(Shape.Many many, JsonNode node, String pointer) {
    need(node.isArray(), "WRONG_TYPE", pointer);
    need(node.size() <= MAX_ITEMS, "TOO_MANY", pointer);
    for (int index = 0; index < node.size(); index++) {
      check(many.each(), node.get(index), pointer + "/" + index);
    }
  }

  private static void fields(Shape.Fields fields, JsonNode node, String pointer) {
    need(node.isObject(), "WRONG_TYPE", pointer);
    for (String name : node.propertyNames()) {
      boolean known = fields.fields().stream().anyMatch(field -> field.name().equals(name));
      need(known, "UNKNOWN_FIELD", pointer + "/" + escaped(name));
    }
    for (Shape.Field field : fields.fields()) {
      String at = pointer + "/" + field.name();
      JsonNode value = node.get(field.name());
      if (value == null || value.isNull()) {
        need(!field.required(), "REQUIRED", at);
      } else {
        check(field.shape(), value, at);
      }
    }
  }

  private static void decimal(JsonNode node, String pointer) {
    need(node.isNumber(), "WRONG_TYPE", pointer);
    BigDecimal value = node.decimalValue();
    boolean sane =
        value.precision() <= MAX_DIGITS && value.scale() >= 0 && value.scale() <= MAX_DIGITS;
    need(
        sane || (node.isIntegralNumber() && value.precision() <= MAX_DIGITS), "BAD_VALUE", pointer);
  }

  private static void text(Shape.Kind kind, JsonNode node, String pointer) {
    need(node.isString(), "WRONG_TYPE", pointer);
    String value = node.stringValue();
    need(isClean(value), "CHARACTERS", pointer);
    try {
      switch (kind) {
        case LINE, CODE -> need(value.length() <= MAX_LINE, "TOO_LONG", pointer);
        case PRIVATE -> {} // the type has its own limit
        case UUID ->
            need(UUID.fromString(value).toString().equalsIgnoreCase(value), "BAD_VALUE", pointer);
        case INSTANT -> year(Instant.parse(value).atOffset(ZoneOffset.UTC).getYear(), pointer);
        case DATE -> year(LocalDate.parse(value).getYear(), pointer);
      }
    } catch (DateTimeException | IllegalArgumentException malformed) {
      throw Unfit.invalid("BAD_VALUE", pointer);
    }
  }

  private static void year(int year, String pointer) {
    need(year <= LAST_YEAR, "BUDDHIST_ERA", pointer);
    need(year >= FIRST_YEAR, "DATE_RANGE", pointer);
  }

  /**
   * No half characters and no control characters but tab and line ends: the database keeps none.
   */
  private static boolean isClean(String value) {
    return value
        .codePoints()
        .noneMatch(point ->
            (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || (Character.isISOControl(point)
                    && point != '\t'
                    && point != '\n'
                    && point != '\r'));
  }

  /** A name as part of a JSON pointer, cut where somebody sends a very long one. */
  private static String escaped(String name) {
    String safe = name.replace("~", "~0").replace("/", "~1");
    return safe.length() > 60 ? safe.substring(0, 60) : safe;
  }

  private static void need(boolean condition, String reason, String pointer) {
    if (!condition) {
      throw Unfit.invalid(reason, pointer);
    }
  }
}
