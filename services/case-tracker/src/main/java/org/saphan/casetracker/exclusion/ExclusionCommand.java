package org.saphan.casetracker.exclusion;

import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;

/** What may be asked of an exclusion: the commands of the tables, in the order of their rows. */
public sealed interface ExclusionCommand {
  /** Row W1. The case is named as for every creating command, by {@code caseRef}. */
  record ExcludeFromCase(
      ExcludedAccount excludedAccount, ExclusionReason reasonCode, @Nullable PrivateText reasonText)
      implements ExclusionCommand {}

  /** Row W2. */
  record EndExclusion() implements ExclusionCommand {}
}
