package org.saphan.repatriation.web.border;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.web.CommandDesk;
import org.saphan.foundation.web.CommandDesk.Incoming;
import org.saphan.foundation.web.Forms;
import org.saphan.foundation.web.Offers;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.repatriation.returning.ReturnCommand.RecordArrival;
import org.saphan.repatriation.returning.ReturnState;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who is expected at the checkpoint, who came, and the arrival with one click. */
@Controller
@RequestMapping(path = "/repatriation", produces = MediaType.TEXT_HTML_VALUE)
final class BorderPages {
  private final BorderDay day;
  private final Reading reading;
  private final Offers offers;
  private final CommandDesk desk;
  private final Forms forms;
  private final BusinessClock clock;

  BorderPages(
      BorderDay day,
      Reading reading,
      Offers offers,
      CommandDesk desk,
      Forms forms,
      BusinessClock clock) {
    this.day = day;
    this.reading = reading;
    this.offers = offers;
    this.desk = desk;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping("/today")
  ModelAndView today(SignedIn who) {
    ModelAndView page = new ModelAndView("repatriation/today");
    page.addObject("notices", day.notices(who.actor()));
    return page;
  }

  @GetMapping("/arrivals")
  ModelAndView arrivals(@RequestParam @Nullable String done, SignedIn who) {
    ModelAndView page = new ModelAndView("repatriation/arrivals");
    page.addObject("awaited", day.awaited(who.actor()));
    page.addObject("arrived", day.arrived(who.actor()));
    page.addObject("done", done != null && done.equals("arrived"));
    page.addObject(
        "mayTakeIn",
        reading.creatable("return", who.actor()).stream().anyMatch(row -> row.id().equals("R13")));
    return page;
  }

  /** The person came as announced, now. Whatever differs is written with the form. */
  @PostMapping("/arrivals/{id}")
  ModelAndView arrives(@PathVariable String id, HttpServletRequest request, SignedIn who) {
    UUID returnId = Offers.id(id);
    Reading.Found found =
        reading
            .find("return", returnId, who.actor())
            .filter(BorderDay::isOfThisState)
            .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    Optional<Rejection> refused = refusal((ReturnState) found.shown(), returnId, request, who);
    if (refused.isPresent()) {
      ModelAndView page = arrivals(null, who);
      page.addObject("sentence", forms.words(request).rejection(refused.get()));
      page.setStatus(HttpStatusCode.valueOf(refused.get().code().status()));
      return page;
    }
    ModelAndView next = new ModelAndView("redirect:/repatriation/arrivals?done=arrived");
    next.setStatus(HttpStatus.SEE_OTHER);
    return next;
  }

  private Optional<Rejection> refusal(
      ReturnState person, UUID returnId, HttpServletRequest request, SignedIn who) {
    ReturnState.Plan plan = person.plan();
    if (plan == null) {
      return Optional.of(Rejection.of(Refusal.STATE, Refusal.STATE.name()));
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("at", clock.now().toString());
    body.put("checkpoint", plan.checkpoint().value());
    body.put("sex", person.sex().name());
    body.put("ageBand", person.ageBand().name());
    body.put("child", person.child().name());
    Incoming arrival =
        new Incoming(
            offers.of("returns").binding(),
            RecordArrival.class,
            Forms.key(request),
            returnId,
            body,
            // a second click is the same request, although the clock went on
            "arrived as announced".getBytes(StandardCharsets.UTF_8),
            null,
            who);
    try {
      return desk.take(arrival) instanceof Outcome.Refused no
          ? Optional.of(no.rejection())
          : Optional.empty();
    } catch (Unfit unfit) {
      return Optional.of(unfit.rejection());
    }
  }
}
