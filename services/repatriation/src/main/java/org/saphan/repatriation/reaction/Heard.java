package org.saphan.repatriation.reaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.repatriation.terms.Placement;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.Unit;

/** What returns read of the events of others; each is named like its event. */
public final class Heard {
  private Heard() {}

  /** Something that may concern a return. */
  interface OfReturn {
    /** Null where it concerns somebody who did not come back over the border. */
    @Nullable UUID returnId();
  }

  /** A place is looked for; kept for X9. */
  public record ReferralCreated(UUID referralId, @Nullable UUID returnId) implements OfReturn {}

  /** A house is asked; kept for X9. */
  public record ReferralOffered(UUID referralId) {}

  /** She is in the next house, and the referral to the one before is over; kept for X9. */
  public record TransferCompleted(UUID referralId) {}

  /** X8. */
  public record ReferralAccepted(@Nullable UUID returnId, @Nullable Unit unit)
      implements OfReturn {}

  /** X8. */
  public record VictimAdmitted(UUID referralId, @Nullable UUID returnId, Instant at)
      implements OfReturn {}

  /** X9. */
  public record ReferralExhausted(UUID referralId, @Nullable UUID returnId) implements OfReturn {}

  /** X9. */
  public record ReferralWithdrawn(UUID referralId, @Nullable UUID returnId) implements OfReturn {}

  /** X9. */
  public record ReferralClosed(
      UUID referralId, @Nullable ReferralOutcome outcome, @Nullable UUID returnId)
      implements OfReturn {
    /** How a referral ended without a stay (codes.csv). */
    public enum ReferralOutcome {
      WITHDRAWN,
      FALLBACK,
      NOT_ARRIVED
    }
  }

  /** X10. */
  public record VictimDischarged(
      UUID referralId,
      @Nullable UUID returnId,
      @Nullable Placement placement,
      @Nullable ProvinceCode province)
      implements OfReturn {
    /** Whether the person left for a place of her own, and nobody has to look for one. */
    boolean hasPlace() {
      return placement == Placement.FAMILY || placement == Placement.OWN;
    }
  }

  /** X11. */
  public record FollowUpPlanCreated(UUID planId, @Nullable UUID returnId) implements OfReturn {}

  /** Row V3 of victim cases: with it the consent that row R25 wants is asked for. */
  public record VictimPresumed(UUID personRef) {}

  /** X12. */
  public record VictimConfirmed(UUID victimCaseId, @Nullable UUID returnId) implements OfReturn {}

  /** X12. */
  public record ForeignIdentificationRecognised(UUID victimCaseId, @Nullable UUID returnId)
      implements OfReturn {}

  /** X14. */
  public record AgeDisputeRaised(@Nullable UUID returnId, boolean treatAsChild)
      implements OfReturn {}

  /** X14. */
  public record AgeAssessmentRecorded(@Nullable UUID returnId, boolean treatAsChild)
      implements OfReturn {}

  /** X20: the case stands in the envelope. */
  public record DetaineeHandedOver(UUID transferId) {}

  /** X20. */
  public record WitnessArrived(UUID safeConductId) {}

  /** X21. */
  public record JurisdictionConflictDetected(UUID jurisdictionId) {}

  /** X33. */
  public record PersonMatchConfirmed(UUID leftPersonRef, UUID rightPersonRef) {}

  /** Row R11: somebody left against a hold, a no or a cancellation. */
  public record DepartedDespiteHold(UUID returnId) {}

  /** Row R12: somebody came against a hold, a no or a cancellation. */
  public record ArrivedDespiteHold(UUID returnId) {}

  /** Row N13. */
  public record NoticeArrivalAfterEnd(UUID noticeId) {}

  /** Row N15, where the notice has ended; until then it is in its holder's hands. */
  public record NoticeConflictDetected(UUID noticeId) {}
}
