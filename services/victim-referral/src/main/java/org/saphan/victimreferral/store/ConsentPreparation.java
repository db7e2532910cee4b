package org.saphan.victimreferral.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.consent.ConsentCommand.RecordConsent;
import org.saphan.victimreferral.consent.ConsentState;
import tools.jackson.databind.json.JsonMapper;

/** Seals who interpreted with the person's own key: to erase her is to erase that too. */
public final class ConsentPreparation implements Preparation<ConsentState> {
  private static final String MEDIA_TYPE = "application/json";

  private final JsonMapper json;

  public ConsentPreparation(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<ConsentState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    return new Prepared.Ready(
        command,
        command instanceof RecordConsent recorded && recorded.interpreterName() != null
            ? List.of(words(id, recorded))
            : List.of());
  }

  private Draft words(UUID id, RecordConsent recorded) {
    return new Draft(
        recorded.personRef(),
        id,
        1,
        MEDIA_TYPE,
        json.writeValueAsBytes(Objects.requireNonNull(recorded.interpreterName())));
  }
}
