package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.CommandDesk.Incoming;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The plain form of every command. It works without any script: a list grows by asking again. */
@Controller
@RequestMapping(
    path = "/${spring.application.name}/{collection}",
    produces = MediaType.TEXT_HTML_VALUE)
final class FormPage {
  /** Fields of every form besides the command's own. */
  static final Shape.Fields COMMON =
      Shape.of(CommandDesk.Common.class).only(List.of("occurredAt", "onBehalfOf"));

  /** Of an id or a code that a link carries, in characters. */
  private static final int LONGEST = 60;

  private final Offers offers;
  private final Reading reading;
  private final CommandDesk desk;
  private final Forms forms;
  private final ByHand byHand;

  FormPage(
      Offers offers,
      Reading reading,
      CommandDesk desk,
      Forms forms,
      ObjectProvider<ByHand> byHand) {
    this.offers = offers;
    this.reading = reading;
    this.desk = desk;
    this.forms = forms;
    this.byHand = byHand.getIfAvailable(() -> ByHand.NOTHING);
  }

  /** Those of a form that begins something for a case that is there. */
  private static final Shape.Fields COMMON_OF_CASE =
      Shape.of(CommandDesk.Common.class).only(List.of("caseRef", "occurredAt", "onBehalfOf"));

  /** What one form is about. */
  private record Subject(
      Offer offer,
      Class<?> command,
      @Nullable UUID id,
      @Nullable String reference,
      long version,
      Map<String, String> known) {
    /** The command's own fields and those of every form. */
    Shape.Fields shape() {
      return Shape.of(command).and(common());
    }

    Shape.Fields common() {
      return id == null && offer.binding().caseRule() != null ? COMMON_OF_CASE : COMMON;
    }

    String back() {
      return "/" + offer.collection() + (id == null ? "" : "/" + id);
    }
  }

  @GetMapping("/{command:[a-z]+-[a-z-]+}")
  ModelAndView create(
      @PathVariable String collection, @PathVariable String command, HttpServletRequest request) {
    return empty(creating(collection, command), request);
  }

  @GetMapping("/{id}/{command}")
  ModelAndView fill(
      @PathVariable String collection,
      @PathVariable String id,
      @PathVariable String command,
      HttpServletRequest request,
      SignedIn who) {
    return empty(existing(collection, id, command, who), request);
  }

  @PostMapping("/{command:[a-z]+-[a-z-]+}")
  ModelAndView created(
      @PathVariable String collection,
      @PathVariable String command,
      HttpServletRequest request,
      SignedIn who) {
    return submitted(creating(collection, command), request, who);
  }

  @PostMapping("/{id}/{command}")
  ModelAndView filled(
      @PathVariable String collection,
      @PathVariable String id,
      @PathVariable String command,
      HttpServletRequest request,
      SignedIn who) {
    return submitted(existing(collection, id, command, who), request, who);
  }

  private Subject creating(String collection, String command) {
    Offer offer = offers.of(collection);
    Class<?> type =
        offer.commands().creating(command).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    return new Subject(offer, type, null, null, 0, Map.of());
  }

  private Subject existing(String collection, String id, String command, SignedIn who) {
    Offer offer = offers.of(collection);
    Class<?> type =
        offer.commands().other(command).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    Reading.Found found =
        reading
            .find(offer.name(), Offers.id(id), who.actor())
            .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    return new Subject(
        offer,
        type,
        found.summary().id(),
        found.summary().reference(),
        found.summary().version(),
        found.part().isPresent() ? Map.of() : byHand.known(type, found.snapshot().state()));
  }

  private ModelAndView empty(Subject subject, HttpServletRequest request) {
    String key = UUID.randomUUID().toString();
    return page(subject, request, known(subject, request), null, key, subject.version());
  }

  /** What the aggregate knows, and the link that led here, and ids for what is new. */
  private ObjectNode known(Subject subject, HttpServletRequest request) {
    ObjectNode known = JsonNodeFactory.instance.objectNode();
    for (Shape.Field field : subject.shape().fields()) {
      String given = request.getParameter(field.name());
      String own = subject.known().get(field.name());
      if (own != null) {
        known.put(field.name(), own);
      } else if (given != null && isId(field.shape()) && given.length() <= LONGEST) {
        known.put(field.name(), given);
      } else if (byHand.isNew(subject.command().getSimpleName(), field.name())) {
        known.put(field.name(), UUID.randomUUID().toString());
      }
    }
    return known;
  }

  private static boolean isId(Shape shape) {
    return shape instanceof Shape.Text text
        && (text.kind() == Shape.Kind.UUID || text.kind() == Shape.Kind.CODE);
  }

  private ModelAndView submitted(Subject subject, HttpServletRequest request, SignedIn who) {
    ObjectNode body;
    try {
      body = forms.read(subject.shape(), subject.offer(), subject.id(), request, who);
    } catch (Unfit unfit) { // a file that is not taken
      return refused(subject, request, JsonNodeFactory.instance.objectNode(), unfit.rejection());
    }
    if (Forms.isForLines(request, body)) {
      return refused(subject, request, body, null);
    }
    try {
      return switch (desk.take(incoming(subject, request, body, who))) {
        case Outcome.Accepted accepted -> done(subject, request, accepted.id(), who);
        case Outcome.Refused refused -> refused(subject, request, body, refused.rejection());
      };
    } catch (Unfit unfit) {
      return refused(subject, request, body, unfit.rejection());
    }
  }

  private static Incoming incoming(
      Subject subject, HttpServletRequest request, ObjectNode body, SignedIn who) {
    return new Incoming(
        subject.offer().binding(),
        subject.command(),
        Forms.key(request),
        subject.id(),
        body,
        body.toString().getBytes(StandardCharsets.UTF_8),
        subject.id() == null ? null : Forms.version(request, subject.version()),
        who);
  }

  /** On to what was done; to the list where it is not his to see, or not any more. */
  private ModelAndView done(Subject subject, HttpServletRequest request, UUID id, SignedIn who) {
    String path = request.getRequestURI();
    String collection = "/" + subject.offer().collection();
    String base = path.substring(0, path.indexOf(collection)) + collection;
    boolean seen = reading.find(subject.offer().name(), id, who.actor()).isPresent();
    ModelAndView next =
        new ModelAndView(
            "redirect:"
                + base
                + (seen ? "/" + id : "")
                + "?done="
                + Commands.path(subject.command()));
    next.setStatus(HttpStatus.SEE_OTHER);
    return next;
  }

  private ModelAndView refused(
      Subject subject, HttpServletRequest request, ObjectNode body, @Nullable Rejection why) {
    long version = Forms.version(request, subject.version());
    return page(subject, request, body, why, Forms.key(request), version);
  }

  private ModelAndView page(
      Subject subject,
      HttpServletRequest request,
      ObjectNode body,
      @Nullable Rejection rejection,
      String key,
      long version) {
    Wording words = forms.words(request);
    String command = subject.command().getSimpleName();
    ModelAndView page = new ModelAndView("foundation/form");
    Forms.Filled filled =
        new Forms.Filled(
            Shape.of(subject.command()),
            body,
            path -> words.field(command, path),
            key,
            subject.id() == null ? null : version,
            rejection,
            Forms.grow(request));
    forms.show(page, request, filled);
    page.addObject("common", forms.inputs(subject.common(), filled, words));
    page.addObject("subject", subject.reference());
    page.addObject("command", command);
    page.addObject("back", subject.back());
    return page;
  }
}
