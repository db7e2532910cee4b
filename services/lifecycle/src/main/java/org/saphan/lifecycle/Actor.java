package org.saphan.lifecycle;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a person with an account, or the service itself.
 *
 * @param user the account's stable id; never shown outside the private half of history
 * @param serves where the person serves, by kind of place: {@code checkpoint}, {@code shelter}
 * @param standsInFor the account that is away, by the role that the actor has in its place
 * @param ties what the actor is tied to; the service that asks adds its own (legal bases, cases)
 */
public record Actor(
    String user,
    AgencyCode agency,
    CountryCode country,
    Set<Role> roles,
    Map<String, String> serves,
    Map<Role, String> standsInFor,
    Set<Tie> ties) {
  private static final String NUMBER = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  public Actor {
    roles = Set.copyOf(roles);
    serves = Map.copyOf(serves);
    standsInFor = Map.copyOf(standsInFor);
    ties = Set.copyOf(ties);
  }

  /** An actor who stands in for nobody. */
  public Actor(
      String user,
      AgencyCode agency,
      CountryCode country,
      Set<Role> roles,
      Map<String, String> serves,
      Set<Tie> ties) {
    this(user, agency, country, roles, serves, Map.of(), ties);
  }

  /** A person as the sign-in knows him: tied to nothing yet but to what is for anybody. */
  public static Actor person(
      String user,
      AgencyCode agency,
      CountryCode country,
      Set<Role> roles,
      Map<String, String> serves) {
    return new Actor(user, agency, country, roles, serves, Set.of(Relation.TO_ANY));
  }

  /** The service of a node acting by itself. */
  public static Actor system(CountryCode country) {
    return new Actor(
        "SYSTEM",
        AgencyCode.SYSTEM,
        country,
        Set.of(Role.SYSTEM),
        Map.of(),
        Set.of(Relation.TO_SYSTEM));
  }

  /** The number under which events may speak of the account: no name of a user is in them. */
  public UUID account() {
    return accountOf(user);
  }

  /** The number of the account of a user: the user's id where that is a number already. */
  public static UUID accountOf(String user) {
    return user.matches(NUMBER)
        ? UUID.fromString(user)
        : UUID.nameUUIDFromBytes(("account/" + user).getBytes(StandardCharsets.UTF_8));
  }

  /** The same actor with more ties. */
  public Actor with(Set<Tie> more) {
    Set<Tie> all = new HashSet<>(ties);
    all.addAll(more);
    return new Actor(user, agency, country, roles, serves, standsInFor, all);
  }

  /** The same actor with these roles of his own, and those that he has in place of others. */
  public Actor with(Set<Role> own, Map<Role, String> inPlaceOf) {
    Set<Role> all = new HashSet<>(own);
    all.addAll(inPlaceOf.keySet());
    return new Actor(user, agency, country, all, serves, inPlaceOf, ties);
  }

  /** Whether the role is his own, and not only that of somebody who is away. */
  public boolean holdsHimself(Role role) {
    return roles.contains(role) && !standsInFor.containsKey(role);
  }

  /** Whether this actor has the relation to something with these ties. */
  public boolean has(Relation relation, Set<Tie> toIts) {
    return ties.stream().anyMatch(tie -> tie.relation().equals(relation) && toIts.contains(tie));
  }
}
