package org.saphan.repatriation.reaction;

import java.util.UUID;

/**
 * The referrals that were made for returns elsewhere, as they were heard: a return may have
 * several, for a transfer is a second one, and who is in a house does not come back when it is
 * cancelled.
 */
public interface ReferralBook {
  /** A place is looked for, or was found; heard again it changes nothing. */
  void begins(UUID referralId, UUID returnId);

  /** Another house is asked, also after none was left. */
  void goesOnAgain(UUID referralId);

  /** It was taken back or closed, no house is left to ask, or the person has left hers. */
  void ends(UUID referralId);

  /** Whether some referral of this return goes on. */
  boolean goesOn(UUID returnId);
}
