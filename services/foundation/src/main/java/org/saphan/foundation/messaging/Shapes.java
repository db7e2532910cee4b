package org.saphan.foundation.messaging;

import static java.util.stream.Collectors.toCollection;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.avro.Conversions.DecimalConversion;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@link Shape} of a Java type for a schema, or says in one sentence why there is none.
 */
final class Shapes {
  /** The symbol that stands for a code newer than its reader; it is never written. */
  static final String UNKNOWN = "UNKNOWN_TO_READER";

  private static final DecimalConversion DECIMAL = new DecimalConversion();

  private final Shape.Use use;

  private Shapes(Shape.Use use) {
    this.use = use;
  }

  static Shape of(Schema schema, Class<?> record, Shape.Use use, String path) {
    return new Shapes(use).record(schema, record, path);
  }

  /** A component that would be a word of Java ends with an underscore: {@code return_}. */
  static String fieldName(RecordComponent component) {
    String name = component.getName();
    return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
  }

  private Shape record(Schema schema, Class<?> record, String path) {
    require(record.isRecord(), path, "must be a record", record);
    RecordComponent[] components = record.getRecordComponents();
    Set<String> names =
        Arrays.stream(components).map(Shapes::fieldName).collect(toCollection(TreeSet::new));
    for (Schema.Field field : schema.getFields()) {
      require(names.contains(field.name()), path, "lacks the field " + field.name(), record);
    }
    Shape[] shapes = new Shape[components.length];
    int[] positions = new int[components.length];
    for (int i = 0; i < components.length; i++) {
      Schema.Field field = schema.getField(fieldName(components[i]));
      require(field != null, path, "has no field " + fieldName(components[i]), record);
      shapes[i] = component(field.schema(), components[i], path + "." + field.name());
      positions[i] = field.pos();
    }
    return new RecordShape(schema, record, shapes, positions).shape();
  }

  private Shape component(Schema schema, RecordComponent component, String path) {
    AnnotatedType type = component.getAnnotatedType();
    boolean nullable = type.isAnnotationPresent(Nullable.class);
    boolean optional = schema.isUnion();
    require(nullable || !optional, path, "is optional: the component must be @Nullable", type);
    require(
        optional || !nullable || use == Shape.Use.READ,
        path,
        "is never absent: the component must not be @Nullable",
        type);
    return value(optional ? some(schema, path) : schema, type, nullable, path);
  }

  private static Schema some(Schema union, String path) {
    List<Schema> types = union.getTypes();
    if (types.size() != 2 || types.getFirst().getType() != Schema.Type.NULL) {
      throw new IllegalArgumentException(path + ": a union must be null and one type");
    }
    return types.get(1);
  }

  private Shape value(Schema schema, AnnotatedType annotated, boolean nullable, String path) {
    Type type = annotated.getType();
    return switch (schema.getType()) {
      case RECORD -> record(schema, raw(type), path);
      case ARRAY -> list(schema, annotated, path);
      case ENUM -> enumeration(schema, raw(type), nullable, path);
      case STRING -> string(schema, raw(type), path);
      case INT -> integer(schema, raw(type), path);
      case LONG -> longInteger(schema, raw(type), path);
      case BYTES -> bytes(schema, raw(type), path);
      case BOOLEAN -> {
        require(raw(type) == boolean.class || raw(type) == Boolean.class, path, "is boolean", type);
        yield Shape.SAME;
      }
      case MAP, FIXED, UNION, FLOAT, DOUBLE, NULL ->
          throw new IllegalArgumentException(path + ": no Java type for " + schema.getType());
    };
  }

  private Shape list(Schema schema, AnnotatedType type, String path) {
    require(raw(type.getType()) == List.class, path, "is a list", type);
    require(type instanceof AnnotatedParameterizedType, path, "is a list of something", type);
    AnnotatedType element =
        ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
    Shape one = value(schema.getElementType(), element, false, path + "[]");
    return new Shape(
        value -> ((List<?>) value).stream().map(each -> one.toAvro().apply(each)).toList(),
        value ->
            ((List<?>) value).stream().map(each -> present(one.toJava().apply(each))).toList());
  }

