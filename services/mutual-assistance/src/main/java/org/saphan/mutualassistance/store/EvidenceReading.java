package org.saphan.mutualassistance.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.web.ReadingRule;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.RequestState.EvidenceState;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.MlaRejection;

/**
 * Evidence is opened for a purpose, and only for one that the sender allowed (UNTOC 18.19). Other
 * documents of a request are open to all who may see it.
 */
public final class EvidenceReading implements ReadingRule {
  @Override
  public Optional<Rejection> refusal(
      Actor actor, Snapshot<?> snapshot, DocumentRef document, @Nullable String purpose) {
    if (!(snapshot.state() instanceof RequestState state)) {
      return Optional.empty();
    }
    List<EvidenceState> pieces =
        state.evidence().stream()
            .filter(piece -> piece.file() != null && piece.file().docId().equals(document.docId()))
            .toList();
    boolean allowed =
        pieces.isEmpty()
            || use(purpose)
                .filter(use -> pieces.stream().allMatch(piece -> piece.allows(use)))
                .isPresent();
    return allowed
        ? Optional.empty()
        : Optional.of(Rejection.of(MlaRejection.RESTRICTED, "RESTRICTED"));
  }

  private static Optional<AllowedUse> use(@Nullable String purpose) {
    return Stream.of(AllowedUse.values()).filter(use -> use.name().equals(purpose)).findFirst();
  }
}
