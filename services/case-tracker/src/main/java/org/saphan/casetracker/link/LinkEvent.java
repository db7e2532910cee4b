package org.saphan.casetracker.link;

import java.util.UUID;

/** What happened to a link: the events of the tables, in the order of their rows. */
public sealed interface LinkEvent {
  /** Row L1. */
  record CasesLinked(UUID linkId, UUID fromCaseRef, UUID toCaseRef, LinkKind linkKind)
      implements LinkEvent {}

  /** Row L2. */
  record CasesUnlinked(UUID linkId, UUID fromCaseRef, UUID toCaseRef, LinkReason reasonCode)
      implements LinkEvent {}
}
