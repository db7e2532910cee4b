package org.saphan.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.countersign.Countersignatures;
import org.saphan.foundation.countersign.Countersignatures.Answer;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.web.Offers.Offer;
import org.saphan.lifecycle.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Where a second person signs a command that two must sign; for machines and on a page. */
@Controller
final class CountersignController {
  private static final String API = "/api/${spring.application.name}/countersignatures";
  private static final String PAGE = "/${spring.application.name}/countersignatures";

  /**
   * What is signed.
   *
   * @param command as in paths, such as {@code close-victim-case}
   */
  public record Sign(Collection collection, UUID id, CommandPath command) {}

  /** A collection as in paths. */
  public record Collection(String value) {
    public Collection {
      mustBePath(value);
    }
  }

  /** A command as in paths. */
  public record CommandPath(String value) {
    public CommandPath {
      mustBePath(value);
    }
  }

  private static void mustBePath(String value) {
    if (!value.matches("[a-z]{1,40}(-[a-z]{1,40}){0,8}")) {
      throw new IllegalArgumentException("Words in a path are small and joined by hyphens");
    }
  }

  /** How OpenAPI describes it. */
  static final Map<String, Object> DESCRIPTION =
      Map.of("/countersignatures", Map.of("post", description()));

  private final Countersignatures signatures;
  private final Reading reading;
  private final Offers offers;
  private final BodyReader bodies = new BodyReader();

  CountersignController(Countersignatures signatures, Reading reading, Offers offers) {
    this.signatures = signatures;
    this.reading = reading;
    this.offers = offers;
  }

  @PostMapping(
      path = API,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  @ResponseStatus(HttpStatus.CREATED)
  Answer.Made sign(HttpServletRequest request, SignedIn who) throws IOException {
    byte[] body = BodyReader.bytes(request.getInputStream(), BodyReader.MAX_BODY);
    return sign(bodies.object(body), who);
  }

  @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
  String show(@RequestParam String collection, @RequestParam String id, SignedIn who, Model model) {
    return page(model, who, collection, id);
  }

  @PostMapping(
      path = PAGE,
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView signOnPage(
      @RequestParam String collection,
      @RequestParam String id,
      HttpServletRequest request,
      SignedIn who,
      Model model) {
    HttpStatusCode status = HttpStatus.OK;
    try {
      model.addAttribute("made", sign(Forms.plain(request, Sign.class), who));
    } catch (Unfit unfit) {
      model.addAttribute("rejection", unfit.rejection());
      status = HttpStatusCode.valueOf(unfit.rejection().code().status());
    }
    ModelAndView shown = new ModelAndView(page(model, who, collection, id));
    shown.setStatus(status);
    return shown;
  }

  private String page(Model model, SignedIn who, String collection, String id) {
    Offer offer = offers.of(collection);
    Reading.Found found =
        reading
            .find(offer.name(), Offers.id(id), who.actor())
            .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    Map<String, String> commands = new LinkedHashMap<>();
    signatures
        .signable(offer.name(), found)
        .forEach(command -> commands.put(Commands.path(command), command.getSimpleName()));
    model.addAttribute("offer", offer);
    model.addAttribute("found", found);
    model.addAttribute("commands", commands);
    model.addAttribute("minutes", Countersignatures.LIFETIME.toMinutes());
    return "foundation/countersign";
  }

  private Answer.Made sign(ObjectNode body, SignedIn who) {
    Sign wanted = bodies.bind(Sign.class, body, "");
    Offer offer = offers.of(wanted.collection().value());
    Class<?> command =
        offer
            .commands()
            .named(wanted.command().value())
            .orElseThrow(() -> Unfit.invalid("NOT_A_CHOICE", "/command"));
    return switch (signatures.make(offer.name(), wanted.id(), command, who.actor())) {
      case Answer.Made made -> made;
      case Answer.Refused(var rejection) -> throw new Unfit(rejection);
    };
  }

  private static Map<String, Object> description() {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", "countersignatures.sign");
    operation.put("tags", List.of("countersignatures"));
    operation.put(
        "requestBody",
        Map.of(
            "required",
            true,
            "content",
            Map.of("application/json", Map.of("schema", OpenApi.schema(Shape.of(Sign.class))))));
    operation.put("responses", OpenApi.responses("201", Map.of()));
    return Map.copyOf(operation);
  }
}
