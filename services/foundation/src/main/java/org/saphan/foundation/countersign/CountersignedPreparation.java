package org.saphan.foundation.countersign;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.Countersigned.Signer;
import org.saphan.lifecycle.Snapshot;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks up who made the code of a command that two sign, and keeps his account, sealed, with the
 * command: the private half of history. A code that nobody made, that was used, or that is too old
 * leaves the command unsigned. Every service with such commands puts it before its own preparation,
 * which must seal their private words itself.
 */
public final class CountersignedPreparation<S> implements Preparation<S> {
  private final Countersignatures signatures;
  private final JsonMapper json;
  private final Preparation<S> next;

  public CountersignedPreparation(
      Countersignatures signatures, JsonMapper json, Preparation<S> next) {
    this.signatures = signatures;
    this.json = json;
    this.next = next;
  }

  @Override
  public Prepared prepare(
      UUID id, @Nullable Snapshot<S> snapshot, Object command, Actor actor, Documents documents) {
    if (!(command instanceof Countersigned countersigned)) {
      return next.prepare(id, snapshot, command, actor, documents);
    }
    Optional<Signer> signer =
        signatures.redeem(countersigned.secondPerson(), id, command.getClass());
    if (signer.isEmpty()) {
      return next.prepare(id, snapshot, command, actor, documents); // the guard will say no
    }
    return switch (next.prepare(
        id, snapshot, countersigned.signedBy(signer.get()), actor, documents)) {
      case Prepared.Unfit unfit -> unfit;
      case Prepared.Ready(Object prepared, List<Draft> drafts) ->
          new Prepared.Ready(prepared, and(drafts, id, signer.get()));
    };
  }

  private List<Draft> and(List<Draft> drafts, UUID id, Signer signer) {
    List<Draft> all = new ArrayList<>(drafts);
    all.add(
        new Draft(
            id,
            UuidCreator.getTimeOrderedEpoch(),
            1,
            "application/json",
            json.writeValueAsBytes(
                Map.of("secondPerson", signer.user(), "agency", signer.agency().value()))));
    return all;
  }
}
