package org.saphan.casetracker.match;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.match.MatchEvent.*;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Line;

/**
 * The details of a match that rules ask for.
 *
 * @param score how alike the records are, 0 to 1
 * @param proposedBy the agency whose officer proposed it, or the system
 */
public record MatchState(
    UUID leftPersonRef, UUID rightPersonRef, BigDecimal score, AgencyCode proposedBy) {
  static MatchState fold(@Nullable MatchState before, Line<MatchEvent> line) {
    return switch (line.event()) {
      case PersonMatchProposed proposed ->
          new MatchState(
              proposed.leftPersonRef(), proposed.rightPersonRef(), proposed.score(), line.agency());
      case PersonMatchConfirmed confirmed -> begun(before);
      case PersonMatchRejected rejected -> begun(before);
      case PersonMatchRevoked revoked -> begun(before);
    };
  }

  private static MatchState begun(@Nullable MatchState before) {
    if (before == null) {
      throw new IllegalStateException("A match begins with its proposal");
    }
    return before;
  }
}
