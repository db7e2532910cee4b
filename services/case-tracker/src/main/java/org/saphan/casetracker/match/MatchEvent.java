package org.saphan.casetracker.match;

import java.math.BigDecimal;
import java.util.UUID;

/** What happened to a match: the events of the tables, in the order of their rows. */
public sealed interface MatchEvent {
  /** Row L3. */
  record PersonMatchProposed(
      UUID matchId, UUID leftPersonRef, UUID rightPersonRef, BigDecimal score)
      implements MatchEvent {}

  /** Row L4. */
  record PersonMatchConfirmed(UUID matchId, UUID leftPersonRef, UUID rightPersonRef)
      implements MatchEvent {}

  /** Row L5. */
  record PersonMatchRejected(UUID matchId, UUID leftPersonRef, UUID rightPersonRef)
      implements MatchEvent {}

  /** Row L6. */
  record PersonMatchRevoked(UUID matchId, UUID leftPersonRef, UUID rightPersonRef)
      implements MatchEvent {}
}
