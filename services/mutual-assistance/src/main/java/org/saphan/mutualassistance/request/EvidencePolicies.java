package org.saphan.mutualassistance.request;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.request.RequestCommand.DeliverEvidence;
import org.saphan.mutualassistance.request.RequestState.EvidenceState;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRejection;

/** Rules about evidence that was received. */
final class EvidencePolicies {
  /**
   * What is handed on was received and not given back, and where its bytes are kept here they are
   * those that were received (row O25). It goes out only for what the sender allowed: UNTOC 18.19,
   * whose refusal is RESTRICTED.
   */
  static final Check<RequestState, DeliverEvidence, MlaReference> HASH =
      new Check<>("HASH", Refusal.INVALID, EvidencePolicies::handedOn);

  private EvidencePolicies() {}

  private static Optional<Rejection> handedOn(
      Moment<RequestState, MlaReference> moment, DeliverEvidence command) {
    List<UUID> intact = command.intact() == null ? List.of() : command.intact().evidenceIds();
    List<EvidenceState> pieces =
        command.evidenceIds().stream()
            .flatMap(id -> moment.state().evidence(id).stream())
            .filter(piece -> !piece.returned())
            .filter(piece -> piece.file() == null || intact.contains(piece.evidence().evidenceId()))
            .toList();
    if (pieces.isEmpty() || pieces.size() < command.evidenceIds().size()) {
      return Optional.of(Rejection.of(Refusal.INVALID, "HASH"));
    }
    AllowedUse purpose = Objects.requireNonNullElse(command.purposeCode(), AllowedUse.THIS_CASE);
    return pieces.stream().allMatch(piece -> piece.allows(purpose))
        ? Optional.empty()
        : Optional.of(Rejection.of(MlaRejection.RESTRICTED, "RESTRICTED"));
  }
}
