package org.saphan.victimreferral.shelter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Relation;
import org.saphan.testkit.walk.DeadlineStory;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.shelter.ShelterCommand.*;
import org.saphan.victimreferral.terms.AcceptsNationals;
import org.saphan.victimreferral.terms.LanguageTag;
import org.saphan.victimreferral.terms.ServiceKind;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.VictimReference;
import org.saphan.victimreferral.terms.VictimRole;

/** A house with ten beds for women, four for families, and what may be asked of it. */
final class Shelters {
  /** A Monday, nine in the morning in Vientiane. */
  static final Instant BEGIN = Instant.parse("2026-11-02T02:00:00Z");

  static final ShelterCode CENTRE = new ShelterCode("LA-SH-TC-VTE");
  static final AgencyCode OPERATOR = new AgencyCode("LA-TEST");

  private Shelters() {}

  static RegisterShelter registering() {
    return registering(List.of(unit(Unit.FEMALE, 10), unit(Unit.FAMILY, 4)), 0, 99);
  }

  static RegisterShelter registering(List<ShelterCommand.NewUnit> units, int ageMin, int ageMax) {
    return new RegisterShelter(
        CENTRE,
        OPERATOR,
        LaosInCare.VIENTIANE,
        ShelterType.TRANSIT,
        units,
        AcceptsNationals.ANY,
        ageMin,
        ageMax,
        true,
        new PrivateText("behind the market"),
        new PrivateText("020 5555 0000"),
        List.of(ServiceKind.SAFE_RESIDENCE),
        List.of(new LanguageTag("lo")));
  }

  static ShelterCommand.NewUnit unit(Unit unit, int beds) {
    return new ShelterCommand.NewUnit(unit, beds);
  }

  static HoldBeds hold(int number, int beds, String until) {
    return new HoldBeds(
        new UUID(7, number), new UUID(8, number), Unit.FEMALE, beds, LocalDate.parse(until));
  }

  static ReleaseHeldBeds release(int number, int beds) {
    return new ReleaseHeldBeds(new UUID(7, number), Unit.FEMALE, beds);
  }

  static UUID referral(int number) {
    return new UUID(9, number);
  }

  static DeadlineStory<ShelterState, ShelterEvent, VictimReference> opened() {
    return new DeadlineStory<>(
            ShelterTable.lifeCycle(),
            new LaosInCare(),
            BEGIN,
            Set.of(Relation.TO_SYSTEM, Relation.TO_ANY))
        .does(VictimRole.DSW_DESK, registering());
  }
}
