package org.saphan.foundation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.countersign.Countersignatures;
import org.saphan.foundation.deputy.Deputies;
import org.saphan.foundation.ledger.CaseTeam;
import org.saphan.foundation.ledger.Emergencies;
import org.saphan.foundation.ledger.ListQuery;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.SealedWords;
import org.saphan.foundation.reaction.Memos;
import org.saphan.foundation.web.Offers.Action;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Row;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The plain pages to read: the list of a life cycle, and one aggregate with all that is known. */
@Controller
@RequestMapping(
    path = "/${spring.application.name}/{collection:[a-z]+(?:-[a-z]+)*}",
    produces = MediaType.TEXT_HTML_VALUE)
final class ListPage {
  private final Offers offers;
  private final Reading reading;
  private final Deputies deputies;
  private final Memos memos;
  private final Countersignatures signatures;
  private final Emergencies emergencies;
  private final CaseTeam team;
  private final SealedWords sealed;
  private final Operators operators;
  private final ByHand byHand;

  ListPage(
      Offers offers,
      Reading reading,
      Deputies deputies,
      Memos memos,
      Countersignatures signatures,
      Emergencies emergencies,
      CaseTeam team,
      SealedWords sealed,
      Operators operators,
      ObjectProvider<ByHand> byHand) {
    this.offers = offers;
    this.reading = reading;
    this.deputies = deputies;
    this.memos = memos;
    this.signatures = signatures;
    this.emergencies = emergencies;
    this.team = team;
    this.sealed = sealed;
    this.operators = operators;
    this.byHand = byHand.getIfAvailable(() -> ByHand.NOTHING);
  }

  @GetMapping
  String list(
      @PathVariable String collection,
      @RequestParam Map<String, String> parameters,
      SignedIn who,
      Model model) {
    Offer offer = offers.of(collection);
    Map<String, String> filters = new HashMap<>(parameters);
    model.addAttribute("done", done(offer, filters.remove("done")));
    ListQuery query = Offers.query(offer, filters);
    Reading.Page page = reading.list(offer.name(), who.actor(), query);
    boolean full = page.rows().size() == query.size();
    model.addAttribute("offer", offer);
    model.addAttribute("query", query);
    model.addAttribute("page", page);
    model.addAttribute("next", full ? page.rows().getLast().reference() : null);
    model.addAttribute(
        "create", reading.creatable(offer.name(), who.actor()).stream().map(Action::of).toList());
    return "foundation/list";
  }

  @GetMapping("/{id:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}")
  String one(
      @PathVariable String collection,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String done,
      SignedIn who,
      Model model) {
    Offer offer = offers.of(collection);
    Reading.Found found =
        reading
            .find(offer.name(), Offers.id(id), who.actor())
            .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    model.addAttribute("offer", offer);
    model.addAttribute("found", found);
    Object state = found.shown();
    model.addAttribute("state", state.getClass().getSimpleName());
    model.addAttribute("details", Details.flat(state));
    model.addAttribute(
        "actions", offer.commands().rows(found.actions()).stream().map(Action::of).toList());
    model.addAttribute("special", byHand.pages(collection, found, who.actor()));
    model.addAttribute("begins", beginnings(collection, found, who));
    model.addAttribute("flags", ByHand.flags(byHand, collection, found, who.actor()));
    model.addAttribute("memos", memos.at(found));
    model.addAttribute("countersigned", !signatures.signable(offer.name(), found).isEmpty());
    boolean officer = operators.include(who);
    UUID caseRef = found.summary().caseRef();
    UUID one = found.summary().id();
    model.addAttribute("team", team.includes(one, who.actor(), officer));
    model.addAttribute("sealed", sealed.areFor(found, who.actor()));
    model.addAttribute("emergencies", emergencies.ofCase(caseRef, one, who.actor(), officer));
    model.addAttribute("history", lines(offer, id, who));
    model.addAttribute("standIns", deputies.today(who.actor().agency()));
    model.addAttribute("done", done(offer, done));
    return "foundation/one";
  }

  /** The name of the command that was just carried out. */
  private static @Nullable String done(Offer offer, @Nullable String path) {
    return path == null
        ? null
        : offer.commands().named(path).map(Class::getSimpleName).orElse(null);
  }

  /** What begins from here: the form with what is known. */
  record Beginning(String command, String href) {}

  /** Only for who sees the whole: he that sees a part is not told whose it is. */
  private List<Beginning> beginnings(String collection, Reading.Found found, SignedIn who) {
    if (found.part().isPresent()) {
      return List.of();
    }
    UUID caseRef = found.summary().caseRef();
    Map<Class<?>, Map<String, UUID>> begins =
        byHand.begins(collection, found.summary().id(), found.snapshot().state());
    return offers.all().stream()
        .flatMap(offer -> {
          Set<Class<?>> creatable =
              reading.creatable(offer.name(), who.actor()).stream()
                  .map(Row::command)
                  .collect(Collectors.toSet());
          return begins.entrySet().stream()
              .filter(one -> creatable.contains(one.getKey()))
              .map(one -> beginning(offer, one.getKey(), one.getValue(), caseRef));
        })
        .toList();
  }

  private static Beginning beginning(
      Offer offer, Class<?> command, Map<String, UUID> known, UUID caseRef) {
    UriComponentsBuilder href =
        UriComponentsBuilder.fromPath(
            "/%s/%s".formatted(offer.collection(), Commands.path(command)));
    href.queryParam("caseRef", caseRef);
    known.forEach(href::queryParam);
    return new Beginning(command.getSimpleName(), href.toUriString());
  }

  /** A line of history with the details of its event. */
  record Line(org.saphan.foundation.ledger.HistoryLine line, Map<String, Object> details) {}

  private List<Line> lines(Offer offer, String id, SignedIn who) {
    return reading.history(offer.name(), Offers.id(id), who.actor()).stream()
        .map(line -> new Line(line, Details.flat(line.event())))
        .toList();
  }
}
