package org.saphan.mutualassistance.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.incoming.Assessment;
import org.saphan.mutualassistance.incoming.IncomingCommand.AcceptIncomingMla;
import org.saphan.mutualassistance.incoming.IncomingCommand.StartIncomingAssessment;
import org.saphan.mutualassistance.incoming.IncomingInput;
import org.saphan.mutualassistance.incoming.IncomingState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what would lead nowhere, and reads the checklist in the vault when a request is to be
 * accepted.
 */
public final class IncomingPreparation implements Preparation<IncomingState> {
  private final JsonMapper json;

  public IncomingPreparation(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<IncomingState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    Optional<Rejection> unfit =
        IncomingInput.unfit(snapshot == null ? null : snapshot.state(), command);
    if (unfit.isPresent()) {
      return new Prepared.Unfit(unfit.get());
    }
    return command instanceof AcceptIncomingMla accept && snapshot != null
        ? new Prepared.Ready(
            accept.withAssessment(assessment(id, snapshot.state(), documents)), List.of())
        : new Prepared.Ready(command, List.of());
  }

  private Assessment assessment(UUID id, IncomingState state, Documents documents) {
    DocumentRef checklist = state.handling().checklist();
    if (checklist == null) {
      return state.handling().onPaper() ? Assessment.IN_WORDS : Assessment.NONE;
    }
    return documents
        .read(id, checklist.docId(), checklist.version())
        .map(bytes -> json.readValue(bytes, StartIncomingAssessment.class))
        .map(kept -> Assessment.of(kept.points()))
        .orElse(Assessment.NONE);
  }
}
