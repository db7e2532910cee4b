package org.saphan.foundation.ledger;

import java.util.Optional;
import java.util.UUID;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;

/**
 * Who may name the case of something new. A number of a case is no key to it: whoever is in a case
 * is of its team, so a person names only one of which he sees something here, by the predicate of
 * every read. The service itself may name any, and what belongs to another aggregate is in the case
 * of that one, whoever begins it.
 *
 * <p>A case of which nothing is kept here may be named: there is nothing here to come near to, and
 * a case goes from service to service so (chapter 0: given by the caller).
 */
final class Joining {
  private final Bindings bindings;
  private final CaseSight cases;

  Joining(Bindings bindings, CaseSight cases) {
    this.bindings = bindings;
    this.cases = cases;
  }

  /** Why a person may not begin something in the case that he named; empty if he may. */
  Optional<Rejection> refusal(Actor person, UUID caseRef) {
    return person.agency().equals(AgencyCode.SYSTEM)
            || !cases.isKept(caseRef)
            || bindings.all().stream()
                .filter(one -> !one.aside())
                .anyMatch(one -> cases.isSeen(one, caseRef, person))
        ? Optional.empty()
        : Optional.of(Rejection.of(Refusal.INVALID, "NO_CASE_OF_YOURS").at("/caseRef"));
  }
}
