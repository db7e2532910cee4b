package org.saphan.foundation.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.emergency.EmergencyAccesses;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.readlog.ReadLog.Look;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Tie;

/**
 * The one predicate of what people see: related by a tie of one of their roles, or in a case that
 * is open to them for some hours, and never in one from which they are excluded.
 */
final class Sight {
  private final Exclusions exclusions;
  private final EmergencyAccesses emergencies;
  private final BusinessClock clock;

  Sight(Exclusions exclusions, EmergencyAccesses emergencies, BusinessClock clock) {
    this.exclusions = exclusions;
    this.emergencies = emergencies;
    this.clock = clock;
  }

  /** A condition on {@code a} with its values: what the actor may see of a life cycle. */
  record Visible(String condition, List<Object> values) {}

  /** The ties by which the actor sees an aggregate in this state. */
  static <S, R> Set<Tie> ties(Binding<S, ?, R> binding, S state, Actor actor) {
    Set<Tie> its = binding.lifecycle().ties(state, binding.reference().get());
    return binding.lifecycle().readableBy(actor).stream()
        .filter(its::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  static <S, R> boolean isRelated(Binding<S, ?, R> binding, S state, Actor actor) {
    return !ties(binding, state, actor).isEmpty();
  }

  /**
   * What a look comes to, but for exclusion.
   *
   * @param by the ties by which the actor sees it
   */
  Look look(Binding<?, ?, ?> binding, Set<Tie> by, UUID caseRef, Actor actor) {
    if (!by.isEmpty()) {
      return Look.SHOWN;
    }
    return emergencyCases(binding, actor).contains(caseRef) ? Look.EMERGENCY : Look.REFUSED;
  }

  boolean excludes(Actor actor, UUID caseRef) {
    return exclusions.excludes(actor, caseRef);
  }

  /**
   * @throws org.saphan.foundation.exclusion.Excluded if the actor may not touch the case
   */
  void check(Actor actor, UUID caseRef) {
    exclusions.check(actor, caseRef);
  }

  /** The same for lists and counts. */
  Visible visible(Binding<?, ?, ?> binding, Actor actor) {
    String[] ties =
        binding.lifecycle().readableBy(actor).stream().map(Tie::toString).toArray(String[]::new);
    List<Object> values = new ArrayList<>(List.of(binding.lifecycle().name(), ties));
    String related = "a.ties && ?::text[]";
    Set<UUID> cases = emergencyCases(binding, actor);
    if (!cases.isEmpty()) { // seldom: the plain question is answered by an index
      related = "(" + related + " or a.case_ref = any (?::uuid[]))";
      values.add(cases.stream().map(UUID::toString).toArray(String[]::new));
    }
    values.add(actor.account());
    return new Visible(
        "a.lifecycle = ? and " + related + " and " + Exclusions.NOT_EXCLUDED, values);
  }

  /** The cases that the actor sees for some hours without a relation, where his roles act. */
  private Set<UUID> emergencyCases(Binding<?, ?, ?> binding, Actor actor) {
    return Emergencies.couldAct(binding, actor)
        ? emergencies.openCases(actor.user(), clock.now())
        : Set.of();
  }
}
