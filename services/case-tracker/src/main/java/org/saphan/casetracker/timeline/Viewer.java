package org.saphan.casetracker.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;

/**
 * What somebody may see of the timelines (domain 40, D.2). One value filters lists, counts and
 * single reads alike.
 *
 * @param ties the viewer sees aggregates that have one of these
 * @param wholeTies the ones among them that show the whole history; the others show what came since
 *     the aggregate got them, or what is for them
 * @param hiddenFields what is left out of every entry
 * @param seesProtection whether he is told of a case that people are being helped, and no more
 * @param agency whose deadlines are shown to one who does not see the whole
 * @param account which may be kept away from a case
 */
public record Viewer(
    List<String> ties,
    List<String> wholeTies,
    Set<String> hiddenFields,
    boolean seesProtection,
    String agency,
    UUID account) {
  /** The roles in which a central authority acts and holds. */
  public static final Set<String> CENTRAL_AUTHORITY = Set.of("CA_OFFICER", "CA_APPROVER");

  /** A house where a victim lives, and where she goes, never crosses a border (D.3, G5 and G6). */
  private static final Set<String> NEVER_ABROAD =
      Set.of("facility", "shelterCode", "province", "destinationProvince");

  /** Health and what somebody needs for it (D.3, G8). */
  private static final Set<String> HEALTH = Set.of("needGroups", "receptionGroups");

  public Viewer {
    ties = List.copyOf(ties);
    wholeTies = List.copyOf(wholeTies);
    hiddenFields = Set.copyOf(hiddenFields);
  }

  /**
   * Where somebody serves, as far as it is one place.
   *
   * @param checkpoint code of a border checkpoint
   * @param province code of a province
   * @param houses codes of the houses that he works in
   */
  public record Place(@Nullable String checkpoint, @Nullable String province, Set<String> houses) {
    /** Nowhere in particular. */
    public static final Place NONE = new Place(null, null, Set.of());

    public Place {
      houses = Set.copyOf(houses);
    }
  }

  /** What one role shows, and what it hides. */
  private record Sight(List<String> ties, Set<String> hidden) {
    static Sight of(String... ties) {
      return new Sight(List.of(ties), Set.of());
    }

    static Sight at(@Nullable String place, Tie... kinds) {
      return new Sight(
          place == null ? List.of() : List.of(kinds).stream().map(kind -> kind.to(place)).toList(),
          Set.of());
    }

    static Sight in(Set<String> houses, Tie... kinds) {
      return new Sight(
          List.of(kinds).stream().flatMap(kind -> houses.stream().map(kind::to)).toList(),
          Set.of());
    }

    Sight and(Sight other) {
      List<String> both = new ArrayList<>(ties);
      both.addAll(other.ties);
      return new Sight(both, hidden);
    }

    Sight without(Set<String> fields) {
      return new Sight(ties, fields);
    }
  }

  /**
   * Roles that the table does not name see nothing.
   *
   * @param home the country of this node: whoever is of another is never shown a house
   */
  public static Viewer of(Actor actor, Place place, CountryCode home) {
    String agency = actor.agency().value();
    List<Sight> sights =
        actor.roles().stream()
            .map(role -> sightOf(role.code(), agency, place))
            .filter(sight -> !sight.ties.isEmpty())
            .toList();
    List<String> ties =
        sights.stream().flatMap(sight -> sight.ties.stream()).distinct().sorted().toList();
    return new Viewer(
        ties,
        ties.stream().filter(Tie::isWhole).toList(),
        hidden(sights, actor.country().equals(home)),
        actor.roles().contains(new Role("MLA_REGISTRY")),
        agency,
        actor.account());
  }

  /** His ties of this kind. */
  public List<String> ties(Tie kind) {
    return ties.stream().filter(kind::isOf).toList();
  }

  /** What an event says, without what is hidden from this viewer. */
  public Map<String, Object> shown(Map<String, Object> fields) {
    if (hiddenFields.isEmpty()) {
      return fields;
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      if (!hiddenFields.contains(name)) {
        shown.put(name, part(value));
      }
    });
    return shown;
  }

  private Object part(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(this::part).toList();
      case Map<?, ?> map -> {
        Map<String, Object> inner = new LinkedHashMap<>();
        map.forEach((name, one) -> inner.put(name.toString(), one));
        yield shown(inner);
      }
      default -> value;
    };
  }

  /** What all roles hide, and abroad a house whatever the roles. */
  private static Set<String> hidden(List<Sight> sights, boolean atHome) {
    Set<String> hidden = new HashSet<>(NEVER_ABROAD);
    hidden.addAll(HEALTH);
    sights.forEach(sight -> hidden.retainAll(sight.hidden));
    if (!atHome) {
      hidden.addAll(NEVER_ABROAD);
    }
    return hidden;
  }

  private static Sight sightOf(String role, String agency, Place place) {
    return switch (role) {
      case "MLA_REGISTRY" -> Sight.of(Tie.SERVICE.to("mutual-assistance"));
      case "PROSECUTOR" -> Sight.of(Tie.REQUESTING.to(agency));
      case "CA_OFFICER", "CA_APPROVER" -> Sight.of(Tie.CENTRAL.to(agency), Tie.PARTNER.to(agency));
      case "PARTNER" -> Sight.of(Tie.PARTNER.to(agency));
      case "DOI_DESK", "DSW_DESK" -> Sight.of(Tie.DESK.to("repatriation"));
      case "NOTICE_ISSUER", "HOST_CASE_OFFICER" ->
          Sight.of(Tie.ISSUER.to(agency), Tie.HOST.to(agency)).without(NEVER_ABROAD);
      case "CHECKPOINT_OFFICER" -> Sight.at(place.checkpoint, Tie.CHECKPOINT);
      case "CHECKPOINT_SUPERVISOR" -> Sight.at(place.checkpoint, Tie.CHECKPOINT, Tie.SUPERVISED);
      case "PROVINCIAL_DSW" ->
          Sight.at(place.province, Tie.PROVINCE, Tie.TRACING)
              .and(Sight.of(Tie.FOLLOW_UP.to(agency)));
      case "LWU_PROVINCE" -> Sight.of(Tie.FOLLOW_UP.to(agency));
      case "TRANSIT_MANAGER" -> Sight.in(houses(agency, place), Tie.SHELTER);
      case "SHELTER_MANAGER", "SHELTER_WORKER" ->
          Sight.in(houses(agency, place), Tie.SHELTER, Tie.OFFER);
      case "CASE_WORKER" -> Sight.of(Tie.TEAM.to(agency));
      case "LEGAL_AID", "HEALTH" -> Sight.of(Tie.PROVIDER.to(agency));
      case "IDENT_OFFICER" -> Sight.of(Tie.IDENTIFICATION.to("*")).without(HEALTH);
      default -> Sight.of();
    };
  }

  /** A centre that is one house may be called by its agency. */
  private static Set<String> houses(String agency, Place place) {
    return place.houses.isEmpty() ? Set.of(agency) : place.houses;
  }
}
