package org.saphan.victimreferral.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralOffered;
import org.saphan.victimreferral.referral.ReferralState.Offer;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.VictimRelation;

/**
 * All that a house sees of a referral while it is asked whether it has a place (chapters C.11, D.2
 * and D.3): enough to answer, and not who she is, who else was asked or where she would be in
 * danger. Until when it must answer is a deadline.
 */
public record MinimalOffer(
    int offerNo,
    ShelterCode shelterCode,
    ReferralUrgency urgency,
    Unit sexUnit,
    AgeBand ageBand,
    int childrenWith,
    List<NeedGroup> needGroups) {
  /** Her coarse profile (chapter D.3): what a consent to be offered must name. */
  static final Set<DataGroup> TELLS = Set.of(DataGroup.G2);

  public MinimalOffer {
    needGroups = List.copyOf(needGroups);
  }

  /**
   * What a reader sees of this referral instead of the whole.
   *
   * @param by the ties by which he sees it
   * @return empty where no offer is open, or he sees it as one of the case
   */
  public static Optional<MinimalOffer> of(
      Snapshot<ReferralState> snapshot, Set<Tie> by, ReferralView view) {
    ReferralState referral = snapshot.state();
    ShelterCode shelter = referral.shelterCode();
    boolean asTheHouseOnly =
        by.stream().allMatch(tie -> tie.relation().equals(VictimRelation.OWN_SHELTER));
    if (snapshot.stage() != ReferralStage.OFFERED || shelter == null || !asTheHouseOnly) {
      return Optional.empty();
    }
    Offer open = referral.offers().getLast();
    return Optional.of(
        new MinimalOffer(
            open.offerNo(),
            shelter,
            referral.urgency(),
            referral.constraints().sexUnit(),
            view.party(referral).ageBand(),
            referral.constraints().childrenWith(),
            referral.needGroups()));
  }

  /** Of its history only that it was asked. */
  public boolean isToldBy(Object event) {
    return event instanceof ReferralOffered offered && offered.offerNo() == offerNo;
  }
}
