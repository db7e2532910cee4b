package org.saphan.victimreferral.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Derived;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.PrivateText;
import org.saphan.victimreferral.terms.DeclineReason;
import org.saphan.victimreferral.terms.DischargeReason;
import org.saphan.victimreferral.terms.Fallback;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.Placement;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.SafetyResult;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.WithdrawReason;

/**
 * What may be asked of the search for a place for one person: the commands of the tables, in the
 * order of their rows.
 */
public sealed interface ReferralCommand {
  /** Most children who come along with one person. */
  int MAX_CHILDREN = 20;

  /**
   * Row F1.
   *
   * @param transfer from which place she is transferred, null otherwise; only row F10 says it
   */
  record CreateReferral(
      UUID victimCaseId,
      List<NeedGroup> needGroups,
      ReferralUrgency urgency,
      Constraints constraints,
      List<PrivateText> needs,
      @Nullable TransferOf transfer)
      implements ReferralCommand {}

  /** The referral that goes on in a new one. */
  record TransferOf(UUID parentReferralId) implements Derived {}

  /** Row F2. */
  record OfferReferral(ShelterCode shelterCode, @Nullable UUID disclosureId)
      implements ReferralCommand {}

  /** Row F3. */
  record AcceptReferral(Unit unit) implements ReferralCommand {}

  /** Row F4. */
  record DeclineReferral(
      DeclineReason reason, @Nullable ShelterCode suggestedShelter, @Nullable PrivateText note)
      implements ReferralCommand {}

  /** Row F5. */
  record ExpireOffer() implements ReferralCommand {}

  /** Row F6. */
  record ExhaustReferral() implements ReferralCommand {}

  /** Row F7. */
  record WithdrawReferral(WithdrawReason reason) implements ReferralCommand {}

  /** Row F8. */
  record RecordAdmission(
      @Happened Instant at, @Nullable PrivateText belongings, @Nullable PrivateText residentNo)
      implements ReferralCommand {}

  /** Row F9. */
  record RecordNotArrived(@Happened Instant at) implements ReferralCommand {}

  /** Row F10. */
  record RequestTransfer(ShelterCode toShelterCode, UUID newReferralId)
      implements ReferralCommand {}

  /** Row F11. */
  record CompleteTransfer(ShelterCode toShelterCode, UUID newReferralId)
      implements ReferralCommand {}

  /** Row F12. */
  record CancelTransfer(UUID newReferralId) implements ReferralCommand {}

  /** Row F13. */
  record DischargeFromShelter(
      @Happened Instant at,
      DischargeReason reason,
      Placement placement,
      @Nullable ProvinceCode province,
      PrivateText riskRecheck,
      @Nullable PrivateText address)
      implements ReferralCommand {}

  /** Row F14. How it ended stands in its stage. */
  record CloseReferral() implements ReferralCommand {}

  /** Row F15. */
  record RecordSafetyCheck(SafetyResult result) implements ReferralCommand {}

  /** Row F16. */
  record RecordIndividualPlan(UUID docId, DocumentRef plan) implements ReferralCommand {}

  /** Row F17. */
  record RecordFallback(Fallback fallback) implements ReferralCommand {}

  /** What the place must offer and avoid. */
  record Constraints(
      Unit sexUnit,
      Sex sex,
      @Nullable ProvinceCode nearProvince,
      List<ProvinceCode> avoidProvinces,
      int childrenWith,
      boolean security) {
    public Constraints {
      if (childrenWith < 0 || childrenWith > MAX_CHILDREN) {
        throw new IllegalArgumentException("At most " + MAX_CHILDREN + " children come along");
      }
    }
  }
}
