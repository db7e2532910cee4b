package org.saphan.foundation.reaction;

import java.util.UUID;
import org.saphan.foundation.messaging.Envelope;

/**
 * An event that happened elsewhere, as far as a reaction reads it.
 *
 * @param event has only the fields that are read
 */
public record Fact<T>(Envelope envelope, T event) {
  public UUID caseRef() {
    return envelope.caseRef();
  }
}
