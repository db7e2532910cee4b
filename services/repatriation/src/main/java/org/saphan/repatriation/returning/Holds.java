package org.saphan.repatriation.returning;

import java.util.Optional;
import java.util.stream.Stream;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.OnBehalfOf;
import org.saphan.repatriation.returning.ReturnState.Hold;
import org.saphan.repatriation.terms.HoldKind;

/** Which hold somebody may lift: one that his side placed. */
final class Holds {
  private Holds() {}

  /** The oldest of this kind that the actor's side placed. */
  static Optional<Hold> toLift(Moment<ReturnState, ReturnView> moment, HoldKind kind) {
    return moment.state().holds().stream()
        .filter(hold -> hold.holdKind() == kind && mayLift(moment, hold))
        .findFirst();
  }

  /** The side is the State: its embassy and its ministry are one. A letter speaks for its own. */
  static boolean mayLift(Moment<ReturnState, ReturnView> moment, Hold hold) {
    Stream<AgencyCode> letter =
        Optional.ofNullable(moment.onBehalfOf()).map(OnBehalfOf::agency).stream();
    return Stream.concat(Stream.of(moment.actor().agency()), letter)
        .anyMatch(agency -> side(agency).equals(side(hold.placedBy())));
  }

  /** The first part of an agency's code is its State, or its kind. */
  private static String side(AgencyCode agency) {
    return agency.value().split("-", 2)[0];
  }
}
