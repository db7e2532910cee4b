package org.saphan.foundation.messaging;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Conversions.UUIDConversion;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions.DateConversion;
import org.apache.avro.data.TimeConversions.TimestampMicrosConversion;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads any published event into names and values, by the schema that it was written with: for who
 * shows or keeps events without knowing them one by one.
 */
public final class EventFields {
  private static final int HEADER_BYTES = 2 + Long.BYTES;

  /**
   * A value of a list of codes.
   *
   * @param of the list, such as {@code Channel}
   */
  public record Code(String of, String code) {}

  private final Schemas schemas;
  private final GenericData types = new GenericData();

  public EventFields(Schemas schemas) {
    this.schemas = schemas;
    types.addLogicalTypeConversion(new UUIDConversion());
    types.addLogicalTypeConversion(new DateConversion());
    types.addLogicalTypeConversion(new TimestampMicrosConversion());
  }

  /**
   * The fields in the order of the schema, without those that are absent. Values are {@link Code},
   * String, UUID, Instant, LocalDate, Integer, Long, Boolean, or lists and maps of them.
   *
   * @throws UndecodableException if these bytes are no event that this build knows
   */
  public Map<String, Object> read(byte[] value) {
    long fingerprint = EventCodec.fingerprint(value);
    Schemas.Version written = schemas.written(fingerprint);
    if (written == null) {
      throw new UndecodableException.UnknownSchema(fingerprint);
    }
    Schema schema = schemas.schema(written);
    try {
      BinaryDecoder bytes =
          DecoderFactory.get()
              .binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, null);
      return fields(new GenericDatumReader<IndexedRecord>(schema, schema, types).read(null, bytes));
    } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
      throw new UndecodableException(
          "The bytes do not follow the schema of "
              + written.type()
              + ": "
              + e.getClass().getName());
    }
  }

  private static Map<String, Object> fields(IndexedRecord record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = plain(record.get(field.pos()));
      if (value != null) {
        fields.put(field.name(), value);
      }
    }
    return fields;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case GenericEnumSymbol<?> symbol -> new Code(symbol.getSchema().getName(), symbol.toString());
      case IndexedRecord record -> fields(record);
      case List<?> list -> list.stream().map(EventFields::plain).toList();
      case CharSequence text -> text.toString();
      case null, default -> value;
    };
  }
}
