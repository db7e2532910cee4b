package org.saphan.victimreferral.web;

import java.util.List;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.web.Offers;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.victimreferral.ranking.Ranked;
import org.saphan.victimreferral.ranking.Ranking;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.referral.ReferralView;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The shelters for one referral, the best first, each with the reasons; for who may offer it. */
@Controller
final class RankingPage {
  /** The row by which a referral is offered. */
  private static final String OFFER = "F2";

  private final Reading reading;
  private final ReferralView view;

  RankingPage(Reading reading, ReferralView view) {
    this.reading = reading;
    this.view = view;
  }

  @GetMapping(
      path = "/victim-referral/referrals/{id}/ranking",
      produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(@PathVariable String id, SignedIn who) {
    ReferralState referral =
        reading
            .find(ReferralTable.NAME, Offers.id(id), who.actor())
            .filter(found -> found.actions().contains(OFFER))
            .map(found -> (ReferralState) found.snapshot().state())
            .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    List<Ranked> ranked = Ranking.of(view.party(referral), view.houses().all());
    ModelAndView page = new ModelAndView("victim-referral/ranking");
    page.addObject("referralId", Offers.id(id));
    page.addObject("ranked", ranked);
    return page;
  }
}
