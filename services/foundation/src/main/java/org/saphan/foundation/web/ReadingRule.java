package org.saphan.foundation.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;

/**
 * What a service asks for before somebody who may see an aggregate reads one of its documents, such
 * as a purpose that the sender allowed. Given as beans; all of them must agree.
 */
@FunctionalInterface
public interface ReadingRule {
  /**
   * @param document its newest version
   * @param purpose as the reader gave it, null if he gave none
   * @return why not; empty if he may
   */
  Optional<Rejection> refusal(
      Actor actor, Snapshot<?> snapshot, DocumentRef document, @Nullable String purpose);
}
