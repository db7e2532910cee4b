package org.saphan.casetracker.link;

import java.util.UUID;

/** What may be asked of a link: the commands of the tables, in the order of their rows. */
public sealed interface LinkCommand {
  /** Row L1. */
  record LinkCases(UUID fromCaseRef, UUID toCaseRef, LinkKind linkKind) implements LinkCommand {}

  /** Row L2. */
  record UnlinkCases(LinkReason reasonCode) implements LinkCommand {}
}
