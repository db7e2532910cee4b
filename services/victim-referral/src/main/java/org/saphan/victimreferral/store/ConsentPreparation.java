package org.saphan.victimreferral.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.ledger.WordSealing;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.consent.ConsentCommand.RecordConsent;
import org.saphan.victimreferral.consent.ConsentState;
import tools.jackson.databind.json.JsonMapper;

/** Seals who interpreted with the person's own key: to erase her is to erase that too. */
public final class ConsentPreparation implements Preparation<ConsentState> {
  private final WordSealing words;

  public ConsentPreparation(JsonMapper json) {
    this.words = new WordSealing(json);
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
            ? List.of(words.of(recorded.personRef(), id, 0, recorded))
            : List.of());
  }
}
