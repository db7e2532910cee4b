package org.saphan.repatriation.web.border;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.web.CommandDesk;
import org.saphan.foundation.web.CommandDesk.Incoming;
import org.saphan.foundation.web.Deed;
import org.saphan.foundation.web.Forms;
import org.saphan.foundation.web.Offers;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.repatriation.returning.ReturnCommand.RecordFirstContactScreen;
import org.saphan.repatriation.returning.ReturnCommand.StartScreening;
import org.saphan.repatriation.returning.ReturnState;
import org.saphan.repatriation.screening.Answer;
import org.saphan.repatriation.screening.Observation;
import org.saphan.repatriation.screening.Question;
import org.saphan.repatriation.terms.NeedGroup;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ten questions of the first contact on one page (chapter C.2). It gives the two commands that
 * the plain forms give: one that begins the screen, one with the answers.
 */
@Controller
@RequestMapping(
    path = "/repatriation/returns/{id}/" + FirstContactPage.PATH,
    produces = MediaType.TEXT_HTML_VALUE)
public final class FirstContactPage {
  /** Below a return. */
  public static final String PATH = "first-contact";

  /** The version of the questions (chapter C.2). */
  private static final String VERSION = "FC-1";

  private static final String BEGINS = "R14";
  private static final String ANSWERS = "R15";

  /** What may follow: help, a place, the word that no help is wanted, the end. */
  private static final List<String> NEXT = List.of("R19", "R17", "R27", "R22");

  private final Reading reading;
  private final Offers offers;
  private final CommandDesk desk;
  private final Forms forms;

  FirstContactPage(Reading reading, Offers offers, CommandDesk desk, Forms forms) {
    this.reading = reading;
    this.offers = offers;
    this.desk = desk;
    this.forms = forms;
  }

  /** Whether the reader may screen this person now. */
  static boolean isPossible(Reading.Found found) {
    return found.actions().contains(BEGINS) || found.actions().contains(ANSWERS);
  }

  @GetMapping
  ModelAndView ask(
      @PathVariable String id,
      @RequestParam @Nullable String done,
      HttpServletRequest request,
      SignedIn who) {
    Reading.Found found = find(id, who);
    return done != null || !isPossible(found)
        ? result(found)
        : page(found, UUID.randomUUID().toString(), Map.of(), null, request);
  }

  private Reading.Found find(String id, SignedIn who) {
    return reading
        .find("return", Offers.id(id), who.actor())
        .filter(BorderDay::isOfThisState)
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  @PostMapping
  ModelAndView answered(@PathVariable String id, HttpServletRequest request, SignedIn who) {
    Reading.Found found = find(id, who);
    String key = Forms.key(request);
    Optional<Rejection> refused =
        begun(found, key, request, who)
            .or(() -> given(found, RecordFirstContactScreen.class, key, answers(request), who));
    if (refused.isPresent()) {
      return page(find(id, who), key, request.getParameterMap(), refused.get(), request);
    }
    ModelAndView next =
        new ModelAndView(
            "redirect:/repatriation/returns/" + Offers.id(id) + "/" + PATH + "?done=1");
    next.setStatus(HttpStatus.SEE_OTHER);
    return next;
  }

  /** A screen that somebody has begun goes on; its conditions were said then. */
  private Optional<Rejection> begun(
      Reading.Found found, String key, HttpServletRequest request, SignedIn who) {
    if (((ReturnState) found.shown()).screening() != null) {
      return Optional.empty();
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String condition : List.of("separated", "private", "interpreter")) {
      body.put(condition, request.getParameter(condition) != null);
    }
    UUID itsKey = UUID.nameUUIDFromBytes((key + "/start").getBytes(StandardCharsets.UTF_8));
    return given(found, StartScreening.class, itsKey.toString(), body, who);
  }

  private Optional<Rejection> given(
      Reading.Found found, Class<?> command, String key, ObjectNode body, SignedIn who) {
    try {
      Outcome outcome =
          desk.take(
              new Incoming(
                  offers.of("returns").binding(),
                  command,
                  key,
                  found.summary().id(),
                  body,
                  body.toString().getBytes(StandardCharsets.UTF_8),
                  null,
                  who));
      return outcome instanceof Outcome.Refused no ? Optional.of(no.rejection()) : Optional.empty();
    } catch (Unfit unfit) {
      return Optional.of(unfit.rejection());
    }
  }

  /** As the command has them; what was not asked is left out. */
  private static ObjectNode answers(HttpServletRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String mark : List.of("unaccompanied", "immediateReferral", "officerSuspects")) {
      body.put(mark, request.getParameter(mark) != null);
    }
    body.put("screenVersion", VERSION);
    ArrayNode answers = body.putArray("answers");
    Arrays.stream(Question.values())
        .forEach(
            question -> answer(answers, question.name(), request.getParameter(question.name())));
    answer(answers, "F10", request.getParameter("F10"));
    answer(answers, "LANGUAGE", request.getParameter("LANGUAGE"));
    all(body.putArray("observations"), request, "observations");
    all(body.putArray("needGroups"), request, "needGroups");
    String note = Objects.requireNonNullElse(request.getParameter("note"), "");
    if (!note.isBlank()) {
      body.put("note", note);
    }
    return body;
  }

  private static void answer(ArrayNode answers, String question, @Nullable String said) {
    if (said != null && !said.isBlank()) {
      answers.addObject().put("question", question).put("answer", said.strip());
    }
  }

  private static void all(ArrayNode list, HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    Arrays.stream(values == null ? new String[0] : values).forEach(list::add);
  }

  private ModelAndView page(
      Reading.Found found,
      String key,
      Map<String, String[]> entered,
      @Nullable Rejection rejection,
      HttpServletRequest request) {
    ModelAndView page = of(found);
    page.addObject("key", key);
    page.addObject("entered", entered);
    page.addObject("begun", ((ReturnState) found.shown()).screening() != null);
    page.addObject("questions", Question.values());
    page.addObject("answers", Answer.values());
    page.addObject("observations", Observation.values());
    page.addObject("needs", NeedGroup.values());
    if (rejection != null) {
      page.addObject("sentence", forms.words(request).rejection(rejection));
      page.setStatus(HttpStatusCode.valueOf(rejection.code().status()));
    }
    return page;
  }

  private ModelAndView result(Reading.Found found) {
    ModelAndView page = of(found);
    page.addObject("outcome", ((ReturnState) found.shown()).screen());
    page.addObject("deeds", Deed.of(offers.of("returns"), found, NEXT));
    return page;
  }

  private static ModelAndView of(Reading.Found found) {
    ModelAndView page = new ModelAndView("repatriation/first-contact");
    page.addObject("returnId", found.summary().id());
    page.addObject("reference", found.summary().reference());
    page.addObject("returnee", found.shown());
    return page;
  }
}
