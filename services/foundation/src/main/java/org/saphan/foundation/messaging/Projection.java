package org.saphan.foundation.messaging;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Cuts a schema down to the fields that a reader's record has, so that Avro skips the others. */
final class Projection {
  private Projection() {}

  static Schema of(Schema schema, Type type) {
    return switch (schema.getType()) {
      case RECORD ->
          type instanceof Class<?> record && record.isRecord() ? cutRecord(schema, record) : schema;
      case ARRAY ->
          type instanceof ParameterizedType list
              ? Schema.createArray(of(schema.getElementType(), list.getActualTypeArguments()[0]))
              : schema;
      case UNION ->
          Schema.createUnion(schema.getTypes().stream().map(part -> of(part, type)).toList());
      case ENUM, MAP, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> schema;
    };
  }

  private static Schema cutRecord(Schema schema, Class<?> record) {
    List<Schema.Field> fields = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Schema.Field field = schema.getField(Shapes.fieldName(component));
      if (field != null) {
        Schema cut = of(field.schema(), component.getGenericType());
        fields.add(new Schema.Field(field.name(), cut, field.doc(), field.defaultVal()));
      }
    }
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
  }
}
