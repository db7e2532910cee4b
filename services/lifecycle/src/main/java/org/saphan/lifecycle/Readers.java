package org.saphan.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may read aggregates of a life cycle: those whom a row lets command, and those whom a deadline
 * calls upon though no row does, such as a data officer who is told of a breach. A role may read by
 * another relation than its rows ask for, where these ask for none, or not at all.
 */
final class Readers<S, R> {
  /** A deadline calls on the actor's role and agency. */
  private static final Relation CALLED_UPON = new Relation("CALLED_UPON");

  private final List<Row.By> rights;
  private final Set<Role> calledUpon;
  private final Function<S, Set<Tie>> own;
  private final BiFunction<S, R, Set<Tie>> inherited;
  private final LifeCycle.AgencyOfRole<S, R> agencyOf;

  Readers(
      LifeCycle.Parts<S, ?, R> parts,
      @Nullable BiFunction<S, R, Set<Tie>> inherited,
      Map<Role, Relation> otherwise) {
    List<Row.By> all =
        parts.rows().stream()
            .flatMap(row -> row.by().stream())
            .map(by -> new Row.By(by.role(), otherwise.getOrDefault(by.role(), by.relation())))
            .distinct()
            .toList();
    this.rights = all.stream().filter(by -> !by.relation().equals(Relation.NONE)).toList();
    this.calledUpon = calledUpon(parts, all);
    this.own = parts.ties();
    this.inherited = inherited == null ? (state, reference) -> Set.of() : inherited;
    this.agencyOf = parts.agencyOf();
  }

  private static Set<Role> calledUpon(LifeCycle.Parts<?, ?, ?> parts, List<Row.By> withRows) {
    Set<Role> roles =
        parts.deadlines().stream()
            .flatMap(deadline -> Stream.of(deadline.owner(), deadline.escalateTo()))
            .collect(Collectors.toSet());
    withRows.forEach(by -> roles.remove(by.role()));
    roles.remove(Role.SYSTEM);
    return Set.copyOf(roles);
  }

  List<Row.By> rights() {
    return rights;
  }

  Set<Tie> ties(S state, R reference) {
    Set<Tie> all = new HashSet<>(own.apply(state));
    all.addAll(inherited.apply(state, reference));
    calledUpon.forEach(role -> all.add(called(role, agencyOf.of(state, role, reference))));
    all.add(Relation.TO_ANY);
    all.add(Relation.TO_SYSTEM);
    return all;
  }

  Set<Tie> readableBy(Actor actor, Role role) {
    if (calledUpon.contains(role)) {
      return Set.of(called(role, actor.agency()));
    }
    Set<Relation> relations =
        rights.stream()
            .filter(by -> by.role().equals(role))
            .map(Row.By::relation)
            .collect(Collectors.toSet());
    return actor.ties().stream()
        .filter(tie -> relations.contains(tie.relation()))
        .collect(Collectors.toSet());
  }

  private static Tie called(Role role, AgencyCode agency) {
    return CALLED_UPON.to(role.code() + "/" + agency.value());
  }
}
