package org.saphan.foundation.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Rejection;

/** The answer to a submission. */
public sealed interface Outcome {
  /**
   * It was accepted, now or when the same key came before.
   *
   * @param reference the number for people, such as {@code LA-MLA-2026-000123-7}
   * @param transition the row of the table that was taken, such as {@code O9}
   * @param events the names of the events of this aggregate, in order
   */
  record Accepted(
      UUID id,
      UUID caseRef,
      String reference,
      long version,
      String stage,
      Holder holder,
      String transition,
      List<String> events)
      implements Outcome {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * It was not, and nothing has changed.
   *
   * @param row the row of the table that said no; null where no row was reached
   */
  record Refused(@Nullable String row, Rejection rejection) implements Outcome {
    /** Refused before any row was looked at. */
    static Refused before(Rejection rejection) {
      return new Refused(null, rejection);
    }
  }
}
