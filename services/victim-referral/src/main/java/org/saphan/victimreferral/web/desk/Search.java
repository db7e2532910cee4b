package org.saphan.victimreferral.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Reading.Found;
import org.saphan.foundation.web.Deed;
import org.saphan.foundation.web.Offers;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.referral.ReferralState.Offer;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.store.NextOffer;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.VictimRole;
import org.springframework.stereotype.Component;

/** Who still looks for a place, for those who help her and for the desk of the ministry. */
@Component
final class Search {
  private static final Set<Role> OF_THE_SEARCH =
      Set.of(VictimRole.CASE_WORKER, VictimRole.DSW_DESK);

  /** The row by which a referral is offered, to the shelter that is the next. */
  private static final String OFFER = "F2";

  private static final List<String> ROWS = List.of(OFFER, "F6", "F15", "F17", "F7");

  private static final Set<String> WAITS_FOR_AN_OFFER =
      Set.of("DRAFT", "DECLINED", "EXPIRED", "NOT_ARRIVED", "EXHAUSTED");

  private final Reading reading;
  private final Offers offers;
  private final NextOffer next;

  Search(Reading reading, Offers offers, NextOffer next) {
    this.reading = reading;
    this.offers = offers;
    this.next = next;
  }

  /**
   * Somebody who has no bed yet.
   *
   * @param offers so far, in order
   * @param next the shelter that would be asked next; null where nobody is left or one is asked now
   * @param dueAt what is due next, null if nothing is
   * @param mayOffer whether the reader may choose a shelter from the ranking
   */
  record Sought(
      UUID id,
      String reference,
      String stage,
      ReferralUrgency urgency,
      int beds,
      List<Offer> offers,
      @Nullable ShelterCode next,
      @Nullable Instant dueAt,
      boolean overdue,
      boolean mayOffer,
      List<Deed> deeds) {}

  List<Sought> open(Actor actor) {
    return reading
        .found(
            ReferralTable.NAME,
            Desk.only(actor, OF_THE_SEARCH),
            "a.stage in ('DRAFT', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'NOT_ARRIVED',"
                + " 'EXHAUSTED')"
                + Desk.SOONEST,
            Desk.MOST)
        .stream()
        .map(this::sought)
        .toList();
  }

  private Sought sought(Found found) {
    ReferralState referral = (ReferralState) found.snapshot().state();
    String stage = found.summary().stage();
    return new Sought(
        found.summary().id(),
        found.summary().reference(),
        stage,
        referral.urgency(),
        1 + referral.constraints().childrenWith(),
        referral.offers(),
        WAITS_FOR_AN_OFFER.contains(stage) ? next.of(found.summary().id()).orElse(null) : null,
        found.summary().dueAt(),
        found.summary().overdue(),
        found.actions().contains(OFFER),
        Deed.of(offers.of("referrals"), found, ROWS));
  }
}
