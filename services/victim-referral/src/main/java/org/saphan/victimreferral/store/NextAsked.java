package org.saphan.victimreferral.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.saphan.foundation.ledger.Reading;
import org.saphan.victimreferral.ranking.House;
import org.saphan.victimreferral.ranking.Ranking;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.referral.ReferralView;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.ShelterCode;

/** Who is asked next by itself: the best of those that may learn of the person. */
public final class NextAsked implements StoredCareBook.Asking {
  private final Reading reading;
  private final ReferralView view;
  private final Supplier<Instant> now;

  public NextAsked(Reading reading, ReferralView view, Supplier<Instant> now) {
    this.reading = reading;
    this.view = view;
    this.now = now;
  }

  @Override
  public Optional<ShelterCode> next(UUID referralId, boolean agreed) {
    return reading
        .snapshot(ReferralTable.NAME, referralId)
        .map(snapshot -> (ReferralState) snapshot.state())
        .flatMap(referral -> byRank(referral, agreed));
  }

  private Optional<ShelterCode> byRank(ReferralState referral, boolean agreed) {
    return Ranking.firstEligible(
            view.party(referral),
            view.houses().all(),
            house -> !wasAsked(referral, house) && (!agreed || mayLearn(referral, house)))
        .map(House::code);
  }

  private static boolean wasAsked(ReferralState referral, House house) {
    return referral.offers().stream().anyMatch(offer -> offer.shelterCode().equals(house.code()));
  }

  /** What row F2 asks. */
  private boolean mayLearn(ReferralState referral, House house) {
    return view.care()
        .agreedOrBest(
            referral.victimCaseId(),
            ConsentPurpose.SHARE_FOR_REFERRAL,
            house.operator(),
            now.get());
  }
}
