package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.deputy.AbsenceReason;
import org.saphan.foundation.deputy.Deputies;
import org.saphan.foundation.deputy.Deputyship;
import org.saphan.lifecycle.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Who stands in for whom in the reader's agency; for machines and on a page. */
@Controller
final class DeputiesController {
  private static final String API = "/api/${spring.application.name}/deputies";
  private static final String PAGE = "/${spring.application.name}/deputies";

  /** What somebody who goes away sends; {@code until} is the last day. */
  public record NameDeputy(
      Role role, String deputy, LocalDate from, LocalDate until, AbsenceReason reason) {}

  /** All of the reader's agency, and the roles that he may hand over himself. */
  public record Listing(List<Deputyship> deputies, List<Role> mayHandOver) {}

  /** How OpenAPI describes it. */
  static final Map<String, Object> DESCRIPTION =
      Map.of(
          "/deputies",
          Map.of(
              "get",
              described("list", List.of(), Map.of()),
              "post",
              described(
                  "name",
                  List.of(
                      OpenApi.header(
                          "Idempotency-Key", true, Map.of("type", "string", "format", "uuid"))),
                  Map.of(
                      "requestBody",
                      Map.of(
                          "required",
                          true,
                          "content",
                          Map.of(
                              "application/json",
                              Map.of("schema", OpenApi.schema(Shape.of(NameDeputy.class)))))))),
          "/deputies/{id}/end",
          Map.of("post", described("end", List.of(OpenApi.id()), Map.of())));

  private final Deputies deputies;
  private final Operators operators;
  private final BodyReader bodies = new BodyReader();

  DeputiesController(Deputies deputies, Operators operators) {
    this.deputies = deputies;
    this.operators = operators;
  }

  @GetMapping(path = API, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Listing list(SignedIn who) {
    return new Listing(deputies.of(who.actor().agency()), deputies.mayHandOver(who.actor()));
  }

  @PostMapping(
      path = API,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  @ResponseStatus(HttpStatus.CREATED)
  Deputyship name(HttpServletRequest request, SignedIn who) throws IOException {
    byte[] body = BodyReader.bytes(request.getInputStream(), BodyReader.MAX_BODY);
    return name(request.getHeader("Idempotency-Key"), bodies.object(body), who);
  }

  @PostMapping(path = API + "/{id}/end", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Deputyship end(@PathVariable String id, SignedIn who) {
    return answer(deputies.end(who.actor(), operators.include(who), Offers.id(id)));
  }

  @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
  String show(@RequestParam(required = false) @Nullable String done, SignedIn who, Model model) {
    model.addAttribute("done", done != null && done.matches("named|ended") ? done : null);
    return page(model, who, Map.of());
  }

  @PostMapping(
      path = PAGE,
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView nameOnPage(
      @RequestParam Map<String, String> entered,
      HttpServletRequest request,
      SignedIn who,
      Model model) {
    return Forms.answered(
        () -> {
          Deputyship _ = name(Forms.key(request), Forms.plain(request, NameDeputy.class), who);
        },
        "deputies?done=named",
        () -> page(model, who, entered),
        model);
  }

  @PostMapping(path = PAGE + "/{id}/end", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Void> endOnPage(@PathVariable String id, SignedIn who) {
    end(id, who);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "../../deputies?done=ended")
        .build();
  }

  private String page(Model model, SignedIn who, Map<String, String> entered) {
    model.addAttribute("list", list(who));
    model.addAttribute("entered", entered);
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("reasons", AbsenceReason.values());
    model.addAttribute("account", who.actor().user());
    model.addAttribute("head", operators.include(who));
    model.addAttribute("today", deputies.day());
    model.addAttribute("longest", Deputies.LONGEST_DAYS);
    model.addAttribute("maxAccount", Deputies.MAX_ACCOUNT);
    return "foundation/deputies";
  }

  private Deputyship name(@Nullable String key, ObjectNode body, SignedIn who) {
    UUID id = CommandDesk.key(key);
    NameDeputy named = bodies.bind(NameDeputy.class, body, "");
    return answer(
        deputies.name(
            who.actor(),
            new Deputies.Naming(
                id, named.role(), named.deputy(), named.from(), named.until(), named.reason())));
  }

  private static Deputyship answer(Deputies.Answer answer) {
    return switch (answer) {
      case Deputies.Answer.Kept(Deputyship deputyship) -> deputyship;
      case Deputies.Answer.Refused(var rejection) -> throw new Unfit(rejection);
    };
  }

  private static Map<String, Object> described(
      String what, List<Map<String, Object>> parameters, Map<String, Object> body) {
    Map<String, Object> operation = new LinkedHashMap<>(body);
    operation.put("operationId", "deputies." + what);
    operation.put("tags", List.of("deputies"));
    operation.put("parameters", parameters);
    operation.put("responses", OpenApi.responses("name".equals(what) ? "201" : "200", Map.of()));
    return operation;
  }
}
