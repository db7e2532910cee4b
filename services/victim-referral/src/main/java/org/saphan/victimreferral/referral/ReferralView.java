package org.saphan.victimreferral.referral;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.ranking.Hindrance;
import org.saphan.victimreferral.ranking.House;
import org.saphan.victimreferral.ranking.Party;
import org.saphan.victimreferral.ranking.Ranking;
import org.saphan.victimreferral.referral.ReferralCommand.Constraints;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentBook;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.VictimRelation;

/**
 * What the rules of a referral see besides it: victims and their consents, the shelters, and other
 * referrals.
 */
public record ReferralView(CareView care, Houses houses) {
  /** Shelters and referrals as they are now: what was decided before in the decision is seen. */
  public interface Houses {
    /** One shelter. */
    Optional<House> house(ShelterCode code);

    /** All that are not closed. */
    List<House> all();

    /** Whether a referral has beds in some shelter, reserved or in use. */
    boolean hasBeds(UUID referralId);

    /** Where a referral stands; empty if there is none. */
    Optional<ReferralStage> stage(UUID referralId);

    /**
     * Whether a disclosure about the person to the agency was allowed without her consent, because
     * somebody was in danger or a court said so.
     */
    boolean isOverridden(UUID disclosureId, UUID personRef, AgencyCode recipient);
  }

  /** The same with other words of hers. */
  public ReferralView with(ConsentBook consents) {
    return new ReferralView(
        new CareView(care.law(), care.victims(), consents, care.stays()), houses);
  }

  Optional<KnownVictim> victim(UUID victimCaseId) {
    return care.victims().victim(victimCaseId);
  }

  /** Whether there is little time: a child, or somebody in great danger. */
  boolean isPressing(UUID victimCaseId) {
    return victim(victimCaseId)
        .filter(victim ->
            victim.treatAsChild() || victim.risk() == Risk.HIGH || victim.risk() == Risk.EXTREME)
        .isPresent();
  }

  /** Who looks for a place, as the ranking sees her. */
  public Party party(ReferralState referral) {
    Constraints wishes = referral.constraints();
    Optional<KnownVictim> victim = victim(referral.victimCaseId());
    return new Party(
        wishes.sexUnit(),
        wishes.sex(),
        victim.map(KnownVictim::ageBand).orElse(AgeBand.UNKNOWN),
        victim.map(KnownVictim::treatAsChild).orElse(false),
        wishes.childrenWith(),
        wishes.security(),
        Set.copyOf(referral.needGroups()),
        referral.urgency(),
        wishes.nearProvince(),
        from(referral),
        avoided(wishes, victim));
  }

  /** What somebody wrote, and what follows of the danger that is known. */
  private static Set<ProvinceCode> avoided(Constraints wishes, Optional<KnownVictim> victim) {
    Set<ProvinceCode> all = new HashSet<>(wishes.avoidProvinces());
    victim.map(KnownVictim::dangerous).ifPresent(all::addAll);
    return all;
  }

  /** Where she is: with those who opened the referral, or else with the first of her team. */
  @Nullable ProvinceCode from(ReferralState referral) {
    return care.law()
        .provinceOf(referral.openedBy())
        .or(() ->
            victim(referral.victimCaseId()).stream()
                .flatMap(victim -> victim.team().stream())
                .flatMap(agency -> care.law().provinceOf(agency).stream())
                .findFirst())
        .orElse(null);
  }

  /** The shelter that is asked next without anybody looking: each is asked once so. */
  public Optional<House> next(ReferralState referral) {
    return Ranking.firstEligible(
        party(referral), houses.all(), house -> !referral.wasAsked(house.code()));
  }

  /** Why each house may not take her; an empty set for one that may. */
  public List<Set<Hindrance>> hindrances(ReferralState referral) {
    Party party = party(referral);
    return houses.all().stream().map(house -> Ranking.hindrances(party, house)).toList();
  }

  /**
   * Whether a shelter may learn of the person: she agreed, she is a child whose best interest it is
   * and of whom nobody said no, or two people allowed it by an override (C.5).
   */
  boolean mayLearn(
      UUID victimCaseId, ShelterCode shelter, @Nullable UUID disclosureId, Instant at) {
    Optional<KnownVictim> victim = victim(victimCaseId);
    Optional<AgencyCode> operator = houses.house(shelter).map(House::operator);
    if (victim.isEmpty() || operator.isEmpty()) {
      return false;
    }
    return care.agreedOrBest(
            victimCaseId, ConsentPurpose.SHARE_FOR_REFERRAL, operator.get(), MinimalOffer.TELLS, at)
        || (disclosureId != null
            && houses.isOverridden(disclosureId, victim.get().personRef(), operator.get()));
  }

  /**
   * Whether the house that has the referral in hand may still learn of the person, as it might when
   * it was asked.
   */
  public boolean mayStillLearn(ReferralState referral, Instant at) {
    ShelterCode shelter = referral.shelterCode();
    return shelter == null
        || mayLearn(
            referral.victimCaseId(), shelter, referral.offers().getLast().disclosureId(), at);
  }

  /** Who runs the house that has the referral in hand; empty while none has. */
  public Optional<AgencyCode> operator(ReferralState referral) {
    return ReferralPolicies.house(referral, this).map(House::operator);
  }

  /** The team of the case as it is now, and the house that has the referral in hand. */
  Set<Tie> ties(ReferralState referral) {
    Set<Tie> ties = new HashSet<>(care.teamTies(referral.victimCaseId()));
    ShelterCode shelter = referral.shelterCode();
    if (shelter != null) {
      ties.add(VictimRelation.OWN_SHELTER.to(shelter.value()));
      houses
          .house(shelter)
          .ifPresent(house -> ties.add(VictimRelation.OWN_SHELTER.to(house.operator().value())));
    }
    return ties;
  }
}