  private Shape enumeration(Schema schema, Class<?> type, boolean nullable, String path) {
    if (type.isEnum()) {
      return javaEnum(schema, type, nullable, path);
    }
    Shape text = text(type, path, "is a code");
    return new Shape(
        value -> symbol(schema, (String) text.toAvro().apply(value), path), text.toJava());
  }

  private Shape javaEnum(Schema schema, Class<?> type, boolean nullable, String path) {
    Map<String, Object> constants = new TreeMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
    Set<String> foreign = new TreeSet<>(constants.keySet());
    foreign.removeAll(schema.getEnumSymbols());
    require(foreign.isEmpty(), path, "does not have the codes " + foreign, type);
    Set<String> missing = new TreeSet<>(schema.getEnumSymbols());
    missing.removeAll(constants.keySet());
    missing.remove(UNKNOWN);
    boolean copes = use == Shape.Use.READ && (nullable || constants.containsKey(UNKNOWN));
    require(missing.isEmpty() || copes, path, "has more codes: " + missing, type);
    return new Shape(
        value -> symbol(schema, ((Enum<?>) value).name(), path),
        value -> constants.getOrDefault(value.toString(), constants.get(UNKNOWN)));
  }

  private static GenericData.EnumSymbol symbol(Schema schema, String name, String path) {
    if (name.equals(UNKNOWN) || !schema.hasEnumSymbol(name)) {
      throw new IllegalArgumentException(path + ": " + name + " is not among its codes");
    }
    return new GenericData.EnumSymbol(schema, name);
  }

  private static Shape string(Schema schema, Class<?> type, String path) {
    if (schema.getLogicalType() == null) {
      return text(type, path, "is a string");
    }
    require(schema.getLogicalType() instanceof LogicalTypes.Uuid, path, "is a uuid", type);
    require(type == UUID.class, path, "is a uuid", type);
    return new Shape(Object::toString, value -> UUID.fromString(value.toString()));
  }

  /** A string is a String, or a record around one: a code or an id with a check of its own. */
  private static Shape text(Class<?> type, String path, String is) {
    if (type == String.class) {
      return new Shape(value -> value, Object::toString);
    }
    RecordComponent[] parts = type.getRecordComponents();
    boolean wraps = parts != null && parts.length == 1 && parts[0].getType() == String.class;
    require(wraps, path, is, type);
    return new RecordShape(type).wrapper();
  }

  private static Shape integer(Schema schema, Class<?> type, String path) {
    if (schema.getLogicalType() instanceof LogicalTypes.Date) {
      require(type == LocalDate.class, path, "is a date", type);
      return new Shape(
          value -> Math.toIntExact(((LocalDate) value).toEpochDay()),
          value -> LocalDate.ofEpochDay((Integer) value));
    }
    require(type == int.class || type == Integer.class, path, "is an int", type);
    return Shape.SAME;
  }

  private static Shape longInteger(Schema schema, Class<?> type, String path) {
    if (schema.getLogicalType() instanceof LogicalTypes.TimestampMicros) {
      require(type == Instant.class, path, "is an instant in microseconds", type);
      return new Shape(
          value -> ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value),
          value -> Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS));
    }
    require(schema.getLogicalType() == null, path, "has an unknown logical type", type);
    require(type == long.class || type == Long.class, path, "is a long", type);
    return Shape.SAME;
  }

  private static Shape bytes(Schema schema, Class<?> type, String path) {
    boolean decimal = schema.getLogicalType() instanceof LogicalTypes.Decimal;
    require(decimal && type == BigDecimal.class, path, "is a decimal", type);
    return new Shape(
        value -> DECIMAL.toBytes((BigDecimal) value, schema, schema.getLogicalType()),
        value -> DECIMAL.fromBytes((ByteBuffer) value, schema, schema.getLogicalType()));
  }

  private static Object present(@Nullable Object value) {
    if (value == null) {
      throw new UndecodableException("A list holds nothing in one of its places");
    }
    return value;
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> throw new IllegalArgumentException("No event has a component of " + type);
    };
  }

  private static void require(boolean fits, String path, String sentence, Object type) {
    if (!fits) {
      throw new IllegalArgumentException(path + " " + sentence + ", in Java it is " + type);
    }
  }
}
