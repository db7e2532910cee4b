package org.saphan.foundation.web;

import java.util.List;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.CaseTeam;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.Refusal;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who looked at one aggregate: for its team and its data officer, for machines and on a page. */
@Controller
final class ReadsController {
  private final Offers offers;
  private final Reading reading;
  private final CaseTeam team;
  private final ReadLog log;
  private final Operators operators;

  ReadsController(Offers offers, Reading reading, CaseTeam team, ReadLog log, Operators operators) {
    this.offers = offers;
    this.reading = reading;
    this.team = team;
    this.log = log;
    this.operators = operators;
  }

  @GetMapping(
      path = "/api/${spring.application.name}/{collection}/{id}/reads",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<ReadLog.Line> read(@PathVariable String collection, @PathVariable String id, SignedIn who) {
    return lines(offers.of(collection), id, who);
  }

  @GetMapping(
      path =
          "/${spring.application.name}/{collection:[a-z]+(?:-[a-z]+)*}"
              + "/{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}/reads",
      produces = MediaType.TEXT_HTML_VALUE)
  String show(@PathVariable String collection, @PathVariable String id, SignedIn who, Model model) {
    Offer offer = offers.of(collection);
    model.addAttribute("lines", lines(offer, id, who));
    model.addAttribute("offer", offer);
    model.addAttribute("id", Offers.id(id));
    model.addAttribute("years", ReadLog.KEPT_YEARS);
    model.addAttribute("most", ReadLog.LISTED);
    return "foundation/reads";
  }

  /** Who does not answer for it learns nothing, not even that it is there. */
  private List<ReadLog.Line> lines(Offer offer, String id, SignedIn who) {
    boolean there = reading.snapshot(offer.name(), Offers.id(id)).isPresent();
    if (!there || !team.includes(Offers.id(id), who.actor(), operators.include(who))) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
    return log.of(Offers.id(id));
  }
}
