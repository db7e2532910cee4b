package org.saphan.victimreferral.terms;

import java.util.Optional;
import java.util.UUID;

/** The victim cases of this service as they are now, for the rules of what hangs on them. */
@FunctionalInterface
public interface VictimBook {
  /** Knows of no case. */
  VictimBook NOTHING = victimCaseId -> Optional.empty();

  /** One case; empty if there is none. */
  Optional<KnownVictim> victim(UUID victimCaseId);
}
