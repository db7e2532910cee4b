package org.saphan.lifecycle;

import java.util.Map;

/**
 * Why a command is not accepted. A value, not an exception: to be refused is a normal answer.
 *
 * @param reason the guard or rule that said no; the key of the sentence that callers read
 * @param pointer the field as a JSON pointer, empty where no single field is at fault
 * @param details more for the caller, such as {@code sections}; never personal data
 */
public record Rejection(
    RejectionCode code, String reason, String pointer, Map<String, Object> details) {
  public Rejection {
    details = Map.copyOf(details);
  }

  /** A rejection that concerns the whole command. */
  public static Rejection of(RejectionCode code, String reason) {
    return new Rejection(code, reason, "", Map.of());
  }

  /** The same, at one field. */
  public Rejection at(String jsonPointer) {
    return new Rejection(code, reason, jsonPointer, details);
  }

  /** The same, with one more detail. */
  public Rejection with(String name, Object value) {
    return new Rejection(code, reason, pointer, Map.of(name, value));
  }
}
