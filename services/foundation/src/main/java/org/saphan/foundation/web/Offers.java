package org.saphan.foundation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.ListQuery;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;

/** What a service offers on the web: its life cycles by collection, with their commands. */
public final class Offers {
  /** Rows on a page where nobody asks for another number. */
  static final int PAGE = 50;

  private static final Set<String> FILTERS =
      Set.of("stage", "holderRole", "holderAgency", "overdue", "after", "size");

  /** One life cycle on the web. */
  public record Offer(Binding<?, ?, ?> binding, Commands commands) {
    /** The name of the life cycle. */
    public String name() {
      return binding.lifecycle().name();
    }

    /** The plural in paths. */
    public String collection() {
      return binding.lifecycle().collection();
    }
  }

  /** One thing that may be done: the row of the table, the command and its path below. */
  public record Action(String transition, String command, String path) {
    static Action of(Row<?, ?, ?, ?> row) {
      return new Action(row.id(), row.command().getSimpleName(), Commands.path(row.command()));
    }
  }

  private final Map<String, Offer> byCollection = new LinkedHashMap<>();

  Offers(Bindings bindings) {
    for (Binding<?, ?, ?> binding : bindings.all()) {
      Offer offer = new Offer(binding, new Commands(binding.lifecycle()));
      byCollection.put(offer.collection(), offer);
    }
  }

  /** All of them. */
  public List<Offer> all() {
    return List.copyOf(byCollection.values());
  }

  /**
   * @throws Unfit NOT_FOUND if there is no such collection
   */
  public Offer of(String collection) {
    Offer offer = byCollection.get(collection);
    if (offer == null) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
    return offer;
  }

  /**
   * Reads the filters of a list.
   *
   * @throws Unfit if one is unknown or malformed
   */
  static ListQuery query(Offer offer, Map<String, String> parameters) {
    Parameters.only(parameters.keySet(), FILTERS);
    String stage = given(parameters, "stage");
    boolean known =
        stage == null
            || offer.binding().lifecycle().stages().stream()
                .map(Stage::name)
                .anyMatch(stage::equals);
    String overdue = Objects.requireNonNullElse(given(parameters, "overdue"), "");
    String size = Objects.requireNonNullElse(given(parameters, "size"), "" + PAGE);
    if (!known) {
      refuse("NOT_A_CHOICE", "stage");
    } else if (!Set.of("", "true", "false").contains(overdue)) {
      refuse("WRONG_TYPE", "overdue");
    } else if (!size.matches("[0-9]{1,3}")
        || Integer.parseInt(size) < 1
        || Integer.parseInt(size) > ListQuery.MAX_SIZE) {
      refuse("BAD_VALUE", "size");
    }
    return new ListQuery(
        stage,
        clean(parameters, "holderRole"),
        clean(parameters, "holderAgency"),
        overdue.isEmpty() ? null : Boolean.valueOf(overdue),
        clean(parameters, "after"),
        Integer.parseInt(size));
  }

  private static @Nullable String clean(Map<String, String> parameters, String name) {
    String value = given(parameters, name);
    if (value != null && !value.matches("[A-Za-z0-9_-]{1,60}")) {
      refuse("BAD_VALUE", name);
    }
    return value;
  }

  private static @Nullable String given(Map<String, String> parameters, String name) {
    String value = parameters.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static void refuse(String reason, String parameter) {
    throw Unfit.parameter(reason, parameter);
  }

  /** The id in a path; what cannot be one is not found. */
  public static UUID id(String path) {
    try {
      return CommandDesk.uuid(path, "BAD_VALUE", "");
    } catch (Unfit malformed) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
  }
}
