package org.saphan.foundation.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;

/**
 * Turns what was typed in into what the rules decide on, where a service must derive something
 * first: an outline of a document, ids of new persons.
 */
@FunctionalInterface
public interface Preparation<S> {
  /**
   * A document that is kept, sealed, with the command if it is accepted.
   *
   * @param owner whose key seals it: the aggregate or a person
   * @param version 1 for a new document
   */
  record Draft(UUID owner, UUID docId, int version, String mediaType, byte[] bytes) {}

  /** What came of it. */
  sealed interface Prepared {
    /** The command for the rules, and its documents. */
    record Ready(Object command, List<Draft> documents) implements Prepared {}

    /** It cannot be understood. */
    record Unfit(Rejection rejection) implements Prepared {}
  }

  /** Reads documents that are already kept. */
  @FunctionalInterface
  interface Documents {
    Optional<byte[]> read(UUID owner, UUID docId, int version);
  }

  /**
   * @param snapshot null for a creating command
   */
  Prepared prepare(
      UUID id, @Nullable Snapshot<S> snapshot, Object command, Actor actor, Documents documents);
}
