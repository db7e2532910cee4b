package org.saphan.victimreferral.shelter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Line;
import org.saphan.victimreferral.shelter.ShelterEvent.*;
import org.saphan.victimreferral.terms.AcceptsNationals;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;

/**
 * The details of a shelter that rules ask for.
 *
 * @param ageMin years
 * @param ageMax years
 * @param holds beds for announced groups
 * @param over the hold that ended last
 * @param parties who has beds here through a referral
 * @param changedAt when its beds were counted, given back or opened last
 * @param particulars where address, telephone, services and languages lie in the vault
 */
@RecordBuilder
public record ShelterState(
    ShelterCode shelterCode,
    AgencyCode operator,
    ProvinceCode province,
    ShelterType type,
    List<Beds> units,
    AcceptsNationals acceptsNationals,
    int ageMin,
    int ageMax,
    boolean withChildren,
    List<Hold> holds,
    @Nullable Hold over,
    List<Party> parties,
    Instant changedAt,
    @Nullable DocumentRef particulars)
    implements ShelterStateBuilder.With {
  /**
   * Beds that are held.
   *
   * @param until the last day
   * @param heldAt when it was written: the number of a hold may be used again after it
   */
  @RecordBuilder
  public record Hold(
      UUID holdId, UUID noticeId, Unit unit, int beds, LocalDate until, Instant heldAt)
      implements ShelterStateHoldBuilder.With {
    /** When it lapses: the midnight that ends its last day in Laos. */
    Instant end() {
      return until.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(ShelterTable.ZONE).toInstant();
    }

    /** A name of its own, in the life of the shelter. */
    UUID name() {
      return UUID.nameUUIDFromBytes((holdId + "/" + heldAt).getBytes(UTF_8));
    }
  }

  /**
   * One person with the children who come along.
   *
   * @param inside whether they are there
   */
  public record Party(UUID referralId, Unit unit, int beds, boolean inside) {}

  /** The beds of a unit; none where the shelter has no such unit. */
  Beds beds(Unit unit) {
    return units.stream()
        .filter(beds -> beds.unit() == unit)
        .findFirst()
        .orElseGet(() -> Beds.none(unit));
  }

  /** The party of a referral. */
  Optional<Party> party(UUID referralId) {
    return parties.stream().filter(party -> party.referralId().equals(referralId)).findFirst();
  }

  /** A hold that is not over. */
  Optional<Hold> hold(UUID holdId) {
    return holds.stream().filter(hold -> hold.holdId().equals(holdId)).findFirst();
  }

  static ShelterState fold(@Nullable ShelterState before, Line<ShelterEvent> line) {
    if (line.event() instanceof ShelterRegistered registered) {
      return registered(registered, line);
    }
    if (before == null) {
      throw new IllegalStateException("A shelter does not begin with " + line.event());
    }
    return switch (line.event()) {
      case ShelterRegistered registered -> before;
      case ShelterCapacityUpdated updated ->
          before.with(next -> next.units(updated.units()).changedAt(line.occurredAt()));
      case ShelterIntakeSuspended suspended -> before;
      case ShelterIntakeResumed resumed -> before.withChangedAt(line.occurredAt());
      case BedsHeld held -> before.held(held, line.recordedAt());
      case BedHoldReleased released -> before.released(released, line.occurredAt());
      case BedReserved reserved ->
          before
              .counted(reserved.unit(), reserved.occupied(), reserved.reserved())
              .withParty(new Party(reserved.referralId(), reserved.unit(), reserved.beds(), false));
      case BedOccupied occupied ->
          before
              .counted(occupied.unit(), occupied.occupied(), occupied.reserved())
              .withParty(new Party(occupied.referralId(), occupied.unit(), occupied.beds(), true));
      case BedReleased released ->
          before
              .counted(released.unit(), released.occupied(), released.reserved())
              .withoutParty(released.referralId())
              .withChangedAt(line.occurredAt());
      case ShelterClosed closed -> before;
    };
  }

  private static ShelterState registered(ShelterRegistered registered, Line<ShelterEvent> line) {
    return new ShelterState(
        registered.shelterCode(),
        registered.operator(),
        registered.province(),
        registered.type(),
        registered.units().stream()
            .map(unit -> Beds.none(unit.unit()).withBedsTotal(unit.bedsTotal()))
            .sorted(Comparator.comparing(Beds::unit))
            .toList(),
        registered.acceptsNationals(),
        registered.ageMin(),
        registered.ageMax(),
        registered.withChildren(),
        List.of(),
        null,
        List.of(),
        line.occurredAt(),
        line.content().isEmpty() ? null : line.content().getFirst());
  }

  private ShelterState held(BedsHeld held, Instant at) {
    List<Hold> all = new ArrayList<>(holds);
    all.add(new Hold(held.holdId(), held.noticeId(), held.unit(), held.beds(), held.until(), at));
    Beds unit = beds(held.unit());
    return withUnit(unit.withHeld(unit.held() + held.beds())).withHolds(List.copyOf(all));
  }

  private ShelterState released(BedHoldReleased released, Instant at) {
    Optional<Hold> found = hold(released.holdId());
    if (found.isEmpty()) {
      return this;
    }
    Hold hold = found.get();
    List<Hold> all = new ArrayList<>(holds);
    all.remove(hold);
    boolean over = released.beds() >= hold.beds();
    if (!over) {
      all.add(hold.withBeds(hold.beds() - released.beds()));
    }
    Beds unit = beds(hold.unit());
    return withUnit(unit.withHeld(unit.held() - released.beds()))
        .with(next -> next.holds(List.copyOf(all)).over(over ? hold : null).changedAt(at));
  }

  private ShelterState counted(Unit unit, int occupied, int reserved) {
    return withUnit(beds(unit).with(next -> next.occupied(occupied).reserved(reserved)));
  }

  private ShelterState withUnit(Beds changed) {
    List<Beds> all = new ArrayList<>(units);
    all.removeIf(beds -> beds.unit() == changed.unit());
    all.add(changed);
    all.sort(Comparator.comparing(Beds::unit));
    return withUnits(List.copyOf(all));
  }

  private ShelterState withParty(Party party) {
    List<Party> all = new ArrayList<>(withoutParty(party.referralId()).parties());
    all.add(party);
    return withParties(List.copyOf(all));
  }

  private ShelterState withoutParty(UUID referralId) {
    return withParties(
        parties.stream().filter(party -> !party.referralId().equals(referralId)).toList());
  }
}
