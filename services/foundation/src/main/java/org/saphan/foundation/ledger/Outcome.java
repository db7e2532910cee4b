package org.saphan.foundation.ledger;

import java.util.List;
import java.util.UUID;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Rejection;

/** The answer to a submission. */
public sealed interface Outcome {
  /**
   * It was accepted, now or when the same key came before.
   *
   * @param reference the number for people, such as {@code LA-MLA-2026-000123-7}
   * @param events the names of the events of this aggregate, in order
   */
  record Accepted(
      UUID id,
      UUID caseRef,
      String reference,
      long version,
      String stage,
      Holder holder,
      List<String> events)
      implements Outcome {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** It was not, and nothing has changed. */
  record Refused(Rejection rejection) implements Outcome {}
}
