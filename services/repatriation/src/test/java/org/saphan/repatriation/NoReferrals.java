package org.saphan.repatriation;

import java.util.UUID;
import org.saphan.repatriation.reaction.ReferralBook;

/** Nothing was heard of any referral. */
enum NoReferrals implements ReferralBook {
  INSTANCE;

  @Override
  public void begins(UUID referralId, UUID returnId) {}

  @Override
  public void goesOnAgain(UUID referralId) {}

  @Override
  public void ends(UUID referralId) {}

  @Override
  public boolean goesOn(UUID returnId) {
    return false;
  }
}
