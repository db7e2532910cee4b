package org.saphan.proof.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.mutualassistance.request.RequestTable;

/** Gives commands to the ledger, without HTTP. */
record LedgerPlayer(Ledger ledger, Story script) implements Player {
  private static final String LIFE_CYCLE = RequestTable.lifeCycle().name();

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public List<Command> story() {
    UUID request = UuidCreator.getTimeOrderedEpoch();
    return script.steps().stream().<Command>map(step -> () -> give(step, request)).toList();
  }

  private void give(Story.Step step, UUID request) {
    UUID key = UUID.randomUUID();
    Outcome outcome =
        ledger.submit(
            new Submission(
                key,
                step.body(),
                LIFE_CYCLE,
                request,
                step.record(),
                step.actor(),
                null,
                Instant.now(),
                Envelope.Precision.EXACT,
                null,
                null,
                key,
                null));
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new IllegalStateException(step.path() + ": " + outcome);
    }
  }
}
