package org.saphan.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels and words that the page of an aggregate needs for the details of its state. The law's
 * tables name commands and events only; what is folded from them has names of its own.
 */
public final class StateTexts {
  private StateTexts() {}

  /**
   * What is missing, in words; empty where every detail can be shown.
   *
   * @param state the record of a life cycle
   * @param rooms where texts are looked for
   */
  public static Set<String> missing(Class<?> state, MessageFiles... rooms) {
    Set<String> keys =
        Arrays.stream(rooms)
            .flatMap(room -> room.keys().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> missing = new TreeSet<>();
    fields(state.getSimpleName() + ".", "", state, keys, missing);
    return missing;
  }

  private static void fields(
      String owner, String path, Class<?> whole, Set<String> keys, Set<String> missing) {
    for (RecordComponent component : whole.getRecordComponents()) {
      String name = component.getName().replaceFirst("_$", "");
      Class<?> type = value(component.getGenericType());
      if (type == String.class) {
        continue; // may be an account, and is never shown
      } else if (type.isRecord() && !isSmall(type)) {
        fields(owner, path + name + ".", type, keys, missing);
        continue;
      }
      if (Stream.of(owner + path + name, path + name, name)
          .noneMatch(field -> keys.contains("field." + field))) {
        missing.add("field." + path + name);
      }
      if (type.isEnum()) {
        Arrays.stream(type.getEnumConstants())
            .map(word -> "code." + type.getSimpleName() + "." + ((Enum<?>) word).name())
            .filter(key -> !keys.contains(key) && !key.endsWith(".UNKNOWN_TO_READER"))
            .forEach(missing::add);
      }
    }
  }

  /** A code with a type of its own, such as an agency's. */
  private static boolean isSmall(Class<?> type) {
    return type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getType() == String.class;
  }

  private static Class<?> value(Type type) {
    return type instanceof ParameterizedType many
        ? value(many.getActualTypeArguments()[0])
        : (Class<?>) type;
  }
}
