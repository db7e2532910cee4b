package org.saphan.mutualassistance.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.vault.LargeDocuments;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.request.IntactEvidence;
import org.saphan.mutualassistance.request.RequestCommand.DeliverEvidence;
import org.saphan.mutualassistance.request.RequestCommand.NotifyExculpatoryDisclosure;
import org.saphan.mutualassistance.request.RequestCommand.ReceivedEvidence;
import org.saphan.mutualassistance.request.RequestCommand.RecordEvidenceReceipt;
import org.saphan.mutualassistance.request.RequestCommand.RecordLateEvidence;
import org.saphan.mutualassistance.request.RequestCommand.RequestUseConsent;
import org.saphan.mutualassistance.request.RequestCommand.ReturnEvidence;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.RequestState.EvidenceState;
import org.saphan.mutualassistance.terms.MlaRole;

/**
 * Looks at the bytes of evidence where the rules cannot: what is received must have the hash that
 * it is said to have, and what is handed on is hashed again.
 */
public final class EvidencePreparation implements Preparation<RequestState> {
  private final LargeDocuments files;
  private final Preparation<RequestState> next;

  /**
   * @param next prepares all other commands
   */
  public EvidencePreparation(LargeDocuments files, Preparation<RequestState> next) {
    this.files = files;
    this.next = next;
  }

  /**
   * @throws org.saphan.foundation.vault.Vault.DocumentDamaged if evidence to be handed on is not
   *     what was received: our own fault, and an alarm
   */
  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<RequestState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    if (snapshot == null) {
      return next.prepare(id, null, command, actor, documents);
    }
    RequestState state = snapshot.state();
    Optional<Rejection> unfit =
        switch (command) {
          case RecordEvidenceReceipt receipt -> unfit(state, receipt.evidence());
          case RecordLateEvidence late -> unfit(state, late.evidence());
          case RequestUseConsent consent -> unknown(state, consent.evidenceIds());
          case NotifyExculpatoryDisclosure notice -> unknown(state, notice.evidenceIds());
          case ReturnEvidence back -> unknown(state, back.evidenceIds());
          default -> Optional.empty();
        };
    if (unfit.isPresent()) {
      return new Prepared.Unfit(unfit.get());
    }
    // To hash takes time: only for who may hand on at all.
    Object prepared =
        command instanceof DeliverEvidence delivery && actor.roles().contains(MlaRole.CA_OFFICER)
            ? delivery.withIntact(intact(id, state, delivery))
            : command;
    return next.prepare(id, snapshot, prepared, actor, documents);
  }

  /** A piece that is known already, or whose document is not what its line says. */
  private static Optional<Rejection> unfit(RequestState state, List<ReceivedEvidence> pieces) {
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      ReceivedEvidence piece = pieces.get(i);
      DocumentRef file = piece.docRef();
      if (!ids.add(piece.evidenceId()) || state.evidence(piece.evidenceId()).isPresent()) {
        return Optional.of(invalid("BAD_VALUE", "/evidence/" + i + "/evidenceId"));
      }
      if (file != null && piece.sha256() != null && !file.sha256().equals(piece.sha256())) {
        return Optional.of(invalid("HASH", "/evidence/" + i + "/sha256"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Rejection> unknown(RequestState state, List<UUID> ids) {
    boolean known =
        !ids.isEmpty()
            && ids.stream()
                .allMatch(id -> state.evidence(id).filter(piece -> !piece.returned()).isPresent());
    return known ? Optional.empty() : Optional.of(invalid("UNKNOWN_EVIDENCE", "/evidenceIds"));
  }

  private static Rejection invalid(String reason, String pointer) {
    return Rejection.of(Refusal.INVALID, reason).at(pointer);
  }

  private IntactEvidence intact(UUID id, RequestState state, DeliverEvidence delivery) {
    return new IntactEvidence(
        delivery.evidenceIds().stream()
            .distinct()
            .filter(one ->
                state
                    .evidence(one)
                    .map(EvidenceState::file)
                    .filter(file -> files.isIntact(id, file))
                    .isPresent())
            .toList());
  }
}
