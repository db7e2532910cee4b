package org.saphan.victimreferral.web.desk;

import org.saphan.foundation.access.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The day of a shelter, and the search for places, each on one page. */
@Controller
@RequestMapping(path = "/victim-referral", produces = MediaType.TEXT_HTML_VALUE)
final class DeskPages {
  private final ShelterDay day;
  private final Search search;
  private final Visits visits;

  DeskPages(ShelterDay day, Search search, Visits visits) {
    this.day = day;
    this.search = search;
    this.visits = visits;
  }

  @GetMapping("/shelter-desk")
  ModelAndView shelter(SignedIn who) {
    ModelAndView page = new ModelAndView("victim-referral/shelter-desk");
    page.addObject("offered", day.offered(who.actor()));
    page.addObject("expected", day.expected(who.actor()));
    page.addObject("residents", day.residents(who.actor()));
    page.addObject("houses", day.houses(who.actor()));
    page.addObject("visits", visits.due(who.actor()));
    return page;
  }

  @GetMapping("/referral-desk")
  ModelAndView referrals(SignedIn who) {
    ModelAndView page = new ModelAndView("victim-referral/referral-desk");
    page.addObject("sought", search.open(who.actor()));
    page.addObject("visits", visits.due(who.actor()));
    return page;
  }
}
