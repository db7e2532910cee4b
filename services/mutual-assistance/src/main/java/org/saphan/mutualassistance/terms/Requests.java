package org.saphan.mutualassistance.terms;

import java.util.Optional;
import java.util.UUID;

/**
 * The requests of this service, for what belongs to them: a transfer, a safe conduct, a hearing.
 */
public interface Requests {
  /** The request as it is now; empty if there is none. */
  Optional<ParentRequest> find(UUID requestId);

  /** The case in which a person has a record here; empty if the person has none. */
  Optional<UUID> caseOf(UUID personRef);
}
