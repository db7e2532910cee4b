package org.saphan.repatriation.returning;

import static org.saphan.repatriation.terms.ReturnRelation.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.repatriation.returning.ReturnState.Hold;
import org.saphan.repatriation.returning.ReturnView.KnownNotice;
import org.saphan.repatriation.terms.ReturnReference;

/** Who has to do with a return: who may, who must act next, who answers for a deadline. */
final class ReturnPeople {
  /** The side that placed the hold (codes.csv, Holder). */
  private static final String HOLD_PLACER = "HOLD_PLACER";

  private ReturnPeople() {}

  /**
   * Who opened the return is its issuer and of its team. Where nobody knows at which border the
   * person will come, every checkpoint may see her come; whoever has come may be taken in by any
   * transit centre until a place is found.
   */
  static Set<Tie> ties(ReturnState state) {
    Set<Tie> ties = new HashSet<>();
    ties.add(ISSUER.to(state.openedBy().value()));
    ties.add(CASE_TEAM.to(state.openedBy().value()));
    ties.add(
        state
            .checkpoint()
            .map(checkpoint -> OWN_CHECKPOINT.to(checkpoint.value()))
            .orElse(ANY_CHECKPOINT));
    if (state.transit() != null) {
      ties.add(OWN_SHELTER.to(state.transit().facility().value()));
    } else if (state.arrival() != null && state.placedIn() == null) {
      ties.add(ANY_TRANSIT_CENTRE);
    }
    state.destination().ifPresent(province -> ties.add(ASSIGNED.to(province.value())));
    if (state.tracingProvince() != null) {
      ties.add(ASSIGNED.to(state.tracingProvince().value()));
    }
    state.helpers().forEach(helper -> ties.add(ASSIGNED.to(helper.value())));
    return ties;
  }

  /** The issuer of the notice, the people of the border's province, the desk of this State. */
  static Set<Tie> tiesFromBeside(ReturnState state, ReturnView view) {
    Set<Tie> ties = new HashSet<>();
    issuer(state, view).ifPresent(issuer -> ties.add(ISSUER.to(issuer.value())));
    state
        .checkpoint()
        .flatMap(checkpoint -> view.law().provinceOf(checkpoint, state.openedAt()))
        .ifPresent(province -> ties.add(ASSIGNED.to(province.value())));
    view.law()
        .agencyOf(DSW_DESK, state.openedAt())
        .ifPresent(desk -> ties.add(CASE_TEAM.to(desk.value())));
    return ties;
  }

  static Holder holder(Snapshot<ReturnState> snapshot, ReturnView view) {
    ReturnState state = snapshot.state();
    return switch ((ReturnStage) snapshot.stage()) {
      case OPENED, READY -> holder(HOST_CASE_OFFICER, state, view);
      case TRACING, PLACED -> holder(PROVINCIAL_DSW, state, view);
      case TRACED -> holder(CASE_MEETING, state, view);
      case NATIONALITY_NOT_CONFIRMED -> holder(CONSULAR, state, view);
      case ON_HOLD -> new Holder(HOLD_PLACER, placer(state));
      case SCHEDULED -> holder(NOTICE_ISSUER, state, view);
      case DEPARTED, ARRIVED, SCREENING -> holder(CHECKPOINT_OFFICER, state, view);
      case SCREENED, UNSCREENED -> holder(CHECKPOINT_SUPERVISOR, state, view);
      case IN_TRANSIT_CARE -> holder(TRANSIT_MANAGER, state, view);
      case REFERRED -> holder(CASE_WORKER, state, view);
      case FOLLOW_UP -> holder(LWU_PROVINCE, state, view);
      case CANCELLED, DECLINED_BY_PERSON, NO_SHOW -> holder(DSW_DESK, state, view);
      case CLOSED -> Holder.NOBODY;
    };
  }

  private static Holder holder(Role role, ReturnState state, ReturnView view) {
    return new Holder(role.code(), agencyOf(state, role, view));
  }

  private static @Nullable AgencyCode placer(ReturnState state) {
    return state.holds().stream().findFirst().map(Hold::placedBy).orElse(null);
  }

  /** The agency of a role: at the border, in the province, in the capital, else the desk's. */
  static AgencyCode agencyOf(ReturnState state, Role role, ReturnView view) {
    if (role.equals(HOST_CASE_OFFICER) || role.equals(NOTICE_ISSUER)) {
      return issuer(state, view).orElseGet(state::openedBy);
    }
    ReturnReference law = view.law();
    Instant at = state.openedAt();
    return state
        .checkpoint()
        .flatMap(checkpoint -> law.agencyOf(role, checkpoint, at))
        .or(() -> state.destination().flatMap(province -> law.agencyOf(role, province, at)))
        .or(() -> law.agencyOf(role, at))
        .or(() -> law.agencyOf(DSW_DESK, at))
        .orElse(AgencyCode.SYSTEM);
  }

  /** Who announced the person, else who opened the case. */
  private static Optional<AgencyCode> issuer(ReturnState state, ReturnView view) {
    return Optional.ofNullable(state.plan())
        .flatMap(plan -> view.beside().notice(plan.noticeId()))
        .map(KnownNotice::issuer);
  }
}
