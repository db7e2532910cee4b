package org.saphan.casetracker.timeline;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Role;

/**
 * What somebody may see of the timelines (domain 40, D.2). One value filters lists, counts and
 * single reads alike.
 *
 * @param ties the viewer sees aggregates that have one of these
 * @param wholeTies the ones among them that show the whole history; the others show what came since
 *     the aggregate got them
 * @param agency whose deadlines are shown to one who does not see the whole
 * @param account which may be kept away from a case
 */
public record Viewer(List<String> ties, List<String> wholeTies, String agency, UUID account) {
  private static final Role MLA_REGISTRY = new Role("MLA_REGISTRY");
  private static final Role PROSECUTOR = new Role("PROSECUTOR");
  private static final Role PARTNER = new Role("PARTNER");

  /** The roles in which a central authority acts and holds. */
  public static final Set<String> CENTRAL_AUTHORITY = Set.of("CA_OFFICER", "CA_APPROVER");

  public Viewer {
    ties = List.copyOf(ties);
    wholeTies = List.copyOf(wholeTies);
  }

  /** Roles that the table does not name see nothing. */
  public static Viewer of(Actor actor) {
    String agency = actor.agency().value();
    List<String> ties =
        actor.roles().stream()
            .flatMap(role -> tiesOf(role, agency).stream())
            .distinct()
            .sorted()
            .toList();
    Predicate<String> partners = tie -> tie.equals(Tie.PARTNER.to(agency));
    return new Viewer(
        ties, ties.stream().filter(partners.negate()).toList(), agency, actor.account());
  }

  private static List<String> tiesOf(Role role, String agency) {
    if (role.equals(MLA_REGISTRY)) {
      return List.of(Tie.SERVICE.to("mutual-assistance"));
    }
    if (role.equals(PROSECUTOR)) {
      return List.of(Tie.REQUESTING.to(agency));
    }
    if (CENTRAL_AUTHORITY.contains(role.code())) {
      return List.of(Tie.CENTRAL.to(agency), Tie.PARTNER.to(agency));
    }
    return role.equals(PARTNER) ? List.of(Tie.PARTNER.to(agency)) : List.of();
  }
}
