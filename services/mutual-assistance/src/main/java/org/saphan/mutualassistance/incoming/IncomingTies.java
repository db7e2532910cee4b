package org.saphan.mutualassistance.incoming;

import static org.saphan.mutualassistance.terms.MlaRelation.ASSIGNED;
import static org.saphan.mutualassistance.terms.MlaRelation.ISSUER;
import static org.saphan.mutualassistance.terms.MlaRelation.OF_NO_BASIS;
import static org.saphan.mutualassistance.terms.MlaRelation.TO_REGISTRY;
import static org.saphan.mutualassistance.terms.MlaRelation.toAuthority;
import static org.saphan.mutualassistance.terms.MlaRelation.toAuthorityOf;
import static org.saphan.mutualassistance.terms.MlaRelation.toCarrierOn;

import java.util.HashSet;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRole;

/** Who stands how to an incoming request, and who must act next. */
final class IncomingTies {
  private IncomingTies() {}

  static Set<Tie> of(IncomingState request) {
    Set<Tie> ties = new HashSet<>(Set.of(TO_REGISTRY, authority(request)));
    ties.addAll(toCarrierOn(request.channel()));
    if (issuesForItsOwnState(request)) {
      ties.add(ISSUER.to(request.requestingAuthority().value()));
    }
    request
        .items()
        .forEach(item -> {
          if (item.authority() != null) {
            ties.add(ASSIGNED.to(item.authority().value()));
          }
        });
    return ties;
  }

  /** Nobody takes up numbers of another State by naming it. */
  private static boolean issuesForItsOwnState(IncomingState request) {
    return request
        .requestingAuthority()
        .value()
        .startsWith(request.requestingCountry().value() + "-");
  }

  private static Tie authority(IncomingState request) {
    if (request.centralAuthority() != null) {
      return toAuthority(request.centralAuthority());
    }
    return request.basis() == null ? OF_NO_BASIS : toAuthorityOf(request.basis());
  }

  static Holder holder(Snapshot<IncomingState> request, MlaReference reference) {
    IncomingState state = request.state();
    return switch ((IncomingStage) request.stage()) {
      case RECEIVED,
          ACKNOWLEDGED,
          ACCEPTED,
          POSTPONED,
          EXECUTED,
          PARTIALLY_EXECUTED,
          REFUSED,
          WITHDRAWN,
          LAPSED,
          RESULT_TRANSMITTED ->
          held(MlaRole.CA_OFFICER, state, reference);
      case ASSESSMENT, RESULT_REVIEW -> held(MlaRole.CA_APPROVER, state, reference);
      case INFO_REQUESTED, CONSULTATION ->
          new Holder("REQUESTING_AUTHORITY", state.requestingAuthority());
      case ASSIGNED, IN_EXECUTION -> held(MlaRole.EXECUTING_AUTHORITY, state, reference);
      case CLOSED -> Holder.NOBODY;
    };
  }

  private static Holder held(Role role, IncomingState state, MlaReference reference) {
    return new Holder(role.code(), agencyOf(state, role, reference));
  }

  /**
   * The registry, the authority of the first open item, and the central authority for the rest: the
   * one that accepted, or that of the basis. Where no basis is named the registry must find one.
   */
  static AgencyCode agencyOf(IncomingState state, Role role, MlaReference reference) {
    if (role.equals(MlaRole.MLA_REGISTRY)) {
      return reference.registry();
    }
    if (role.equals(MlaRole.EXECUTING_AUTHORITY) && state.nextAuthority().isPresent()) {
      return state.nextAuthority().get();
    }
    if (state.centralAuthority() != null) {
      return state.centralAuthority();
    }
    return state.basis() == null
        ? reference.registry()
        : reference
            .centralAuthority(reference.country(), state.basis(), state.receivedAt())
            .orElse(reference.registry());
  }
}
