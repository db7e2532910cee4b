package org.saphan.victimreferral.referral;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.referral.ReferralCommand.Constraints;
import org.saphan.victimreferral.terms.DeclineReason;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;

/**
 * The details of a referral that rules ask for.
 *
 * @param returnId of the return by which the person came, null if there is none
 * @param parentReferralId the place from which she is transferred, null otherwise
 * @param openedBy the agency that asked for a place
 * @param offers to shelters, in order; only the last may be open
 * @param shelterCode the shelter that has it in hand, null while none has
 * @param place what the shelter promised, null before
 * @param transfer to another shelter that was asked for last, null if none was
 */
@RecordBuilder
public record ReferralState(
    UUID victimCaseId,
    @Nullable UUID returnId,
    @Nullable UUID parentReferralId,
    AgencyCode openedBy,
    Instant openedAt,
    List<NeedGroup> needGroups,
    ReferralUrgency urgency,
    Constraints constraints,
    List<Offer> offers,
    @Nullable ShelterCode shelterCode,
    @Nullable Place place,
    @Nullable Transfer transfer)
    implements ReferralStateBuilder.With {
  /** How an offer stands. */
  public enum OfferAnswer {
    OPEN,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN
  }

  /**
   * One offer.
   *
   * @param disclosureId what the house was told without her consent, null for nothing
   * @param reason why it was declined, null otherwise
   * @param at when it was made; once it was answered, when it was answered
   */
  @RecordBuilder
  public record Offer(
      int offerNo,
      ShelterCode shelterCode,
      @Nullable UUID disclosureId,
      OfferAnswer answer,
      @Nullable DeclineReason reason,
      Instant at)
      implements ReferralStateOfferBuilder.With {}

  /** The beds that the party was given; whether it still has them is the shelter's to say. */
  public record Place(Unit unit, int beds) {}

  /** The referral in which the person goes on, or was to. */
  public record Transfer(ShelterCode toShelterCode, UUID newReferralId) {}

  /** One bed for the person and one for each child. */
  int bedsNeeded() {
    return 1 + constraints.childrenWith();
  }

  /** How many shelters were asked. */
  int tried() {
    return (int) offers.stream().map(Offer::shelterCode).distinct().count();
  }

  /** Whether the shelter was asked already. */
  public boolean wasAsked(ShelterCode shelter) {
    return offers.stream().anyMatch(offer -> offer.shelterCode().equals(shelter));
  }
}
