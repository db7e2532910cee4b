package org.saphan.foundation.messaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Turns event records into bytes and back, by the published schemas.
 *
 * <p>A record's components are bound to the schema's fields by name and logical type; everything is
 * checked when the codec is built, so a mismatch stops the start and not an event. The bytes are
 * Avro's single-object encoding: {@code C3 01}, the fingerprint of the writer's schema, the fields.
 * Bytes of every shipped version are read.
 *
 * <p>A reader of others' events need not know every code: those that its enum lacks arrive as the
 * constant {@code UNKNOWN_TO_READER}, or as null where the component is nullable. Without either
 * the enum must have all, and so must the enums of who writes. Bytes of a version that this build
 * was not shipped with are not guessed at: {@link UndecodableException.UnknownSchema}.
 */
public final class EventCodec {
  private static final byte[] MARKER = {(byte) 0xC3, 0x01};
  private static final int HEADER_BYTES = MARKER.length + Long.BYTES;

  /** One event type with its record; {@code readers} is filled as writers' schemas turn up. */
  private record Bound(
      Schemas.Version version,
      Schema schema,
      Shape shape,
      GenericDatumWriter<Object> writer,
      Map<Long, GenericDatumReader<Object>> readers) {}

  private final Schemas schemas;
  private final Map<Class<?>, Bound> byClass = new HashMap<>();
  private final Map<String, Bound> byType = new HashMap<>();

  private EventCodec(Schemas schemas, Map<String, ? extends Class<?>> types, Shape.Use use) {
    this.schemas = schemas;
    types.forEach((type, record) -> bind(type, record, use));
  }

  /**
   * For who writes events and reads its own history: every field of the schema must be there.
   *
   * @param context the service's name, or another owner of schemas such as {@code deadlines}
   * @param records named like their events
   * @throws IllegalArgumentException if a record does not fit its newest schema
   */
  public static EventCodec writing(
      Schemas schemas, String context, Collection<? extends Class<?>> records) {
    Map<String, Class<?>> types = new HashMap<>();
    records.forEach(
        record -> types.put("saphan." + context + "." + record.getSimpleName(), record));
    return new EventCodec(schemas, types, Shape.Use.WRITE);
  }

  /**
   * For who reads the events of others: a record has only the fields that its reader needs.
   *
   * @param types records by the event's name on the wire
   * @throws IllegalArgumentException if a record does not fit its newest schema
   */
  public static EventCodec reading(Schemas schemas, Map<String, ? extends Class<?>> types) {
    return new EventCodec(schemas, types, Shape.Use.READ);
  }

  private void bind(String type, Class<?> record, Shape.Use use) {
    Schemas.Version version = schemas.latest(type);
    Schema whole = schemas.schema(version);
    Schema schema = use == Shape.Use.READ ? Projection.of(whole, record) : whole;
    Shape shape = Shapes.of(schema, record, use, record.getSimpleName());
    Bound bound =
        new Bound(
            version, schema, shape, new GenericDatumWriter<>(schema), new ConcurrentHashMap<>());
    byClass.put(record, bound);
    byType.put(type, bound);
  }

  /** The event's name on the wire, such as {@code saphan.deadlines.DeadlineSet}. */
  public String typeOf(Class<?> record) {
    return bound(record).version().type();
  }

  /** The version of the schema that this record is written with, such as {@code 1}. */
  public String schemaVersionOf(Class<?> record) {
    return Integer.toString(bound(record).version().version());
  }

  /** The bytes of an event. Thread-safe, as everything here. */
  public byte[] encode(Object event) {
    Bound bound = bound(event.getClass());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(header(bound.version().fingerprint()));
    try {
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
      bound.writer().write(bound.shape().toAvro().apply(event), encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads an event into the record that is bound to its type.
   *
   * @throws UndecodableException if these bytes are no event that this codec knows
   */
  public Object decode(byte[] value) {
    Schemas.Version written = schemas.written(fingerprint(value));
    if (written == null) {
      throw new UndecodableException.UnknownSchema(fingerprint(value));
    }
    Bound bound = byType.get(written.type());
    if (bound == null) {
      throw new UndecodableException("No record is bound to " + written.type());
    }
    return read(value, written, bound);
  }

  /** As {@link #decode(byte[])}, for a caller who knows what it must be. */
  public <T> T decode(byte[] value, Class<T> record) {
    Object event = decode(value);
    if (!record.isInstance(event)) {
      throw new UndecodableException(
          "Expected " + record.getSimpleName() + ", got " + event.getClass().getSimpleName());
    }
    return record.cast(event);
  }

  /**
   * The fingerprint of the schema that these bytes were written with.
   *
   * @throws UndecodableException if they are not in single-object encoding
   */
  public static long fingerprint(byte[] value) {
    if (value.length < HEADER_BYTES || value[0] != MARKER[0] || value[1] != MARKER[1]) {
      throw new UndecodableException("Not in Avro's single-object encoding");
    }
    return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong(MARKER.length);
  }

  private Object read(byte[] value, Schemas.Version written, Bound bound) {
    try {
      BinaryDecoder decoder =
          DecoderFactory.get()
              .binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, null);
      Object event = bound.shape().toJava().apply(reader(written, bound).read(null, decoder));
      if (event == null || !decoder.isEnd()) {
        throw new UndecodableException("Bytes follow the end of " + written.type());
      }
      return event;
    } catch (IOException
        | AvroRuntimeException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      throw new UndecodableException(
          "The bytes do not follow the schema of "
              + written.type()
              + ": "
              + e.getClass().getName());
    }
  }

  private GenericDatumReader<Object> reader(Schemas.Version written, Bound bound) {
    return bound
        .readers()
        .computeIfAbsent(
            written.fingerprint(),
            ignored -> new GenericDatumReader<>(schemas.schema(written), bound.schema()));
  }

  private Bound bound(Class<?> record) {
    Bound bound = byClass.get(record);
    if (bound == null) {
      throw new IllegalArgumentException("No schema is bound to " + record.getName());
    }
    return bound;
  }

  private static byte[] header(long fingerprint) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .put(MARKER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(fingerprint)
        .array();
  }
}
