package org.saphan.victimreferral.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.ledger.WordSealing;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.consent.ConsentCommand.RecordConsent;
import org.saphan.victimreferral.consent.ConsentState;
import org.saphan.victimreferral.consent.ConsentView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets only who helps a person write down what she says, and seals who interpreted with her own
 * key: to erase her is to erase that too.
 */
public final class ConsentPreparation implements Preparation<ConsentState> {
  private final WordSealing words;
  private final ConsentView.Beside beside;

  public ConsentPreparation(JsonMapper json, ConsentView.Beside beside) {
    this.words = new WordSealing(json);
    this.beside = beside;
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<ConsentState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    if (command instanceof RecordConsent recorded && !beside.mayHear(actor, recorded.personRef())) {
      return new Prepared.Unfit(
          Rejection.of(Refusal.NOT_FOUND, Refusal.NOT_FOUND.name()).at("/personRef"));
    }
    return new Prepared.Ready(
        command,
        command instanceof RecordConsent recorded && recorded.interpreterName() != null
            ? List.of(words.of(recorded.personRef(), id, 0, recorded))
            : List.of());
  }
}
