package org.saphan.mutualassistance.jurisdiction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Line;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.JurisdictionClaimRegistered;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.JurisdictionClaimWithdrawn;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.JurisdictionClosed;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.JurisdictionConflictDetected;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.LeadCountryAgreed;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.LeadCountryProposed;
import org.saphan.mutualassistance.jurisdiction.JurisdictionState.Claim;
import org.saphan.mutualassistance.jurisdiction.JurisdictionState.Word;

/** Folds the history of a record of jurisdiction. */
final class JurisdictionFold {
  private JurisdictionFold() {}

  static JurisdictionState fold(@Nullable JurisdictionState known, Line<JurisdictionEvent> line) {
    JurisdictionState before =
        known == null
            ? new JurisdictionState(
                List.of(), List.of(), List.of(), List.of(), List.of(), line.occurredAt())
            : known;
    return switch (line.event()) {
      case JurisdictionClaimRegistered claimed ->
          before.plus(
              new Claim(
                  claimed.country(),
                  claimed.basis(),
                  claimed.proceedingStage(),
                  claimed.since(),
                  claimed.foreignRef()),
              line.agency());
      case JurisdictionConflictDetected detected -> before.withWarned(detected.countries());
      case LeadCountryProposed said ->
          before.plus(
              new Word(said.byCountry(), said.leadCountry(), said.mode(), paper(said, line)));
      case LeadCountryAgreed agreed -> before;
      case JurisdictionClaimWithdrawn withdrawn -> before.minus(withdrawn.country());
      case JurisdictionClosed closed -> before;
    };
  }

  /** The foreign letter, else what was kept of the word; the record itself if nothing was. */
  private static UUID paper(LeadCountryProposed said, Line<JurisdictionEvent> line) {
    if (line.onBehalfOf() != null) {
      return line.onBehalfOf().proof().docId();
    }
    return line.content().isEmpty() ? said.jurisdictionId() : line.content().getFirst().docId();
  }
}
