package org.saphan.mutualassistance.request;

import static org.saphan.mutualassistance.request.RequestStage.*;
import static org.saphan.mutualassistance.terms.MlaRelation.*;
import static org.saphan.mutualassistance.terms.MlaRole.*;

import java.util.HashSet;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.request.RequestState.PreAlert;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.Urgency;

/** Who stands how to an outgoing request, and who must act next. */
final class RequestTies {
  private RequestTies() {}

  static Set<Tie> of(RequestState request) {
    var sending = request.sending();
    Set<Tie> ties = new HashSet<>();
    ties.add(OWN_AGENCY.to(request.requestingAgency().value()));
    ties.add(TO_REGISTRY);
    ties.add(
        sending == null || sending.centralAuthority() == null
            ? toAuthorityOf(request.basis())
            : toAuthority(sending.centralAuthority()));
    if (sending != null
        && sending.requestedAuthority() != null
        && request.exchange().transmittedAt() != null) { // until then it knows nothing (D.2)
      ties.add(ASSIGNED.to(sending.requestedAuthority().value()));
    }
    if (sending != null) {
      ties.addAll(toCarrierOn(sending.channel()));
    }
    if (isUrgentWord(request)) {
      ties.add(toCarrier(NCB_OFFICER));
    }
    return ties;
  }

  /** Row O8 lets the bureau send it ahead as soon as the draft was handed in. */
  private static boolean isUrgentWord(RequestState request) {
    return request.exchange().preAlert() != PreAlert.NONE
        || (request.urgency() == Urgency.URGENT && request.draft().submitted());
  }

  static Holder holder(Snapshot<RequestState> request, MlaReference reference) {
    RequestState state = request.state();
    return switch ((RequestStage) request.stage()) {
      case DRAFT, RETURNED, INFO_REQUESTED -> new Holder("AUTHOR_AGENCY", state.requestingAgency());
      case UNDER_REVIEW,
          APPROVED,
          EXECUTED,
          PARTIALLY_EXECUTED,
          WITHDRAWN,
          LAPSED,
          EVIDENCE_RECEIVED ->
          new Holder(CA_OFFICER.code(), agencyOf(state, CA_OFFICER, reference));
      case CONSULTATION, REFUSED ->
          new Holder(CA_APPROVER.code(), agencyOf(state, CA_APPROVER, reference));
      case TRANSMITTED, ACKNOWLEDGED, IN_EXECUTION, POSTPONED ->
          new Holder(
              "REQUESTED_AUTHORITY",
              state.sending() == null ? null : state.sending().requestedAuthority());
      case CLOSED -> Holder.NOBODY;
    };
  }

  /** The author's agency for a prosecutor, the registry, and the central authority for the rest. */
  static AgencyCode agencyOf(RequestState state, Role role, MlaReference reference) {
    if (role.equals(PROSECUTOR) || role.equals(INVESTIGATOR)) {
      return state.requestingAgency();
    }
    if (role.equals(MLA_REGISTRY)) {
      return reference.registry();
    }
    var sending = state.sending();
    if (sending != null && sending.centralAuthority() != null) {
      return sending.centralAuthority();
    }
    return reference
        .centralAuthority(reference.country(), state.basis(), state.draft().draftedAt())
        .orElse(reference.registry());
  }
}
