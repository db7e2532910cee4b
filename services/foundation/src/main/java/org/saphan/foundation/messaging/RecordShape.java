package org.saphan.foundation.messaging;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/** Takes a Java record apart and puts it together; its reflection is looked up once. */
final class RecordShape {
  private final Schema schema;
  private final Shape[] shapes;
  private final int[] positions;
  private final Method[] accessors;
  private final Constructor<?> constructor;

  RecordShape(Schema schema, Class<?> record, Shape[] shapes, int[] positions) {
    this.schema = schema;
    this.shapes = shapes;
    this.positions = positions;
    RecordComponent[] components = record.getRecordComponents();
    this.accessors =
        Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
    try {
      this.constructor =
          record.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
    constructor.setAccessible(true);
    for (Method accessor : accessors) {
      accessor.setAccessible(true);
    }
  }

  /** Of a record around one string. */
  RecordShape(Class<?> record) {
    this(Schema.create(Schema.Type.STRING), record, new Shape[] {Shape.SAME}, new int[] {0});
  }

  Shape shape() {
    return new Shape(this::toAvro, this::toJava);
  }

  Shape wrapper() {
    return new Shape(
        value -> required(value, 0), value -> create(new @Nullable Object[] {value.toString()}));
  }

  private Object toAvro(Object value) {
    GenericData.Record record = new GenericData.Record(schema);
    for (int i = 0; i < shapes.length; i++) {
      Object part = call(accessors[i], value);
      record.put(positions[i], part == null ? null : shapes[i].toAvro().apply(part));
    }
    return record;
  }

  private Object toJava(Object value) {
    GenericData.Record record = (GenericData.Record) value;
    @Nullable Object[] parts = new @Nullable Object[shapes.length];
    for (int i = 0; i < shapes.length; i++) {
      Object part = record.get(positions[i]);
      parts[i] = part == null ? null : shapes[i].toJava().apply(part);
    }
    return create(parts);
  }

  private Object required(Object value, int component) {
    Object part = call(accessors[component], value);
    if (part == null) {
      throw new IllegalArgumentException(value.getClass().getSimpleName() + " is empty");
    }
    return part;
  }

  private static @Nullable Object call(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A record that refuses its parts refuses bytes: its own sentence may quote them, so it is lost.
   */
  private Object create(@Nullable Object[] parts) {
    try {
      return constructor.newInstance(parts);
    } catch (InvocationTargetException e) {
      throw new UndecodableException(
          constructor.getDeclaringClass().getSimpleName() + " refuses what was read");
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
