package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.HistoryLine;
import org.saphan.foundation.ledger.ListQuery;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Summary;
import org.saphan.foundation.reaction.Memos;
import org.saphan.foundation.web.CommandDesk.Incoming;
import org.saphan.foundation.web.Offers.Action;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The JSON API of all life cycles of a service (design 6): what may be done follows from the rows.
 */
@RestController
@RequestMapping(
    path = "/api/${spring.application.name}/{collection}",
    produces = MediaType.APPLICATION_JSON_VALUE)
final class ApiController {
  /** One page of a list; {@code next} is the {@code after} of the next page. */
  record Listing(List<Summary> rows, long count, @Nullable String next, List<Action> create) {}

  private final Offers offers;
  private final Reading reading;
  private final CommandDesk desk;
  private final Memos memos;
  private final ByHand byHand;
  private final BodyReader bodies = new BodyReader();

  ApiController(
      Offers offers,
      Reading reading,
      CommandDesk desk,
      Memos memos,
      ObjectProvider<ByHand> byHand) {
    this.offers = offers;
    this.reading = reading;
    this.desk = desk;
    this.memos = memos;
    this.byHand = byHand.getIfAvailable(() -> ByHand.NOTHING);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Outcome.Accepted> create(
      @PathVariable String collection, HttpServletRequest request, SignedIn who)
      throws IOException {
    Offer offer = offers.of(collection);
    Class<?> command =
        offer.commands().onlyCreating().orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    return submit(offer, command, null, request, who);
  }

  @PostMapping(path = "/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Outcome.Accepted> createNamed(
      @PathVariable String collection,
      @PathVariable String command,
      HttpServletRequest request,
      SignedIn who)
      throws IOException {
    Offer offer = offers.of(collection);
    Class<?> type =
        offer.commands().creating(command).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    return submit(offer, type, null, request, who);
  }

  @PostMapping(path = "/{id}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Outcome.Accepted> command(
      @PathVariable String collection,
      @PathVariable String id,
      @PathVariable String command,
      HttpServletRequest request,
      SignedIn who)
      throws IOException {
    Offer offer = offers.of(collection);
    Class<?> type =
        offer.commands().other(command).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    return submit(offer, type, Offers.id(id), request, who);
  }

  private ResponseEntity<Outcome.Accepted> submit(
      Offer offer, Class<?> command, @Nullable UUID id, HttpServletRequest request, SignedIn who)
      throws IOException {
    byte[] bytes = BodyReader.bytes(request.getInputStream(), BodyReader.MAX_BODY);
    Incoming incoming =
        new Incoming(
            offer.binding(),
            command,
            request.getHeader("Idempotency-Key"),
            id,
            bodies.object(bytes),
            bytes,
            version(request.getHeader(HttpHeaders.IF_MATCH)),
            who);
    return switch (desk.take(incoming)) {
      case Outcome.Accepted accepted -> answer(request, accepted, offer, id == null);
      case Outcome.Refused refused -> throw new Unfit(refused.rejection());
    };
  }

  private static ResponseEntity<Outcome.Accepted> answer(
      HttpServletRequest request, Outcome.Accepted accepted, Offer offer, boolean created) {
    String path = request.getRequestURI();
    String place = path.substring(0, path.indexOf("/" + offer.collection()) + 1);
    URI location = URI.create(place + offer.collection() + "/" + accepted.id());
    ResponseEntity.BodyBuilder answer =
        created ? ResponseEntity.created(location) : ResponseEntity.ok();
    return answer.eTag("\"" + accepted.version() + "\"").body(accepted);
  }

  /** {@code If-Match: "7"}; the star means that it does not matter. */
  static @Nullable Long version(@Nullable String header) {
    if (header == null || header.equals("*")) {
      return null;
    }
    String digits = header.replaceFirst("^W/", "").replace("\"", "");
    if (!digits.matches("[0-9]{1,18}")) {
      throw Unfit.invalid("IF_MATCH", "");
    }
    return Long.valueOf(digits);
  }

  @GetMapping
  Listing list(
      @PathVariable String collection, @RequestParam Map<String, String> filters, SignedIn who) {
    Offer offer = offers.of(collection);
    ListQuery query = Offers.query(offer, filters);
    Reading.Page page = reading.list(offer.name(), who.actor(), query);
    List<Summary> rows = page.rows();
    String next = rows.size() < query.size() ? null : rows.getLast().reference();
    List<Action> create =
        reading.creatable(offer.name(), who.actor()).stream().map(Action::of).toList();
    return new Listing(rows, page.count(), next, create);
  }

  @GetMapping("/{id}")
  ResponseEntity<Map<String, Object>> one(
      @PathVariable String collection, @PathVariable String id, SignedIn who) {
    Offer offer = offers.of(collection);
    Reading.Found found = found(offer, id, who);
    Summary summary = found.summary();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", summary.id());
    one.put("reference", summary.reference());
    one.put("caseRef", summary.caseRef());
    one.put("version", summary.version());
    one.put("stage", summary.stage());
    one.put("holder", summary.holder());
    one.put("createdAt", summary.createdAt());
    one.put("changedAt", summary.changedAt());
    one.put("dueAt", summary.dueAt());
    one.put("overdue", summary.overdue());
    one.put("deadlines", found.deadlines());
    one.put("memos", memos.at(found));
    one.put("flags", ByHand.flags(byHand, collection, found, who.actor()));
    one.put("details", Details.of(found.shown()));
    one.put("actions", actions(offer, found));
    return ResponseEntity.ok().eTag("\"" + summary.version() + "\"").body(one);
  }

  @GetMapping("/{id}/history")
  List<HistoryLine> history(
      @PathVariable String collection, @PathVariable String id, SignedIn who) {
    Offer offer = offers.of(collection);
    List<HistoryLine> lines = reading.history(offer.name(), Offers.id(id), who.actor());
    if (lines.isEmpty()) {
      found(offer, id, who); // seen in part, and nothing of its history
    }
    return lines;
  }

  @GetMapping("/{id}/actions")
  List<Action> actions(@PathVariable String collection, @PathVariable String id, SignedIn who) {
    Offer offer = offers.of(collection);
    return actions(offer, found(offer, id, who));
  }

  private Reading.Found found(Offer offer, String id, SignedIn who) {
    return reading
        .find(offer.name(), Offers.id(id), who.actor())
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  private static List<Action> actions(Offer offer, Reading.Found found) {
    return new ArrayList<>(offer.commands().rows(found.actions()))
        .stream().map(Action::of).toList();
  }
}
