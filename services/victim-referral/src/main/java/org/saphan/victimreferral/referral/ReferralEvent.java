package org.saphan.victimreferral.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.DeclineReason;
import org.saphan.victimreferral.terms.DischargeReason;
import org.saphan.victimreferral.terms.Fallback;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.Placement;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ReferralOutcome;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.SafetyResult;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.WithdrawReason;

/**
 * What happened to the search for a place for one person: the events of the tables, in the order of
 * their rows.
 */
public sealed interface ReferralEvent {
  /** Rows F1, F10. */
  record ReferralCreated(
      UUID referralId,
      UUID victimCaseId,
      @Nullable UUID returnId,
      @Nullable UUID parentReferralId,
      List<NeedGroup> needGroups,
      ReferralUrgency urgency,
      ReferralCommand.Constraints constraints)
      implements ReferralEvent {}

  /** Row F2. */
  record ReferralOffered(
      UUID referralId,
      int offerNo,
      ShelterCode shelterCode,
      Instant dueAt,
      ReferralUrgency urgency,
      Unit sexUnit,
      AgeBand ageBand,
      int childrenWith,
      List<NeedGroup> needGroups,
      @Nullable UUID disclosureId)
      implements ReferralEvent {}

  /** Row F3. */
  record ReferralAccepted(
      UUID referralId,
      int offerNo,
      ShelterCode shelterCode,
      Unit unit,
      int beds,
      @Nullable UUID returnId)
      implements ReferralEvent {}

  /** Row F4. */
  record ReferralDeclined(
      UUID referralId,
      int offerNo,
      ShelterCode shelterCode,
      DeclineReason reason,
      @Nullable ShelterCode suggestedShelter)
      implements ReferralEvent {}

  /** Row F5. */
  record ReferralExpired(UUID referralId, int offerNo, ShelterCode shelterCode)
      implements ReferralEvent {}

  /** Row F6. */
  record ReferralExhausted(UUID referralId, int triedCount, @Nullable UUID returnId)
      implements ReferralEvent {}

  /** Row F7. */
  record ReferralWithdrawn(UUID referralId, WithdrawReason reason, @Nullable UUID returnId)
      implements ReferralEvent {}

  /** Row F8. */
  record VictimAdmitted(UUID referralId, UUID victimCaseId, @Nullable UUID returnId, Instant at)
      implements ReferralEvent {}

  /** Row F9. */
  record VictimNotArrived(UUID referralId, UUID victimCaseId, Instant at)
      implements ReferralEvent {}

  /** Row F10. */
  record TransferRequested(UUID referralId, ShelterCode toShelterCode, UUID newReferralId)
      implements ReferralEvent {}

  /** Row F11. */
  record TransferCompleted(UUID referralId, ShelterCode toShelterCode, UUID newReferralId)
      implements ReferralEvent {}

  /** Row F12. */
  record TransferCancelled(UUID referralId, UUID newReferralId) implements ReferralEvent {}

  /** Row F13. */
  record VictimDischarged(
      UUID referralId,
      UUID victimCaseId,
      @Nullable UUID returnId,
      Instant at,
      DischargeReason reason,
      Placement placement,
      @Nullable ProvinceCode province)
      implements ReferralEvent {}

  /** Row F14. */
  record ReferralClosed(UUID referralId, ReferralOutcome outcome, @Nullable UUID returnId)
      implements ReferralEvent {}

  /** Row F15. */
  record SafetyCheckRecorded(UUID referralId, SafetyResult result) implements ReferralEvent {}

  /** Row F16. */
  record IndividualPlanRecorded(UUID referralId, UUID docId) implements ReferralEvent {}

  /** Row F17. */
  record FallbackArranged(UUID referralId, Fallback fallback) implements ReferralEvent {}
}
