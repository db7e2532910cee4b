package org.saphan.repatriation.store;

import java.util.UUID;
import org.saphan.repatriation.reaction.ReferralBook;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which referrals go on, in the transaction of the event. */
public final class StoredReferrals implements ReferralBook {
  private final JdbcTemplate jdbc;

  public StoredReferrals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void begins(UUID referralId, UUID returnId) {
    jdbc.update(
        "insert into referral_of_return (referral_id, return_id) values (?, ?)"
            + " on conflict do nothing",
        referralId,
        returnId);
  }

  @Override
  public void goesOnAgain(UUID referralId) {
    setEnded(referralId, false);
  }

  @Override
  public void ends(UUID referralId) {
    setEnded(referralId, true);
  }

  private void setEnded(UUID referralId, boolean ended) {
    jdbc.update("update referral_of_return set ended = ? where referral_id = ?", ended, referralId);
  }

  @Override
  public boolean goesOn(UUID returnId) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from referral_of_return where return_id = ? and not ended)",
            Boolean.class,
            returnId));
  }
}
