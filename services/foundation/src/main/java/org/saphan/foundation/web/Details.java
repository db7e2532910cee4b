package org.saphan.foundation.web;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.json.SmallTypes;

/**
 * The details of a state as people and machines may see them. Accounts are never shown outside the
 * private half of history: a state keeps them in components whose names end with {@code User} or
 * {@code Users}, and those are left out.
 */
public final class Details {
  private Details() {}

  /**
   * The components of a state by name, in order, without accounts and without what is not there.
   */
  public static Map<String, Object> of(Object state) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (state instanceof Record whole) {
      for (RecordComponent component : whole.getClass().getRecordComponents()) {
        Object value = read(whole, component);
        if (value != null && !component.getName().matches(".*[uU]sers?")) {
          details.put(component.getName(), inside(value));
        }
      }
    }
    return details;
  }

  private static Object inside(Object value) {
    boolean whole = value instanceof Record && !SmallTypes.isOne(value.getClass());
    return whole ? of(value) : value;
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
