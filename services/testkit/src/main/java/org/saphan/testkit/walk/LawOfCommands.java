package org.saphan.testkit.walk;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Derived;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.testkit.Law;

/**
 * Compares what the records of a life cycle's commands ask for with the table of commands. Where
 * they differ on purpose one table says so, with the reason: {@code command-differences.csv}. Ids
 * of the aggregate stand in the path and may stand in every body; what the service adds to a
 * command itself nobody sends.
 */
public final class LawOfCommands {
  /** How a field of a record differs from the line of the table. */
  public enum Difference {
    /** The table has it; the service works it out, or takes it in another form. */
    NOT_ASKED,
    /** The record has it, the table does not. */
    ADDED,
    /** The table requires it, the record does not. */
    MAY_BE_MISSING,
    /** The record requires it, the table does not. */
    MUST_BE_THERE
  }

  private LawOfCommands() {}

  /** All differences of the commands of a life cycle, as {@code command field DIFFERENCE}. */
  public static Set<String> differences(LifeCycle<?, ?, ?> cycle) {
    Set<String> differences = new TreeSet<>();
    for (Class<?> command : cycle.commands()) {
      Map<String, Boolean> ours = new TreeMap<>();
      Map<String, Boolean> law = law(command, cycle.parts().idField());
      fields("", command, law.keySet(), ours);
      law.keySet().stream()
          .filter(field -> !ours.containsKey(field))
          .forEach(field -> differences.add(line(command, field, Difference.NOT_ASKED)));
      ours.forEach((field, required) -> {
        Boolean there = law.get(field);
        if (there == null) {
          differences.add(line(command, field, Difference.ADDED));
        } else if (there && !required) {
          differences.add(line(command, field, Difference.MAY_BE_MISSING));
        } else if (!there && required) {
          differences.add(line(command, field, Difference.MUST_BE_THERE));
        }
      });
    }
    return differences;
  }

  /** Those that are on purpose. */
  public static Set<String> onPurpose(LifeCycle<?, ?, ?> cycle) {
    Set<String> names =
        cycle.commands().stream().map(Class::getSimpleName).collect(Collectors.toSet());
    return Law.table("command-differences").stream()
        .filter(line -> names.contains(Law.cell(line, "command")))
        .map(line ->
            Law.cell(line, "command")
                + " "
                + Law.cell(line, "field")
                + " "
                + Difference.valueOf(Law.cell(line, "difference")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(Class<?> command, String field, Difference difference) {
    return command.getSimpleName() + " " + field + " " + difference;
  }

  private static Map<String, Boolean> law(Class<?> command, String idField) {
    Map<String, Boolean> fields = new TreeMap<>();
    Law.table("commands").stream()
        .filter(line -> Law.cell(line, "command").equals(command.getSimpleName()))
        .filter(line -> !Set.of(idField, "-").contains(Law.cell(line, "field")))
        .forEach(
            line -> fields.put(Law.cell(line, "field"), Law.cell(line, "required").equals("yes")));
    return fields;
  }

  private static void fields(
      String path, Class<?> whole, Set<String> known, Map<String, Boolean> fields) {
    for (RecordComponent component : whole.getRecordComponents()) {
      String name = path + component.getName().replaceFirst("_$", "");
      AnnotatedType type = component.getAnnotatedType();
      boolean required = !type.isAnnotationPresent(Nullable.class);
      if (type instanceof AnnotatedParameterizedType) {
        put(name + "[]", element(component.getGenericType()), required, known, fields);
      } else {
        put(name, component.getType(), required, known, fields);
      }
    }
  }

  /** Of parts that the table does not know only the whole is told; what is derived nobody sends. */
  private static void put(
      String name,
      Class<?> type,
      boolean required,
      Set<String> known,
      Map<String, Boolean> fields) {
    if (Derived.class.isAssignableFrom(type)) {
      return;
    }
    if (isParts(type) && known.stream().anyMatch(field -> field.startsWith(name + "."))) {
      fields(name + ".", type, known, fields);
    } else {
      fields.put(name, required);
    }
  }

  private static Class<?> element(Type list) {
    Type only = ((ParameterizedType) list).getActualTypeArguments()[0];
    return only instanceof Class<?> type ? type : Object.class;
  }

  /** Not a code with a type of its own, nor a document. */
  private static boolean isParts(Class<?> type) {
    return type.isRecord()
        && !type.equals(DocumentRef.class)
        && !(type.getRecordComponents().length == 1
            && Arrays.stream(type.getRecordComponents())
                .allMatch(only -> only.getType() == String.class));
  }
}
