package org.saphan.foundation.web;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.json.SmallTypes;
import org.saphan.lifecycle.Derived;
import org.saphan.lifecycle.PrivateText;

/**
 * What a value looks like in JSON, read from the record that takes it. The reader of bodies, the
 * description of the API and the forms all go by this one reading.
 */
public sealed interface Shape {
  /** The symbol for what a reader of events does not know; nobody may send it. */
  String UNKNOWN_SYMBOL = "UNKNOWN_TO_READER";

  /**
   * A string.
   *
   * @param type of the value that it becomes
   */
  record Text(Kind kind, Class<?> type) implements Shape {}

  /** A number without fraction. */
  record Whole() implements Shape {}

  /** A number with fraction, such as an amount. */
  record Decimal() implements Shape {}

  /** Yes or no. */
  record Flag() implements Shape {}

  /** One of these words. */
  record Choice(Class<?> type, List<String> words) implements Shape {}

  /** Any number of these. */
  record Many(Shape each) implements Shape {}

  /** Named fields. */
  record Fields(Class<?> type, List<Field> fields) implements Shape {
    public Fields {
      fields = List.copyOf(fields);
    }

    /** The fields of these names, in the order of the names. */
    public Fields only(List<String> names) {
      return new Fields(
          type,
          names.stream()
              .flatMap(name -> fields.stream().filter(field -> field.name().equals(name)))
              .toList());
    }

    /** Without the fields of these names. */
    public Fields without(List<String> names) {
      return new Fields(
          type, fields.stream().filter(field -> !names.contains(field.name())).toList());
    }

    /** With the entries of one list changed. */
    public Fields inside(String list, UnaryOperator<Fields> change) {
      return new Fields(
          type,
          fields.stream()
              .map(field -> field.name().equals(list) ? inside(field, change) : field)
              .toList());
    }

    private static Field inside(Field field, UnaryOperator<Fields> change) {
      return field.shape() instanceof Many many && many.each() instanceof Fields each
          ? new Field(field.name(), new Many(change.apply(each)), field.required())
          : field;
    }

    /** With those of another record, unless this one has a field of the same name. */
    public Fields and(Fields others) {
      Set<String> own = fields.stream().map(Field::name).collect(Collectors.toSet());
      return new Fields(
          type,
          Stream.concat(
                  fields.stream(),
                  others.fields.stream().filter(field -> !own.contains(field.name())))
              .toList());
    }
  }

  /** One field of a record; one that is not marked as nullable must be there. */
  record Field(String name, Shape shape, boolean required) {}

  /** What a string is. */
  enum Kind {
    /** One line: a name of a law, a code that stands in no list. */
    LINE,
    /** Words that go to the vault. */
    PRIVATE,
    /** A code with a type of its own, such as an agency's. */
    CODE,
    UUID,
    INSTANT,
    DATE
  }

  /** Of every record that was asked for: Java reads annotations anew for everybody who asks. */
  ClassValue<Fields> KNOWN =
      new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> type) {
          return read(type);
        }
      };

  /** The shape of a record, a command for instance; without what the service works out itself. */
  static Fields of(Class<?> type) {
    return KNOWN.get(type);
  }

  private static Fields read(Class<?> type) {
    List<Field> fields =
        Arrays.stream(type.getRecordComponents())
            .filter(component -> !Derived.class.isAssignableFrom(component.getType()))
            .map(Shape::field)
            .toList();
    return new Fields(type, fields);
  }

  private static Field field(RecordComponent component) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Field(
        SmallTypes.fieldName(component.getName()), of(component.getAnnotatedType()), !nullable);
  }

  private static Shape of(AnnotatedType annotated) {
    Type type = annotated.getType();
    if (annotated instanceof AnnotatedParameterizedType generic
        && type instanceof ParameterizedType raw
        && raw.getRawType() instanceof Class<?> container
        && Collection.class.isAssignableFrom(container)) {
      return new Many(of(generic.getAnnotatedActualTypeArguments()[0]));
    }
    if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    throw new IllegalArgumentException("A command cannot carry a " + type);
  }

  private static Shape ofClass(Class<?> type) {
    if (type == String.class) {
      return new Text(Kind.LINE, type);
    } else if (type == PrivateText.class) {
      return new Text(Kind.PRIVATE, type);
    } else if (SmallTypes.isOne(type)) {
      return new Text(Kind.CODE, type);
    } else if (type == UUID.class) {
      return new Text(Kind.UUID, type);
    } else if (type == Instant.class) {
      return new Text(Kind.INSTANT, type);
    } else if (type == LocalDate.class) {
      return new Text(Kind.DATE, type);
    } else if (type == boolean.class || type == Boolean.class) {
      return new Flag();
    } else if (type == BigDecimal.class) {
      return new Decimal();
    } else if (isWhole(type)) {
      return new Whole();
    } else if (type.isEnum()) {
      return new Choice(type, words(type));
    } else if (type.isRecord()) {
      return of(type);
    }
    throw new IllegalArgumentException("A command cannot carry a " + type.getName());
  }

  private static boolean isWhole(Class<?> type) {
    return type == int.class || type == Integer.class || type == long.class || type == Long.class;
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .filter(word -> !word.equals(UNKNOWN_SYMBOL))
        .toList();
  }
}
