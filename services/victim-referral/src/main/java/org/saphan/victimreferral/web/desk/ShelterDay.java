package org.saphan.victimreferral.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Reading.Found;
import org.saphan.foundation.web.Deed;
import org.saphan.foundation.web.Offers;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.referral.ReferralView;
import org.saphan.victimreferral.shelter.Beds;
import org.saphan.victimreferral.shelter.ShelterState;
import org.saphan.victimreferral.shelter.ShelterState.Hold;
import org.saphan.victimreferral.shelter.ShelterTable;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.VictimRole;
import org.springframework.stereotype.Component;

/**
 * What the people of a shelter have to do today, by the same ties as every list. Of an offer that
 * is open it shows what its event says and nothing else (chapter C.11).
 */
@Component
final class ShelterDay {
  private static final Set<Role> OF_A_SHELTER =
      Set.of(VictimRole.SHELTER_MANAGER, VictimRole.SHELTER_WORKER);

  /** Within this time an offer is answered. */
  private static final String TO_ANSWER = "D-F02";

  private static final List<String> OF_OFFERS = List.of("F3", "F4");
  private static final List<String> OF_EXPECTED = List.of("F8", "F9", "F15");
  private static final List<String> OF_RESIDENTS = List.of("F16", "F10", "F11", "F12", "F13");
  private static final List<String> OF_HOUSES = List.of("B2", "B3", "B4", "B6");

  private final Reading reading;
  private final Offers offers;
  private final ReferralView view;
  private final BusinessClock clock;

  ShelterDay(Reading reading, Offers offers, ReferralView view, BusinessClock clock) {
    this.reading = reading;
    this.offers = offers;
    this.view = view;
    this.clock = clock;
  }

  /**
   * An offer that waits for the shelter's answer.
   *
   * @param sexUnit the part of a house that is wanted
   * @param dueAt until when, null where no time runs
   * @param minutesLeft until then, negative if it is over
   */
  record Offered(
      UUID id,
      String reference,
      @Nullable ShelterCode shelter,
      ReferralUrgency urgency,
      Unit sexUnit,
      AgeBand ageBand,
      int childrenWith,
      List<NeedGroup> needGroups,
      @Nullable Instant dueAt,
      long minutesLeft,
      List<Deed> deeds) {}

  /**
   * Somebody who was promised a place, or has it.
   *
   * @param beds one for the person, one for each child
   * @param dueAt what is due next, null if nothing is
   */
  record Guest(
      UUID id,
      String reference,
      String stage,
      @Nullable ShelterCode shelter,
      @Nullable Unit unit,
      int beds,
      @Nullable Instant dueAt,
      boolean overdue,
      List<Deed> deeds) {}

  /** A shelter with the beds of its units and what is held for announced groups. */
  record House(
      UUID id,
      String reference,
      ShelterCode code,
      String stage,
      List<Beds> units,
      List<Hold> holds,
      List<Deed> deeds) {}

  List<Offered> offered(Actor actor) {
    return referrals(actor, "a.stage = 'OFFERED'" + Desk.SOONEST).map(this::offered).toList();
  }

  private Offered offered(Found found) {
    ReferralState referral = (ReferralState) found.snapshot().state();
    Instant dueAt =
        found.deadlines().stream()
            .filter(deadline -> deadline.kind().equals(TO_ANSWER))
            .map(RunningDeadline::dueAt)
            .findFirst()
            .orElse(null);
    return new Offered(
        found.summary().id(),
        found.summary().reference(),
        referral.shelterCode(),
        referral.urgency(),
        referral.constraints().sexUnit(),
        view.party(referral).ageBand(),
        referral.constraints().childrenWith(),
        referral.needGroups(),
        dueAt,
        dueAt == null ? 0 : Duration.between(clock.now(), dueAt).toMinutes(),
        Deed.of(offers.of("referrals"), found, OF_OFFERS));
  }

  /** Who may come any hour, and who did not come in time. */
  List<Guest> expected(Actor actor) {
    return referrals(actor, "a.stage in ('ACCEPTED', 'NOT_ARRIVED')" + Desk.SOONEST)
        .map(found -> guest(found, OF_EXPECTED))
        .toList();
  }

  List<Guest> residents(Actor actor) {
    return referrals(actor, "a.stage in ('ADMITTED', 'TRANSFER_PENDING')" + Desk.SOONEST)
        .map(found -> guest(found, OF_RESIDENTS))
        .toList();
  }

  private Guest guest(Found found, List<String> rows) {
    ReferralState referral = (ReferralState) found.snapshot().state();
    ReferralState.Place place = referral.place();
    return new Guest(
        found.summary().id(),
        found.summary().reference(),
        found.summary().stage(),
        referral.shelterCode(),
        place == null ? null : place.unit(),
        place == null ? 0 : place.beds(),
        found.summary().dueAt(),
        found.summary().overdue(),
        Deed.of(offers.of("referrals"), found, rows));
  }

  private Stream<Found> referrals(Actor actor, String fits) {
    return reading
        .found(ReferralTable.NAME, Desk.only(actor, OF_A_SHELTER), fits, Desk.MOST)
        .stream();
  }

  List<House> houses(Actor actor) {
    return reading
        .found(
            ShelterTable.NAME,
            Desk.only(actor, OF_A_SHELTER),
            "a.stage <> 'CLOSED' order by a.state ->> 'shelterCode'",
            Desk.MOST)
        .stream()
        .map(this::house)
        .toList();
  }

  private House house(Found found) {
    ShelterState shelter = (ShelterState) found.snapshot().state();
    return new House(
        found.summary().id(),
        found.summary().reference(),
        shelter.shelterCode(),
        found.summary().stage(),
        shelter.units(),
        shelter.holds(),
        Deed.of(offers.of("shelters"), found, OF_HOUSES));
  }
}
