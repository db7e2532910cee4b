package org.saphan.casetracker.match.web;

import java.util.List;
import java.util.UUID;
import org.saphan.casetracker.match.store.WeakPairs;
import org.saphan.casetracker.match.store.WeakPairs.WeakPair;
import org.saphan.casetracker.terms.Office;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The weak list, for those who may propose a match without a team: numbers and no names. */
@Controller
final class PossibleMatches {
  static final String PAGE = "/case-tracker/possible-matches";
  private static final String API = "/api" + PAGE;

  private final WeakPairs pairs;

  PossibleMatches(WeakPairs pairs) {
    this.pairs = pairs;
  }

  /** To be proposed by the row's own path, {@code POST /api/case-tracker/person-matches}. */
  @GetMapping(path = API, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<WeakPair> list(SignedIn who) {
    if (!Office.decidesEveryMatch(who.actor().roles())) {
      throw Unfit.because(Refusal.ROLE);
    }
    return pairs.of(who.actor().account());
  }

  @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
  String page(SignedIn who, Model model) {
    List<WeakPair> list = list(who);
    model.addAttribute("pairs", list);
    model.addAttribute("keys", list.stream().map(one -> UUID.randomUUID()).toList());
    return "case-tracker/possible-matches";
  }
}
