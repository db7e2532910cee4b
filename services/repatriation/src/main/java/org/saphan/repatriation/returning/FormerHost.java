package org.saphan.repatriation.returning;

import java.util.Optional;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.repatriation.returning.ReturnCommand.SendOutcome;
import org.saphan.repatriation.returning.ReturnView.KnownNotice;
import org.saphan.repatriation.terms.ReturnOutcomeCode;

/** The State that a person came from, and what it is told (chapter D.1, X11 and X31). */
public final class FormerHost {
  private FormerHost() {}

  /** What is sent; empty if there is no such State, or it may not know. */
  public static Optional<SendOutcome> told(
      ReturnState state, ReturnView view, ReturnOutcomeCode outcome) {
    return agency(state, view)
        .filter(agency -> ReturnPolicies.mayTell(state, view, outcome))
        .map(agency -> new SendOutcome(outcome, state.returningCountry(), agency));
  }

  /** The agency of the State that the person came from which announced or opened the return. */
  private static Optional<AgencyCode> agency(ReturnState state, ReturnView view) {
    String country = state.returningCountry().value() + "-";
    return Optional.of(state.openedBy())
        .filter(agency -> agency.value().startsWith(country))
        .or(() ->
            Optional.ofNullable(state.plan())
                .flatMap(plan -> view.beside().notice(plan.noticeId()))
                .map(KnownNotice::issuer)
                .filter(agency -> agency.value().startsWith(country)));
  }
}
