package org.saphan.foundation.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.CommandDesk.Incoming;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.springframework.beans.factory.annotation.Value;
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
  private static final List<String> COMMON = List.of("occurredAt", "onBehalfOf");

  private final Offers offers;
  private final Reading reading;
  private final CommandDesk desk;
  private final Documents documents;
  private final Texts texts;
  private final ZoneId zone;

  FormPage(
      Offers offers,
      Reading reading,
      CommandDesk desk,
      Documents documents,
      Texts texts,
      @Value("${saphan.zone:Asia/Vientiane}") ZoneId zone) {
    this.offers = offers;
    this.reading = reading;
    this.desk = desk;
    this.documents = documents;
    this.texts = texts;
    this.zone = zone;
  }

  /** What one form is about. */
  private record Subject(
      Offer offer, Class<?> command, @Nullable UUID id, @Nullable String reference, long version) {
    Shape.Fields shape() {
      return Shape.of(command);
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
    return new Subject(offer, type, null, null, 0);
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
        offer, type, found.summary().id(), found.summary().reference(), found.summary().version());
  }

  private ModelAndView empty(Subject subject, HttpServletRequest request) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    return page(
        subject, request, nothing, null, null, UUID.randomUUID().toString(), subject.version());
  }

  private ModelAndView submitted(Subject subject, HttpServletRequest request, SignedIn who) {
    Form form =
        new Form(request.getParameterMap(), name -> upload(subject, request, name, who), zone);
    ObjectNode body;
    try {
      body = form.read(subject.shape());
      form.into(body, common(), "");
    } catch (Unfit unfit) { // a file that is not taken
      ObjectNode nothing = JsonNodeFactory.instance.objectNode();
      return refused(subject, request, nothing, unfit.rejection());
    }
    String remove = request.getParameter("remove");
    String add = request.getParameter("add");
    if (add != null || remove != null) {
      Form.remove(body, remove == null ? "" : remove);
      return page(subject, request, body, null, add, key(request), version(subject, request));
    }
    try {
      return switch (desk.take(incoming(subject, request, body, who))) {
        case Outcome.Accepted accepted -> done(subject, request, accepted);
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
        key(request),
        subject.id(),
        body,
        body.toString().getBytes(StandardCharsets.UTF_8),
        subject.id() == null ? null : version(subject, request),
        who);
  }

  private static String key(HttpServletRequest request) {
    String key = request.getParameter("key");
    return key == null ? "" : key;
  }

  private static long version(Subject subject, HttpServletRequest request) {
    Long seen = ApiController.version(request.getParameter("version"));
    return seen == null ? subject.version() : seen;
  }

  private static ModelAndView done(
      Subject subject, HttpServletRequest request, Outcome.Accepted accepted) {
    String path = request.getRequestURI();
    String collection = "/" + subject.offer().collection();
    String base = path.substring(0, path.indexOf(collection)) + collection;
    ModelAndView next =
        new ModelAndView(
            "redirect:" + base + "/" + accepted.id() + "?done=" + Commands.path(subject.command()));
    next.setStatus(HttpStatus.SEE_OTHER);
    return next;
  }

  /** Keeps a file that came with the form; its key makes a double click one document. */
  private Optional<DocumentRef> upload(
      Subject subject, HttpServletRequest request, String name, SignedIn who) {
    String type = request.getContentType();
    if (subject.id() == null || type == null || !type.startsWith("multipart/")) {
      return Optional.empty();
    }
    try {
      Part part = request.getPart(name);
      if (part == null || part.getSize() == 0) {
        return Optional.empty();
      }
      byte[] bytes = BodyReader.bytes(part.getInputStream(), Documents.MAX_DOCUMENT);
      byte[] seed = (key(request) + name + part.getSize()).getBytes(StandardCharsets.UTF_8);
      return Optional.of(
          documents.keep(
              subject.offer(),
              subject.id(),
              who,
              UUID.nameUUIDFromBytes(seed),
              part.getContentType(),
              bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ServletException malformed) {
      throw Unfit.because(Refusal.INVALID);
    }
  }

  private ModelAndView refused(
      Subject subject, HttpServletRequest request, ObjectNode body, Rejection rejection) {
    ModelAndView page =
        page(subject, request, body, rejection, null, key(request), version(subject, request));
    page.setStatus(org.springframework.http.HttpStatusCode.valueOf(rejection.code().status()));
    return page;
  }

  private static Shape.Fields common() {
    Shape.Fields all = Shape.of(CommandDesk.Common.class);
    return new Shape.Fields(
        all.type(), all.fields().stream().filter(field -> COMMON.contains(field.name())).toList());
  }

  private ModelAndView page(
      Subject subject,
      HttpServletRequest request,
      ObjectNode body,
      @Nullable Rejection rejection,
      @Nullable String grow,
      String key,
      long version) {
    Wording words =
        texts.in(org.springframework.web.servlet.support.RequestContextUtils.getLocale(request));
    Map<String, String> wrong = new HashMap<>();
    if (rejection != null && !rejection.pointer().isEmpty()) {
      wrong.put(rejection.pointer().substring(1).replace('/', '.'), words.rejection(rejection));
    }
    Inputs inputs = new Inputs(words, subject.command().getSimpleName(), zone, wrong, grow);
    ModelAndView page = new ModelAndView("foundation/form");
    page.addObject("subject", subject.reference());
    page.addObject("command", subject.command().getSimpleName());
    page.addObject("back", subject.back());
    page.addObject("inputs", inputs.of(subject.shape(), body, ""));
    page.addObject("common", inputs.of(common(), body, ""));
    page.addObject("existing", subject.id() != null);
    page.addObject("key", key);
    page.addObject("version", version);
    page.addObject("rejection", rejection);
    page.addObject("sentence", rejection == null ? null : words.rejection(rejection));
    page.addObject(
        "wrongId",
        rejection == null || rejection.pointer().isEmpty()
            ? null
            : "f" + rejection.pointer().replace('/', '-'));
    return page;
  }
}
