package org.saphan.casetracker.exclusion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.exclusion.ExclusionEvent.*;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Line;

/**
 * The details of an exclusion that rules ask for.
 *
 * @param placedBy the agency whose officer placed it: its people may end it
 */
public record ExclusionState(UUID excludedAccount, AgencyCode placedBy) {
  static ExclusionState fold(@Nullable ExclusionState before, Line<ExclusionEvent> line) {
    return switch (line.event()) {
      case CaseExclusionPlaced placed ->
          new ExclusionState(placed.excludedAccount(), line.agency());
      case CaseExclusionEnded ended -> {
        if (before == null) {
          throw new IllegalStateException("An exclusion does not begin with its end");
        }
        yield before;
      }
    };
  }
}
