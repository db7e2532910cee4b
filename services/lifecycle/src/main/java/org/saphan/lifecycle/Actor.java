package org.saphan.lifecycle;

import java.util.Set;

/**
 * Who acts: a person with an account, or the service itself.
 *
 * @param user the account's stable id; never shown outside the private half of history
 * @param ties what the actor is tied to; the service that asks adds its own (legal bases, cases)
 */
public record Actor(
    String user, AgencyCode agency, CountryCode country, Set<Role> roles, Set<Tie> ties) {
  public Actor {
    roles = Set.copyOf(roles);
    ties = Set.copyOf(ties);
  }

  /** The service of a node acting by itself. */
  public static Actor system(CountryCode country) {
    return new Actor(
        "SYSTEM", AgencyCode.SYSTEM, country, Set.of(Role.SYSTEM), Set.of(Relation.TO_SYSTEM));
  }

  /** Whether this actor has the relation to something with these ties. */
  public boolean has(Relation relation, Set<Tie> toIts) {
    return ties.stream().anyMatch(tie -> tie.relation().equals(relation) && toIts.contains(tie));
  }
}
