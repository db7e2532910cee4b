package org.saphan.foundation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Emergencies;
import org.saphan.foundation.ledger.Summary;
import org.saphan.foundation.ledger.WorkList;
import org.saphan.foundation.ledger.WorkList.Why;
import org.saphan.foundation.ledger.WorkQuery;
import org.saphan.foundation.ledger.WorkQuery.Only;
import org.saphan.foundation.reaction.Memos;
import org.saphan.lifecycle.RunningDeadline;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the reader must do next, over all life cycles of a service; for machines and on a page. */
@Controller
final class WorkController {
  /** Rows on a page where nobody asks for another number. */
  static final int PAGE = 50;

  private static final Set<String> FILTERS = Set.of("only", "page", "size");

  /**
   * A deadline of an item.
   *
   * @param daysLeft days until the day on which it falls due, negative after it
   * @param reminders how often it reminded since it was set
   * @param breaches how often it was missed
   */
  public record Due(
      String kind,
      RunningDeadline.Status status,
      Instant dueAt,
      long daysLeft,
      int reminders,
      int breaches) {}

  /** One aggregate to work on; {@code collection} is where it is found. */
  public record Item(String collection, Summary summary, List<Why> why, List<Due> deadlines) {}

  /**
   * One page of the work.
   *
   * @param next the page after this one, null if this is the last
   */
  public record Work(List<Item> items, long count, @Nullable Integer next) {}

  /** How OpenAPI describes it. */
  static final Map<String, Object> DESCRIPTION =
      Map.of(
          "/work",
          Map.of(
              "get",
              Map.of(
                  "operationId",
                  "work.read",
                  "tags",
                  List.of("work"),
                  "parameters",
                  List.of(
                      OpenApi.parameter(
                          "only",
                          "query",
                          false,
                          Map.of(
                              "type", "string", "enum", List.of("mine", "escalated", "overdue"))),
                      OpenApi.parameter("page", "query", false, whole(WorkQuery.MAX_PAGE)),
                      OpenApi.parameter("size", "query", false, whole(WorkQuery.MAX_SIZE))),
                  "responses",
                  OpenApi.responses("200", Map.of()))));

  private final WorkList list;
  private final Memos memos;
  private final Emergencies emergencies;
  private final Operators operators;
  private final Bindings bindings;
  private final Offers offers;
  private final BusinessClock clock;
  private final ZoneId zone;

  WorkController(
      WorkList list,
      Memos memos,
      Emergencies emergencies,
      Operators operators,
      Bindings bindings,
      Offers offers,
      BusinessClock clock,
      @Value("${saphan.zone:Asia/Vientiane}") ZoneId zone) {
    this.list = list;
    this.memos = memos;
    this.emergencies = emergencies;
    this.operators = operators;
    this.bindings = bindings;
    this.offers = offers;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping(
      path = "/api/${spring.application.name}/work",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Work read(
      @RequestParam Map<String, String> filters,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "" + PAGE) int size,
      SignedIn who) {
    return work(query(filters, only, page, size), who);
  }

  @GetMapping(path = "/${spring.application.name}/work", produces = MediaType.TEXT_HTML_VALUE)
  String show(
      @RequestParam Map<String, String> filters,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "" + PAGE) int size,
      SignedIn who,
      Model model) {
    WorkQuery query = query(filters, only, page, size);
    model.addAttribute("parts", Only.values());
    model.addAttribute("only", query.only());
    model.addAttribute("size", size);
    model.addAttribute("tasks", MemosController.tasks(memos, bindings, who));
    model.addAttribute(
        "emergencies", emergencies.toReview(who.actor(), operators.include(who)).size());
    model.addAttribute("work", work(query, who));
    model.addAttribute("lists", offers.all().stream().filter(offer -> isFor(who, offer)).toList());
    return "foundation/work";
  }

  /** Whether a row of the table is about one of the roles: what is there may also be empty. */
  private static boolean isFor(SignedIn who, Offers.Offer offer) {
    return offer.binding().lifecycle().readers().stream()
        .anyMatch(reader -> who.actor().roles().contains(reader.role()));
  }

  private Work work(WorkQuery query, SignedIn who) {
    WorkList.Page found = list.of(who.actor(), query);
    boolean more =
        found.count() > (long) query.page() * query.size() && query.page() < WorkQuery.MAX_PAGE;
    LocalDate today = LocalDate.ofInstant(clock.now(), zone);
    return new Work(
        found.items().stream().map(item -> item(item, today)).toList(),
        found.count(),
        more ? query.page() + 1 : null);
  }

  private Item item(WorkList.Item item, LocalDate today) {
    return new Item(
        bindings.named(item.summary().lifecycle()).lifecycle().collection(),
        item.summary(),
        item.why(),
        item.deadlines().stream().map(running -> due(running, today)).toList());
  }

  private Due due(RunningDeadline running, LocalDate today) {
    return new Due(
        running.kind(),
        running.status(),
        running.dueAt(),
        ChronoUnit.DAYS.between(today, LocalDate.ofInstant(running.dueAt(), zone)),
        running.remindersSent(),
        running.breaches());
  }

  private static WorkQuery query(Map<String, String> filters, String only, int page, int size) {
    Parameters.only(filters.keySet(), FILTERS);
    if (page < 1 || page > WorkQuery.MAX_PAGE) {
      throw Unfit.parameter("BAD_VALUE", "page");
    } else if (size < 1 || size > WorkQuery.MAX_SIZE) {
      throw Unfit.parameter("BAD_VALUE", "size");
    }
    return new WorkQuery(only.isEmpty() ? null : part(only), page, size);
  }

  private static Only part(String named) {
    return Stream.of(Only.values())
        .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(named))
        .findFirst()
        .orElseThrow(() -> Unfit.parameter("NOT_A_CHOICE", "only"));
  }

  private static Map<String, Object> whole(int most) {
    return Map.of("type", "integer", "minimum", 1, "maximum", most);
  }
}
