package org.saphan.mutualassistance.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.web.ReadingRule;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.incoming.IncomingState;

/**
 * Of an incoming request the requesting State opens what was sent to it, known by its hash. Our
 * assessment, results that nobody approved yet and what stood there before passages were blackened
 * do not exist for it.
 */
public final class IncomingReading implements ReadingRule {
  @Override
  public Optional<Rejection> refusal(
      Actor actor, Snapshot<?> snapshot, DocumentRef document, @Nullable String purpose) {
    boolean open =
        !(snapshot.state() instanceof IncomingState request)
            || !actor.country().equals(request.requestingCountry())
            || request.handling().sentHashes().contains(document.sha256());
    return open
        ? Optional.empty()
        : Optional.of(Rejection.of(Refusal.NOT_FOUND, Refusal.NOT_FOUND.name()));
  }
}
