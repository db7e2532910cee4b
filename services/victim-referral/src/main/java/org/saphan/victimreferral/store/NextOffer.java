package org.saphan.victimreferral.store;

import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.ledger.Reading;
import org.saphan.victimreferral.ranking.House;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.referral.ReferralView;
import org.saphan.victimreferral.terms.ShelterCode;

/** Which shelter a referral is offered to by itself (X6). */
public final class NextOffer {
  private final Reading reading;
  private final ReferralView view;

  public NextOffer(Reading reading, ReferralView view) {
    this.reading = reading;
    this.view = view;
  }

  /**
   * The shelter that is asked next: that of a transfer first, then by rank. Empty where nobody is
   * left to be asked, or there is no such referral.
   */
  public Optional<ShelterCode> of(UUID referralId) {
    return state(referralId)
        .flatMap(referral ->
            target(referral, referralId)
                .filter(shelter -> !referral.wasAsked(shelter))
                .or(() -> view.next(referral).map(House::code)));
  }

  /** Where a transfer was meant to go. */
  private Optional<ShelterCode> target(ReferralState referral, UUID referralId) {
    return Optional.ofNullable(referral.parentReferralId())
        .flatMap(this::state)
        .map(ReferralState::transfer)
        .filter(transfer -> transfer.newReferralId().equals(referralId))
        .map(ReferralState.Transfer::toShelterCode);
  }

  private Optional<ReferralState> state(UUID referralId) {
    return reading
        .snapshot(ReferralTable.NAME, referralId)
        .map(snapshot -> (ReferralState) snapshot.state());
  }
}
