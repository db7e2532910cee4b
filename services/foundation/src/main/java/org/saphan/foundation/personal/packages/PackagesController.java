package org.saphan.foundation.personal.packages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.CommandDesk;
import org.saphan.foundation.web.Offers;
import org.saphan.foundation.web.OpenApi;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packages for the reader's agency: which wait, to fetch one, to read what was received; for
 * machines and on pages.
 */
@Controller
final class PackagesController {
  private static final String API = "/api/${spring.application.name}/packages";
  private static final String PAGE = "/${spring.application.name}/packages";

  /** How OpenAPI describes it. */
  static final Map<String, Object> DESCRIPTION =
      Map.of(
          "/packages",
          Map.of("get", described("list", List.of())),
          "/packages/{id}",
          Map.of("get", described("read", List.of(OpenApi.id()))),
          "/packages/{id}/fetch",
          Map.of(
              "post",
              described(
                  "fetch",
                  List.of(
                      OpenApi.id(),
                      OpenApi.header(
                          "Idempotency-Key", true, Map.of("type", "string", "format", "uuid"))))));

  /** One package as people see it: codes and numbers. */
  public record Item(
      UUID disclosureId,
      String vault,
      UUID caseRef,
      UUID personRef,
      AgencyCode recipientAgency,
      List<DataGroup> dataGroups,
      PackageStatus status,
      Instant grantedAt,
      Instant expiresAt,
      @Nullable Instant receivedAt) {
    public Item {
      dataGroups = List.copyOf(dataGroups);
    }
  }

  /** The packages, the newest first. */
  public record Listing(List<Item> packages) {
    public Listing {
      packages = List.copyOf(packages);
    }
  }

  /** What was in one, by group of data. */
  public record Opened(Item about, Map<DataGroup, JsonNode> data) {
    public Opened {
      data = Map.copyOf(data);
    }

    /** Says nothing of what was in it. */
    @Override
    public String toString() {
      return "Opened[" + about + "]";
    }
  }

  /** One value of a group, with its label. */
  public record Line(String label, String value) {
    /** Says nothing. */
    @Override
    public String toString() {
      return "Line";
    }
  }

  private final Receiving receiving;
  private final BusinessClock clock;
  private final JsonMapper json;
  private final Texts texts;

  PackagesController(Receiving receiving, BusinessClock clock, JsonMapper json, Texts texts) {
    this.receiving = receiving;
    this.clock = clock;
    this.json = json;
    this.texts = texts;
  }

  @GetMapping(path = API, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Listing list(SignedIn who) {
    if (!receiving.isFor(who.actor())) {
      throw Unfit.because(Refusal.ROLE);
    }
    return new Listing(receiving.list(who.actor()).stream().map(this::item).toList());
  }

  @PostMapping(path = API + "/{id}/fetch", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Item fetch(@PathVariable String id, HttpServletRequest request, SignedIn who) {
    UUID _ = CommandDesk.key(request.getHeader("Idempotency-Key"));
    return fetched(id, who);
  }

  @GetMapping(path = API + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Opened read(@PathVariable String id, SignedIn who) {
    UUID disclosure = Offers.id(id);
    byte[] plain =
        receiving.open(disclosure, who.actor()).orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    Map<DataGroup, JsonNode> data = new EnumMap<>(DataGroup.class);
    json.readTree(plain)
        .properties()
        .forEach(part -> data.put(DataGroup.valueOf(part.getKey()), part.getValue()));
    Item about = receiving.find(disclosure, who.actor()).map(this::item).orElseThrow();
    return new Opened(about, data);
  }

  @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
  String show(SignedIn who, Model model) {
    model.addAttribute("packages", list(who).packages());
    return "foundation/packages";
  }

  @PostMapping(path = PAGE + "/{id}/fetch", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView fetchOnPage(@PathVariable String id, SignedIn who, Model model) {
    try {
      Item _ = fetched(id, who);
    } catch (Unfit unfit) {
      model.addAttribute("rejection", unfit.rejection());
      ModelAndView again = new ModelAndView(show(who, model));
      again.setStatus(HttpStatusCode.valueOf(unfit.rejection().code().status()));
      return again;
    }
    ModelAndView done = new ModelAndView("redirect:../../packages");
    done.setStatus(HttpStatus.SEE_OTHER);
    return done;
  }

  @GetMapping(path = PAGE + "/{id}", produces = MediaType.TEXT_HTML_VALUE)
  String showOne(@PathVariable String id, SignedIn who, Locale locale, Model model) {
    Opened opened = read(id, who);
    Wording words = texts.in(locale);
    Map<DataGroup, List<Line>> groups = new EnumMap<>(DataGroup.class);
    opened
        .data()
        .forEach((group, part) -> {
          List<Line> lines = new ArrayList<>();
          lines("", part, words, lines);
          groups.put(group, lines);
        });
    model.addAttribute("about", opened.about());
    model.addAttribute("groups", groups);
    return "foundation/received";
  }

  private static void lines(String name, JsonNode value, Wording words, List<Line> lines) {
    if (value.isObject()) {
      value.properties().forEach(part -> lines(part.getKey(), part.getValue(), words, lines));
    } else if (value.isArray()) {
      value.forEach(each -> lines(name, each, words, lines));
    } else {
      lines.add(new Line(words.find("field." + name).orElse(name), value.asString()));
    }
  }

  private Item fetched(String id, SignedIn who) {
    return switch (receiving.fetch(Offers.id(id), who.actor())) {
      case Receiving.Answer.Known(KnownPackage one) -> item(one);
      case Receiving.Answer.Refused(var rejection) -> throw new Unfit(rejection);
    };
  }

  private Item item(KnownPackage one) {
    return new Item(
        one.disclosureId(),
        one.vault(),
        one.caseRef(),
        one.personRef(),
        one.recipient(),
        one.dataGroups(),
        one.status(clock.now()),
        one.grantedAt(),
        one.expiresAt(),
        one.receivedAt());
  }

  private static Map<String, Object> described(String what, List<Map<String, Object>> parameters) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", "packages." + what);
    operation.put("tags", List.of("packages"));
    operation.put("parameters", parameters);
    operation.put("responses", OpenApi.responses("200", Map.of()));
    return operation;
  }
}
