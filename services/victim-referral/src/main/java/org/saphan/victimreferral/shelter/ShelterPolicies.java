package org.saphan.victimreferral.shelter;

import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.When;
import org.saphan.victimreferral.shelter.ShelterCommand.*;
import org.saphan.victimreferral.shelter.ShelterState.Party;
import org.saphan.victimreferral.terms.VictimReference;
import org.saphan.victimreferral.terms.VictimRejection;

/** The guards of a shelter (codes.csv, Guard). */
final class ShelterPolicies {
  private ShelterPolicies() {}

  /** B5: nobody holds what somebody else has; a hold is made once. */
  static final Check<ShelterState, HoldBeds, VictimReference> CAPACITY =
      Check.that(
          "CAPACITY",
          VictimRejection.NO_CAPACITY,
          (moment, command) ->
              moment.state().hold(command.holdId()).isEmpty()
                  && moment.state().beds(command.unit()).free() >= command.beds());

  /** F3: the same for a party, which has beds in one shelter once. */
  static final Check<ShelterState, ReserveBeds, VictimReference> CAPACITY_FOR_PARTY =
      Check.that(
          "CAPACITY",
          VictimRejection.NO_CAPACITY,
          (moment, command) ->
              moment.state().party(command.referralId()).isEmpty()
                  && moment.state().beds(command.unit()).free() >= command.beds());

  /** F8: a party enters once, and into the beds that wait for it. */
  static final Check<ShelterState, OccupyBeds, VictimReference> NOT_INSIDE =
      Check.that(
          "STATE",
          Refusal.STATE,
          (moment, command) ->
              moment.state().party(command.referralId()).stream()
                  .allMatch(party -> waitsFor(command, party)));

  private static boolean waitsFor(OccupyBeds command, Party party) {
    return !party.inside() && party.unit() == command.unit() && party.beds() == command.beds();
  }

  /** F7, F9, F11, F13: only who has beds gives them back. */
  static final Check<ShelterState, FreeBeds, VictimReference> HAS_BEDS =
      Check.that(
          "STATE",
          Refusal.STATE,
          (moment, command) -> moment.state().party(command.referralId()).isPresent());

  /** B7: nobody inside, nothing reserved or held. */
  static final When<ShelterState, VictimReference> SHELTER_EMPTY =
      new When<>(
          "SHELTER_EMPTY",
          Refusal.STATE,
          moment -> moment.state().units().stream().noneMatch(Beds::isUsed));
}
