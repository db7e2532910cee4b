package org.saphan.mutualassistance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.CommandDesk;
import org.saphan.foundation.web.CommandDesk.Incoming;
import org.saphan.foundation.web.Forms;
import org.saphan.foundation.web.Offers;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.foundation.web.Shape;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.request.RequestCommand.DraftMlaRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Begins a request with what row O1 asks for: whom, on what ground, for which offence, what is
 * wanted. The words follow in the 22 sections, so that nobody loses a long form.
 */
@Controller
@RequestMapping(
    path = "/mutual-assistance/requests/draft-mla-request",
    produces = MediaType.TEXT_HTML_VALUE)
final class DraftPage {
  private static final Shape.Fields SHAPE = shape();

  private final Offers offers;
  private final CommandDesk desk;
  private final Forms forms;

  DraftPage(Offers offers, CommandDesk desk, Forms forms) {
    this.offers = offers;
    this.desk = desk;
    this.forms = forms;
  }

  /** In the order in which people decide it; items are numbered by their place. */
  private static Shape.Fields shape() {
    Shape.Fields draft =
        Shape.of(DraftMlaRequest.class)
            .only(
                List.of(
                    "requestedCountry",
                    "proposedLegalBasis",
                    "offenceCodes",
                    "urgency",
                    "requestedBy",
                    "confidentiality",
                    "items"));
    return draft.inside(
        "items", item -> item.only(List.of("type", "description", "victimConcerned")));
  }

  @GetMapping
  ModelAndView begin(HttpServletRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return page(request, body, UUID.randomUUID().toString(), null);
  }

  @PostMapping
  ModelAndView draft(HttpServletRequest request, SignedIn who) {
    Offer offer = offers.of("requests");
    ObjectNode body = forms.read(SHAPE, offer, null, request, who);
    if (Forms.isForLines(request, body)) {
      return page(request, body, Forms.key(request), null);
    }
    try {
      return switch (desk.take(incoming(offer, request, numbered(body), who))) {
        case Outcome.Accepted accepted -> sections(accepted.id());
        case Outcome.Refused refused ->
            page(request, body, Forms.key(request), refused.rejection());
      };
    } catch (Unfit unfit) {
      return page(request, body, Forms.key(request), unfit.rejection());
    }
  }

  private static ObjectNode numbered(ObjectNode entered) {
    ObjectNode body = entered.deepCopy();
    int number = 0;
    for (JsonNode item : body.path("items").values()) {
      number++;
      ((ObjectNode) item).put("itemNo", number);
    }
    return body;
  }

  private static Incoming incoming(
      Offer offer, HttpServletRequest request, ObjectNode body, SignedIn who) {
    return new Incoming(
        offer.binding(),
        DraftMlaRequest.class,
        Forms.key(request),
        null,
        body,
        body.toString().getBytes(StandardCharsets.UTF_8),
        null,
        who);
  }

  private static ModelAndView sections(UUID id) {
    ModelAndView next =
        new ModelAndView("redirect:/mutual-assistance/requests/" + id + "/sections");
    next.setStatus(HttpStatus.SEE_OTHER);
    return next;
  }

  private ModelAndView page(
      HttpServletRequest request, ObjectNode body, String key, @Nullable Rejection rejection) {
    Wording words = forms.words(request);
    ModelAndView page = new ModelAndView("mutual-assistance/draft");
    forms.show(
        page,
        request,
        new Forms.Filled(
            SHAPE,
            body,
            path -> words.field("DraftMlaRequest", path),
            key,
            null,
            rejection,
            Forms.grow(request)));
    return page;
  }
}
