package org.saphan.foundation.ledger;

import java.util.Optional;
import java.util.UUID;
import org.saphan.lifecycle.Rejection;

/**
 * Which case a new aggregate may belong to, beside what holds for all ({@link Joining}). It is
 * asked inside the transaction that keeps the aggregate, so it may lock what it looks at.
 */
@FunctionalInterface
public interface CaseRule {
  /**
   * @param caseRef the case that was named; empty where a new one would begin
   * @return why not, if not
   */
  Optional<Rejection> refusal(Optional<UUID> caseRef);

  /**
   * Whether a person may name a case of which he sees nothing here: where what begins speaks of
   * cases and is no part of one.
   */
  default boolean isOfAnyCase() {
    return false;
  }
}
