package org.saphan.foundation.web;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.json.SmallTypes;

/**
 * The details of a state or an event as people and machines may see them. Only what its type names
 * is shown: codes, numbers, times, references. A bare string may be an account, which is never
 * shown outside the private half of history, so bare strings are left out.
 */
public final class Details {
  private Details() {}

  /** The components of a record by name, in order, without what is not there or not to be shown. */
  public static Map<String, Object> of(Object whole) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (whole instanceof Record parts) {
      for (RecordComponent component : parts.getClass().getRecordComponents()) {
        Object shown = shown(read(parts, component));
        if (shown != null) {
          details.put(SmallTypes.fieldName(component.getName()), shown);
        }
      }
    }
    return details;
  }

  /** The same without nesting: {@code draft.contentVersion}. Lists of plain values stay lists. */
  public static Map<String, Object> flat(Object whole) {
    return flat(of(whole));
  }

  static Map<String, Object> flat(Map<String, Object> details) {
    Map<String, Object> flat = new LinkedHashMap<>();
    flatten("", details, flat);
    return flat;
  }

  private static void flatten(String path, Object value, Map<String, Object> flat) {
    switch (value) {
      case Map<?, ?> parts ->
          parts.forEach(
              (name, part) -> flatten(path.isEmpty() ? "" + name : path + "." + name, part, flat));
      case List<?> many when many.stream().anyMatch(Map.class::isInstance) -> {
        for (int index = 0; index < many.size(); index++) {
          flatten(path + "." + (index + 1), many.get(index), flat);
        }
      }
      default -> flat.put(path, value);
    }
  }

  private static @Nullable Object shown(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> word -> word;
      case Number number when isPlain(number) -> number;
      case Boolean flag -> flag;
      case Instant at -> at;
      case LocalDate day -> day;
      case UUID id -> id;
      case Collection<?> many -> list(many);
      case Record small when SmallTypes.isOne(small.getClass()) -> small;
      case Record parts -> nullIfEmpty(of(parts));
      default -> null;
    };
  }

  private static boolean isPlain(Number number) {
    return number instanceof Integer || number instanceof Long || number instanceof BigDecimal;
  }

  private static @Nullable Object list(Collection<?> many) {
    List<Object> shown = new ArrayList<>();
    for (Object each : many) {
      Object one = shown(each);
      if (one != null) {
        shown.add(one);
      }
    }
    return shown.isEmpty() ? null : shown;
  }

  private static @Nullable Object nullIfEmpty(Map<String, Object> details) {
    return details.isEmpty() ? null : details;
  }

  private static @Nullable Object read(Record whole, RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(
          "Not a public record: " + whole.getClass().getName(), impossible);
    }
  }
}
