package org.saphan.foundation.ledger;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;

/**
 * Who answers for a case towards those who look at it: people of this country with a relation of
 * their own to it who see all of it, and the data officers of the case. A role that may see every
 * case does not answer for each, nor does who sees a case only in part: a house that is asked for a
 * place, a provider, another State.
 */
public final class CaseTeam {
  private static final Set<Tie> OF_NOBODY_IN_PARTICULAR =
      Set.of(Relation.TO_ANY, Relation.TO_OPEN, Relation.TO_SYSTEM);

  private final CountryCode home;
  private final Bindings bindings;
  private final Streams streams;
  private final CaseSight cases;
  private final Exclusions exclusions;

  CaseTeam(
      CountryCode home,
      Bindings bindings,
      Streams streams,
      CaseSight cases,
      Exclusions exclusions) {
    this.home = home;
    this.bindings = bindings;
    this.streams = streams;
    this.cases = cases;
    this.exclusions = exclusions;
  }

  /**
   * Whether this person answers for it.
   *
   * @param dataOfficer whether he answers for the data of the service: then a relation to anything
   *     of the case is enough
   */
  public boolean includes(UUID aggregateId, Actor person, boolean dataOfficer) {
    if (!person.country().equals(home)) {
      return false;
    }
    return streams
        .find(aggregateId)
        .filter(found ->
            dataOfficer
                ? bindings.all().stream().anyMatch(one -> isOfCase(one, found.caseRef(), person))
                : seesAll(found, person))
        .isPresent();
  }

  private boolean seesAll(Stream<?> found, Actor person) {
    return !exclusions.excludes(person, found.caseRef())
        && seesAll(bindings.named(found.lifecycle()), found.snapshot(), person);
  }

  private static <S, E, R> boolean seesAll(
      Binding<S, E, R> binding, Snapshot<?> read, Actor person) {
    @SuppressWarnings("unchecked") // read by the life cycle of this name
    Snapshot<S> snapshot = (Snapshot<S>) read;
    Actor actor = person.with(binding.ties().apply(person));
    Set<Tie> by = Sight.ties(binding, snapshot.state(), actor);
    return !OF_NOBODY_IN_PARTICULAR.containsAll(by)
        && !isVeiled(binding, actor)
        && binding.mask().of(snapshot, by).isEmpty();
  }

  /** Who looked would tell who works on it. */
  private static boolean isVeiled(Binding<?, ?, ?> binding, Actor actor) {
    return binding.mask().veil(binding.lifecycle().readableBy(actor)).isPresent();
  }

  private boolean isOfCase(Binding<?, ?, ?> binding, UUID caseRef, Actor person) {
    Actor actor = person.with(binding.ties().apply(person));
    Set<Tie> by =
        binding.lifecycle().readableBy(actor).stream()
            .filter(tie -> !OF_NOBODY_IN_PARTICULAR.contains(tie))
            .collect(Collectors.toSet());
    return !isVeiled(binding, actor)
        && cases.isSeen(binding.lifecycle().name(), caseRef, by, actor);
  }
}
