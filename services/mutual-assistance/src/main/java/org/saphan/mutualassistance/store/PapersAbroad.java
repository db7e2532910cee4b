package org.saphan.mutualassistance.store;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.web.ReadingRule;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.request.RequestState;

/**
 * Of an outgoing request the other State opens what went with the letter, known by its hash, and
 * the evidence that it sent itself. Drafts, and what was typed on the way to the letter, do not
 * exist for it.
 *
 * @param home the country of this node
 */
public record PapersAbroad(CountryCode home) implements ReadingRule {
  @Override
  public Optional<Rejection> refusal(
      Actor actor, Snapshot<?> snapshot, DocumentRef document, @Nullable String purpose) {
    boolean open =
        !(snapshot.state() instanceof RequestState request)
            || actor.country().equals(home)
            || request.exchange().sentHashes().contains(document.sha256())
            || isEvidence(request, document);
    return open
        ? Optional.empty()
        : Optional.of(Rejection.of(Refusal.NOT_FOUND, Refusal.NOT_FOUND.name()));
  }

  private static boolean isEvidence(RequestState request, DocumentRef document) {
    return request.evidence().stream()
        .map(RequestState.EvidenceState::file)
        .filter(Objects::nonNull)
        .anyMatch(file -> file.docId().equals(document.docId()));
  }
}
