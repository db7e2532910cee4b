package org.saphan.victimreferral.victim;

import static org.saphan.victimreferral.terms.VictimRelation.ASSIGNED;
import static org.saphan.victimreferral.terms.VictimRelation.CASE_TEAM;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.VictimReference;

/** Who works on a victim case, who must act next, who answers for a deadline. */
final class VictimCasePeople {
  private VictimCasePeople() {}

  /** The team, and the guardian there is now: one who was replaced is of it no more. */
  private static Stream<AgencyCode> people(VictimCaseState state) {
    return Stream.concat(state.team().stream(), Stream.ofNullable(state.guardian())).distinct();
  }

  static Set<Tie> ties(VictimCaseState state) {
    Set<Tie> ties =
        people(state)
            .map(agency -> CASE_TEAM.to(agency.value()))
            .collect(Collectors.toCollection(HashSet::new));
    if (!state.closed()) {
      ties.add(Relation.TO_OPEN);
    }
    return ties;
  }

  /**
   * The women's union and the social welfare of the province where the case began, the national
   * desk, and those whom the person asked for help.
   */
  static Set<Tie> tiesFromBeside(VictimCaseState state, VictimCaseView view) {
    Set<Tie> ties = new HashSet<>();
    Instant at = state.openedAt();
    Stream.of(LWU_PROVINCE, PROVINCIAL_DSW)
        .flatMap(role ->
            province(state, view.law())
                .flatMap(province -> view.law().agencyOf(role, province, at))
                .stream())
        .forEach(agency -> ties.add(CASE_TEAM.to(agency.value())));
    view.law().agencyOf(DSW_DESK, at).ifPresent(desk -> ties.add(CASE_TEAM.to(desk.value())));
    view.beside()
        .servedBy(state.personRef())
        .forEach(agency -> ties.add(ASSIGNED.to(agency.value())));
    return ties;
  }

  private static Optional<ProvinceCode> province(VictimCaseState state, VictimReference law) {
    return people(state).flatMap(agency -> law.provinceOf(agency).stream()).findFirst();
  }

  static Holder holder(Snapshot<VictimCaseState> victim, VictimCaseView view) {
    return switch ((VictimCaseStage) victim.stage()) {
      case REPORTED, CONFIRMED, NOT_CONFIRMED, SUSPENDED ->
          holder(CASE_WORKER, victim.state(), view);
      case PRESUMED, FORMAL_INTERVIEW -> holder(IDENT_OFFICER, victim.state(), view);
      case CLOSED -> Holder.NOBODY;
    };
  }

  private static Holder holder(Role role, VictimCaseState state, VictimCaseView view) {
    return new Holder(role.code(), agencyOf(state, role, view));
  }

  /** Who of the team has such people, else the province's, else the national agency. */
  static AgencyCode agencyOf(VictimCaseState state, Role role, VictimCaseView view) {
    VictimReference law = view.law();
    Instant at = state.openedAt();
    return people(state)
        .filter(agency -> law.mayHold(agency, role))
        .findFirst()
        .or(() ->
            province(state, law)
                .flatMap(province -> law.agencyOf(LWU_PROVINCE, province, at))
                .filter(agency -> law.mayHold(agency, role)))
        .or(() -> law.agencyOf(role, at))
        .or(() -> law.agencyOf(DSW_DESK, at))
        .orElse(AgencyCode.SYSTEM);
  }
}
