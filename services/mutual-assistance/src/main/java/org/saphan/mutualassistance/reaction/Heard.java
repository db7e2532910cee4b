package org.saphan.mutualassistance.reaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;

/**
 * What requests read of the events of others; each is named like its event. The case stands in the
 * envelope; of whom an event speaks is not read.
 */
public final class Heard {
  private Heard() {}

  /** X12. */
  public record VictimConfirmed(CountryCode exploitationCountry) {}

  /** X13. */
  public record ConsentWithdrawn(UUID consentId, @Nullable ConsentPurpose purpose) {
    /**
     * The consents without which evidence of a victim may not be asked for or given (codes.csv).
     */
    public enum ConsentPurpose {
      TESTIFY,
      SHARE_WITH_POLICE,
      SHARE_CROSS_BORDER
    }
  }

  /** X14. */
  public record AgeDisputeRaised(boolean treatAsChild) {}

  /** X18. */
  public record ReturnHoldPlaced(UUID returnId, int holdNo, @Nullable HoldKind holdKind) {
    /** The one hold that is placed for a request (codes.csv). */
    public enum HoldKind {
      PROCEDURE
    }
  }

  /** X18: of any kind. */
  public record ReturnHoldLifted(UUID returnId, int holdNo) {}

  /** X19. */
  public record ReturnScheduled(UUID returnId) {}
}
