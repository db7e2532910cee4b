package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.emergency.EmergencyAccess;
import org.saphan.foundation.emergency.EmergencyAccesses;
import org.saphan.foundation.emergency.EmergencyFinding;
import org.saphan.foundation.emergency.EmergencyReason;
import org.saphan.foundation.ledger.Emergencies;
import org.saphan.foundation.ledger.Emergencies.Answer;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.PrivateText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where somebody takes the right to see a case at once, and where those who answer for it look into
 * that; for machines and on a page.
 */
@Controller
final class EmergencyController {
  private static final String API = "/api/${spring.application.name}/emergencies";
  private static final String PAGE = "/${spring.application.name}/emergencies";

  /**
   * What is asked for.
   *
   * @param collection as in paths, such as {@code requests}
   * @param subject the number for people of one aggregate of the case, or its id
   */
  public record Ask(
      CountersignController.Collection collection,
      Subject subject,
      EmergencyReason reason,
      @Nullable PrivateText words) {}

  /** A number for people, or an id. */
  public record Subject(String value) {
    public Subject {
      if (!value.matches("[A-Za-z0-9-]{1,60}")) {
        throw new IllegalArgumentException("Not a number of anything");
      }
    }
  }

  /** What was found. */
  public record Review(EmergencyFinding finding) {}

  /**
   * One that the reader must look into.
   *
   * @param words the reason in words, null if there are none
   */
  public record ToReview(EmergencyAccess access, String collection, @Nullable String words) {}

  /**
   * What the reader took, and what he must look into.
   *
   * @param mayAskFor the collections in which he may take it
   */
  public record Listing(
      List<EmergencyAccess> mine, List<ToReview> toReview, List<String> mayAskFor) {}

  /** How OpenAPI describes it. */
  static final Map<String, Object> DESCRIPTION =
      Map.of(
          "/emergencies",
          Map.of(
              "get",
              described("list", "200", List.of(), Map.of()),
              "post",
              described(
                  "ask",
                  "201",
                  List.of(
                      OpenApi.header(
                          "Idempotency-Key", true, Map.of("type", "string", "format", "uuid"))),
                  body(Ask.class))),
          "/emergencies/{id}/review",
          Map.of("post", described("review", "200", List.of(OpenApi.id()), body(Review.class))));

  private final Emergencies emergencies;
  private final Offers offers;
  private final Operators operators;
  private final BusinessClock clock;
  private final BodyReader bodies = new BodyReader();

  EmergencyController(
      Emergencies emergencies, Offers offers, Operators operators, BusinessClock clock) {
    this.emergencies = emergencies;
    this.offers = offers;
    this.operators = operators;
    this.clock = clock;
  }

  @GetMapping(path = API, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Listing list(SignedIn who) {
    List<String> names = emergencies.mayAskFor(who.actor());
    return new Listing(
        emergencies.of(who.actor()),
        emergencies.toReview(who.actor(), operators.include(who)).stream()
            .map(access -> toReview(access, who))
            .toList(),
        offers.all().stream()
            .filter(offer -> names.contains(offer.name()))
            .map(Offer::collection)
            .toList());
  }

  private ToReview toReview(EmergencyAccess access, SignedIn who) {
    String collection =
        offers.all().stream()
            .filter(offer -> offer.name().equals(access.lifecycle()))
            .map(Offer::collection)
            .findFirst()
            .orElseThrow();
    return new ToReview(access, collection, emergencies.words(access, who.actor()).orElse(null));
  }

  @PostMapping(
      path = API,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  @ResponseStatus(HttpStatus.CREATED)
  EmergencyAccess ask(HttpServletRequest request, SignedIn who) throws IOException {
    byte[] body = BodyReader.bytes(request.getInputStream(), BodyReader.MAX_BODY);
    return ask(request.getHeader("Idempotency-Key"), bodies.object(body), who);
  }

  @PostMapping(
      path = API + "/{id}/review",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  EmergencyAccess review(@PathVariable String id, HttpServletRequest request, SignedIn who)
      throws IOException {
    byte[] body = BodyReader.bytes(request.getInputStream(), BodyReader.MAX_BODY);
    return review(id, bodies.object(body), who);
  }

  @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
  String show(@RequestParam(required = false) @Nullable String done, SignedIn who, Model model) {
    model.addAttribute("done", done != null && done.matches("given|reviewed") ? done : null);
    return page(model, who, Map.of());
  }

  @PostMapping(
      path = PAGE,
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView askOnPage(
      @RequestParam Map<String, String> entered,
      HttpServletRequest request,
      SignedIn who,
      Model model) {
    return Forms.answered(
        () -> {
          EmergencyAccess _ = ask(Forms.key(request), Forms.plain(request, Ask.class), who);
        },
        "emergencies?done=given",
        () -> page(model, who, entered),
        model);
  }

  @PostMapping(
      path = PAGE + "/{id}/review",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView reviewOnPage(
      @PathVariable String id, HttpServletRequest request, SignedIn who, Model model) {
    return Forms.answered(
        () -> {
          EmergencyAccess _ = review(id, Forms.plain(request, Review.class), who);
        },
        "../../emergencies?done=reviewed",
        () -> page(model, who, Map.of()),
        model);
  }

  private String page(Model model, SignedIn who, Map<String, String> entered) {
    model.addAttribute("list", list(who));
    model.addAttribute("offers", offers.all());
    model.addAttribute("entered", entered);
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("reasons", EmergencyReason.values());
    model.addAttribute("findings", EmergencyFinding.values());
    model.addAttribute("now", clock.now());
    model.addAttribute("hours", EmergencyAccesses.LEASE.toHours());
    return "foundation/emergencies";
  }

  private EmergencyAccess ask(@Nullable String key, ObjectNode body, SignedIn who) {
    UUID id = CommandDesk.key(key);
    Ask asked = bodies.bind(Ask.class, body, "");
    return answer(
        emergencies.ask(
            who.actor(),
            new Emergencies.Asking(
                id,
                offers.of(asked.collection().value()).name(),
                asked.subject().value(),
                asked.reason(),
                asked.words())));
  }

  private EmergencyAccess review(String id, ObjectNode body, SignedIn who) {
    Review review = bodies.bind(Review.class, body, "");
    return answer(
        emergencies.review(who.actor(), operators.include(who), Offers.id(id), review.finding()));
  }

  private static EmergencyAccess answer(Answer answer) {
    return switch (answer) {
      case Answer.Kept(EmergencyAccess access) -> access;
      case Answer.Refused(var rejection) -> throw new Unfit(rejection);
    };
  }

  private static Map<String, Object> body(Class<?> type) {
    return Map.of(
        "requestBody",
        Map.of(
            "required",
            true,
            "content",
            Map.of("application/json", Map.of("schema", OpenApi.schema(Shape.of(type))))));
  }

  private static Map<String, Object> described(
      String what, String status, List<Map<String, Object>> parameters, Map<String, Object> body) {
    Map<String, Object> operation = new LinkedHashMap<>(body);
    operation.put("operationId", "emergencies." + what);
    operation.put("tags", List.of("emergencies"));
    operation.put("parameters", parameters);
    operation.put("responses", OpenApi.responses(status, Map.of()));
    return operation;
  }
}
