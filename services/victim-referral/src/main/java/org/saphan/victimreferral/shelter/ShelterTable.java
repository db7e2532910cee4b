package org.saphan.victimreferral.shelter;

import static org.saphan.lifecycle.Relation.ANY;
import static org.saphan.victimreferral.shelter.ShelterPolicies.*;
import static org.saphan.victimreferral.shelter.ShelterStage.*;
import static org.saphan.victimreferral.terms.VictimRelation.OWN_SHELTER;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Deadline.Start;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.shelter.ShelterCommand.*;
import org.saphan.victimreferral.shelter.ShelterEvent.*;
import org.saphan.victimreferral.shelter.ShelterState.Hold;
import org.saphan.victimreferral.terms.VictimReference;

/**
 * The rows of a shelter, in the order of chapter C.7 (rows.csv), and the parts that rows of the
 * referral play in it: a bed is taken and given back in the decision that says so.
 */
public final class ShelterTable {
  /** The name of the life cycle. */
  public static final String NAME = "shelter";

  /** The last day of a hold is a day in Laos. */
  static final ZoneId ZONE = ZoneId.of("Asia/Vientiane");

  private static final int FOLD_VERSION = 1;

  private static final List<Row<ShelterState, ?, ShelterEvent, VictimReference>> ROWS =
      List.of(
          on(Row.creating("B1"), RegisterShelter.class)
              .to(OPEN)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .by(DSW_DESK, ANY)
              .emits(ShelterRegistered.class, ShelterFacts::registered),
          on(Row.from("B2", OPEN, SUSPENDED), UpdateShelterCapacity.class)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .emits(ShelterCapacityUpdated.class, ShelterFacts::counted),
          on(Row.from("B3", OPEN), SuspendIntake.class)
              .to(SUSPENDED)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .by(DSW_DESK, ANY)
              .emits(
                  ShelterIntakeSuspended.class,
                  (moment, command) ->
                      new ShelterIntakeSuspended(
                          moment.state().shelterCode(), command.reasonCode())),
          on(Row.from("B4", SUSPENDED), ResumeIntake.class)
              .to(OPEN)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .by(DSW_DESK, ANY)
              .emits(
                  ShelterIntakeResumed.class,
                  (moment, command) -> new ShelterIntakeResumed(moment.state().shelterCode())),
          on(Row.from("B5", OPEN), HoldBeds.class)
              .by(DSW_DESK, ANY)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .check(CAPACITY)
              .emits(BedsHeld.class, ShelterFacts::held),
          on(Row.from("B6", OPEN, SUSPENDED), ReleaseHeldBeds.class)
              .by(DSW_DESK, ANY)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(BedHoldReleased.class, ShelterFacts::released),
          on(Row.from("B7", OPEN, SUSPENDED), CloseShelter.class)
              .to(CLOSED)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .by(DSW_DESK, ANY)
              .when(SHELTER_EMPTY)
              .emits(
                  ShelterClosed.class,
                  (moment, command) -> new ShelterClosed(moment.state().shelterCode())),
          ofReferral("F3", ReserveBeds.class)
              .check(CAPACITY_FOR_PARTY)
              .emits(BedReserved.class, ShelterFacts::reserved),
          freeing("F7", FreeBedsOfWithdrawn.class),
          ofReferral("F8", OccupyBeds.class)
              .check(NOT_INSIDE)
              .emits(BedOccupied.class, ShelterFacts::occupied),
          freeing("F9", FreeBedsOfNotArrived.class),
          freeing("F11", FreeBedsOfTransferred.class),
          freeing("F13", FreeBedsOfDischarged.class));

  private static final List<Deadline<ShelterState, ShelterEvent, VictimReference>> DEADLINES =
      List.of(
          deadline("D-B01")
              .from(BedsHeld.class)
              .until(BedHoldReleased.class)
              .each(start -> holdOf(start).map(Hold::name))
              .due(start -> holdOf(start).map(Hold::end).map(Due.At::new))
              .owner(SHELTER_MANAGER, DSW_DESK)
              .breachedBy(ShelterTable::releaseLapsed));

  private static final LifeCycle<ShelterState, ShelterEvent, VictimReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              NAME,
              "shelters",
              "shelterId",
              ShelterState.class,
              ShelterEvent.class,
              FOLD_VERSION,
              List.of(ShelterStage.values()),
              Set.of(),
              ROWS,
              DEADLINES,
              ShelterState::fold,
              ShelterTable::ties,
              ShelterTable::holder,
              ShelterTable::agencyOf));

  private ShelterTable() {}

  /** The life cycle. */
  public static LifeCycle<ShelterState, ShelterEvent, VictimReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<ShelterState, X, ShelterEvent, VictimReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  /** What a row of a referral brings about here. A shelter that takes nobody new keeps its word. */
  private static <X> Row<ShelterState, X, ShelterEvent, VictimReference> ofReferral(
      String id, Class<X> command) {
    return on(Row.from(id, OPEN, SUSPENDED), command).by(Role.SYSTEM, Relation.SYSTEM);
  }

  private static <X extends FreeBeds> Row<ShelterState, X, ShelterEvent, VictimReference> freeing(
      String id, Class<X> command) {
    return ofReferral(id, command).check(HAS_BEDS).emits(BedReleased.class, ShelterFacts::freed);
  }

  private static Deadline<ShelterState, ShelterEvent, VictimReference> deadline(String kind) {
    return Deadline.named(kind);
  }

  /** The hold that an event begins or ends; a part that is given back ends none. */
  private static Optional<Hold> holdOf(Start<ShelterState, VictimReference> start) {
    ShelterState state = start.snapshot().state();
    return switch (start.event()) {
      case BedsHeld held -> state.hold(held.holdId());
      case BedHoldReleased released ->
          Optional.ofNullable(state.over())
              .filter(hold -> hold.holdId().equals(released.holdId()))
              .filter(hold -> state.hold(hold.holdId()).isEmpty());
      default -> Optional.empty();
    };
  }

  private static @Nullable Object releaseLapsed(
      Snapshot<ShelterState> shelter, Instant breachedAt) {
    return shelter.state().holds().stream()
        .filter(hold -> hold.end().equals(breachedAt))
        .findFirst()
        .map(hold -> new ReleaseHeldBeds(hold.holdId(), hold.unit(), hold.beds()))
        .orElse(null);
  }

  /** Who serves in this house, and whoever serves in all houses of its operator. */
  private static Set<Tie> ties(ShelterState shelter) {
    return Set.of(
        OWN_SHELTER.to(shelter.shelterCode().value()), OWN_SHELTER.to(shelter.operator().value()));
  }

  private static Holder holder(Snapshot<ShelterState> shelter, VictimReference reference) {
    return switch ((ShelterStage) shelter.stage()) {
      case OPEN, SUSPENDED -> new Holder(SHELTER_MANAGER.code(), shelter.state().operator());
      case CLOSED -> Holder.NOBODY;
    };
  }

  private static AgencyCode agencyOf(ShelterState shelter, Role role, VictimReference reference) {
    return role.equals(SHELTER_MANAGER)
        ? shelter.operator()
        : reference.deskFor(role, shelter.changedAt());
  }
}
