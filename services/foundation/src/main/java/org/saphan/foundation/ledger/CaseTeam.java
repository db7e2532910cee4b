package org.saphan.foundation.ledger;

import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who answers for a case towards those who look at it: people with a relation of their own to it,
 * and the data officers of the case. A role that may see every case does not answer for each.
 */
public final class CaseTeam {
  private static final Set<Tie> OF_NOBODY_IN_PARTICULAR =
      Set.of(Relation.TO_ANY, Relation.TO_OPEN, Relation.TO_SYSTEM);

  private static final String ONE =
      "select exists (select from aggregate a where a.id = ? and a.lifecycle = ?"
          + " and a.ties && ?::text[] and "
          + Exclusions.NOT_EXCLUDED
          + ")";

  private static final String IN_CASE =
      "select exists (select from aggregate a join aggregate it on it.case_ref = a.case_ref"
          + " where it.id = ? and a.lifecycle = ? and a.ties && ?::text[] and "
          + Exclusions.NOT_EXCLUDED
          + ")";

  private final Bindings bindings;
  private final JdbcTemplate jdbc;

  CaseTeam(Bindings bindings, JdbcTemplate jdbc) {
    this.bindings = bindings;
    this.jdbc = jdbc;
  }

  /**
   * Whether this person answers for it.
   *
   * @param dataOfficer whether he answers for the data of the service: then a relation to anything
   *     of the case is enough
   */
  public boolean includes(UUID aggregateId, Actor person, boolean dataOfficer) {
    String query = dataOfficer ? IN_CASE : ONE;
    return bindings.all().stream()
        .anyMatch(binding -> isRelated(query, binding, aggregateId, person));
  }

  private boolean isRelated(String query, Binding<?, ?, ?> binding, UUID id, Actor person) {
    Actor actor = person.with(binding.ties().apply(person));
    Set<Tie> readable = binding.lifecycle().readableBy(actor);
    if (binding.mask().veil(readable).isPresent()) {
      return false; // who looked would tell who works on it
    }
    String[] ties =
        readable.stream()
            .filter(tie -> !OF_NOBODY_IN_PARTICULAR.contains(tie))
            .map(Tie::toString)
            .toArray(String[]::new);
    return ties.length > 0
        && Boolean.TRUE.equals(
            jdbc.queryForObject(
                query, Boolean.class, id, binding.lifecycle().name(), ties, actor.account()));
  }
}
