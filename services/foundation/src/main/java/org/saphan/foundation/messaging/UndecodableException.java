package org.saphan.foundation.messaging;

/** Bytes that are no event as published: they will not become one by trying again. */
public class UndecodableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The sentence must not quote the bytes: they may hold anything. */
  public UndecodableException(String sentence) {
    super(sentence);
  }

  /** Written with a schema that this build does not know: a newer build may read it. */
  public static final class UnknownSchema extends UndecodableException {
    private static final long serialVersionUID = 1L;

    UnknownSchema(long fingerprint) {
      super("Written with an unknown schema, fingerprint " + Long.toHexString(fingerprint));
    }
  }
}
