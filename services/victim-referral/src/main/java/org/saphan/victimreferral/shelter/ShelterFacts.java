package org.saphan.victimreferral.shelter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saphan.lifecycle.Moment;
import org.saphan.victimreferral.shelter.ShelterCommand.*;
import org.saphan.victimreferral.shelter.ShelterEvent.*;
import org.saphan.victimreferral.shelter.ShelterState.Hold;
import org.saphan.victimreferral.shelter.ShelterState.Party;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.VictimReference;

/** What the events of a shelter say. */
final class ShelterFacts {
  private ShelterFacts() {}

  static ShelterRegistered registered(
      Moment<ShelterState, VictimReference> moment, RegisterShelter command) {
    return new ShelterRegistered(
        command.shelterCode(),
        command.operator(),
        command.province(),
        command.type(),
        command.units().stream()
            .map(unit -> new ShelterEvent.NewUnit(unit.unit(), unit.bedsTotal()))
            .toList(),
        command.acceptsNationals(),
        command.ageMin(),
        command.ageMax(),
        command.withChildren());
  }

  /**
   * What is reserved and held is counted here and nowhere else; of who is inside, those who came by
   * a referral are known. A unit in use does not vanish because somebody left it out.
   */
  static ShelterCapacityUpdated counted(
      Moment<ShelterState, VictimReference> moment, UpdateShelterCapacity command) {
    ShelterState state = moment.state();
    List<Beds> all = new ArrayList<>();
    for (UnitBeds sent : command.units()) {
      Beds known = state.beds(sent.unit());
      int inside =
          state.parties().stream()
              .filter(party -> party.unit() == sent.unit() && party.inside())
              .mapToInt(Party::beds)
              .sum();
      all.add(
          new Beds(
              sent.unit(),
              sent.bedsTotal(),
              Math.max(inside, sent.occupied()),
              known.reserved(),
              known.held()));
    }
    List<Unit> named = all.stream().map(Beds::unit).toList();
    state.units().stream()
        .filter(beds -> beds.isUsed() && !named.contains(beds.unit()))
        .forEach(all::add);
    all.sort(Comparator.comparing(Beds::unit));
    return new ShelterCapacityUpdated(state.shelterCode(), List.copyOf(all), command.asOf());
  }

  static BedsHeld held(Moment<ShelterState, VictimReference> moment, HoldBeds command) {
    return new BedsHeld(
        moment.state().shelterCode(),
        command.holdId(),
        command.noticeId(),
        command.unit(),
        command.beds(),
        command.until());
  }

  /** No more than the hold has; of one that is over nothing. */
  static BedHoldReleased released(
      Moment<ShelterState, VictimReference> moment, ReleaseHeldBeds command) {
    int held = moment.state().hold(command.holdId()).map(Hold::beds).orElse(0);
    return new BedHoldReleased(
        moment.state().shelterCode(),
        command.holdId(),
        moment.state().hold(command.holdId()).map(Hold::unit).orElse(command.unit()),
        Math.min(held, command.beds()));
  }

  static BedReserved reserved(Moment<ShelterState, VictimReference> moment, ReserveBeds command) {
    Beds unit = moment.state().beds(command.unit());
    return new BedReserved(
        moment.state().shelterCode(),
        command.referralId(),
        command.unit(),
        command.beds(),
        unit.occupied(),
        unit.reserved() + command.beds());
  }

  /** A party that was awaited leaves its reservation; one that comes late has none any more. */
  static BedOccupied occupied(Moment<ShelterState, VictimReference> moment, OccupyBeds command) {
    Beds unit = moment.state().beds(command.unit());
    int awaited = moment.state().party(command.referralId()).map(Party::beds).orElse(0);
    return new BedOccupied(
        moment.state().shelterCode(),
        command.referralId(),
        command.unit(),
        command.beds(),
        unit.occupied() + command.beds(),
        unit.reserved() - awaited);
  }

  /** Asked only of a party that has beds (HAS_BEDS). */
  static BedReleased freed(Moment<ShelterState, VictimReference> moment, FreeBeds command) {
    Party party = moment.state().party(command.referralId()).orElseThrow();
    Beds unit = moment.state().beds(party.unit());
    return new BedReleased(
        moment.state().shelterCode(),
        party.referralId(),
        party.unit(),
        party.beds(),
        party.inside() ? unit.occupied() - party.beds() : unit.occupied(),
        party.inside() ? unit.reserved() : unit.reserved() - party.beds());
  }
}
