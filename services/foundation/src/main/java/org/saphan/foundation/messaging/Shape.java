package org.saphan.foundation.messaging;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one Java type stands for one Avro type, found once when a codec is built.
 *
 * @param toAvro from the Java value to what Avro's generic writer takes; never called with null
 * @param toJava back; null where a nullable component meets a code that its enum lacks
 */
record Shape(Function<Object, Object> toAvro, Function<Object, @Nullable Object> toJava) {
  /** What a record is bound for. */
  enum Use {
    /** Every field, written and read by the same service. */
    WRITE,
    /** Some fields of another's event. */
    READ
  }

  /** The same object on both sides. */
  static final Shape SAME = new Shape(value -> value, value -> value);
}
