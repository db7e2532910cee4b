package org.saphan.mutualassistance.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.information.InformationCommand.LinkSpontaneousInformation;
import org.saphan.mutualassistance.information.InformationState;
import org.saphan.mutualassistance.terms.MlaRejection;

/** Sees that information is linked to something: a request, a case, or both (row T3). */
public final class InformationPreparation implements Preparation<InformationState> {
  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<InformationState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    return command instanceof LinkSpontaneousInformation(var request, var caseRef)
            && request == null
            && caseRef == null
        ? new Prepared.Unfit(Rejection.of(MlaRejection.MISSING, "NOTHING_TO_LINK").at("/requestId"))
        : new Prepared.Ready(command, List.of());
  }
}
