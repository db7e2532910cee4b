package org.saphan.casetracker.exclusion;

import java.util.UUID;

/** What happened to an exclusion: the events of the tables, in the order of their rows. */
public sealed interface ExclusionEvent {
  /** Row W1. */
  record CaseExclusionPlaced(UUID exclusionId, UUID excludedAccount, ExclusionReason reasonCode)
      implements ExclusionEvent {}

  /** Row W2. */
  record CaseExclusionEnded(UUID exclusionId, UUID excludedAccount) implements ExclusionEvent {}
}
