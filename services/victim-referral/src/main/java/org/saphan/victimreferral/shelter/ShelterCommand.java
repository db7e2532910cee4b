package org.saphan.victimreferral.shelter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.PrivateText;
import org.saphan.victimreferral.terms.AcceptsNationals;
import org.saphan.victimreferral.terms.IntakeReason;
import org.saphan.victimreferral.terms.LanguageTag;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ServiceKind;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;

/**
 * What may be asked of a shelter and its beds: the commands of the tables, in the order of their
 * rows, and those by which referrals take beds.
 */
public sealed interface ShelterCommand {
  /** Most beds of one unit. */
  int MAX_BEDS = 500;

  /** Oldest age that a house names, in years. */
  int MAX_AGE = 120;

  /**
   * Row B1. Where it is stays in the vault; so do services and languages, which its event does not
   * have.
   *
   * @param ageMin years
   * @param ageMax years
   */
  record RegisterShelter(
      ShelterCode shelterCode,
      AgencyCode operator,
      ProvinceCode province,
      ShelterType type,
      List<NewUnit> units,
      AcceptsNationals acceptsNationals,
      int ageMin,
      int ageMax,
      boolean withChildren,
      PrivateText address,
      PrivateText phone,
      List<ServiceKind> services,
      List<LanguageTag> langs)
      implements ShelterCommand {
    /**
     * @throws IllegalArgumentException if it has no unit, one twice, or no age between its limits
     */
    public RegisterShelter {
      eachOnce(units.stream().map(NewUnit::unit).toList());
      if (ageMin < 0 || ageMin > ageMax || ageMax > MAX_AGE) {
        throw new IllegalArgumentException("Ages go from 0 to " + MAX_AGE);
      }
    }
  }

  /** Row B2. */
  record UpdateShelterCapacity(List<UnitBeds> units, @Happened Instant asOf)
      implements ShelterCommand {
    /**
     * @throws IllegalArgumentException if it has no unit, or one twice
     */
    public UpdateShelterCapacity {
      eachOnce(units.stream().map(UnitBeds::unit).toList());
    }
  }

  /** Row B3. */
  record SuspendIntake(IntakeReason reasonCode) implements ShelterCommand {}

  /** Row B4. */
  record ResumeIntake() implements ShelterCommand {}

  /**
   * Row B5.
   *
   * @param until the last day, as it is counted in Laos
   */
  record HoldBeds(UUID holdId, UUID noticeId, Unit unit, int beds, LocalDate until)
      implements ShelterCommand {
    public HoldBeds {
      oneOrMore(beds);
    }
  }

  /** Row B6. Of a hold also a part. */
  record ReleaseHeldBeds(UUID holdId, Unit unit, int beds) implements ShelterCommand {
    public ReleaseHeldBeds {
      oneOrMore(beds);
    }
  }

  /** Row B7. */
  record CloseShelter() implements ShelterCommand {}

  /** What a referral does to the beds of the shelter, decided together with it. */
  sealed interface OfReferral extends ShelterCommand {
    UUID referralId();
  }

  /** Row F3: for a whole party. */
  record ReserveBeds(UUID referralId, Unit unit, int beds) implements OfReferral {}

  /** Row F8: also for a party that comes after its reservation was given back. */
  record OccupyBeds(UUID referralId, Unit unit, int beds) implements OfReferral {}

  /** What gives the beds of a party back. */
  sealed interface FreeBeds extends OfReferral {}

  /** Row F7. */
  record FreeBedsOfWithdrawn(UUID referralId) implements FreeBeds {}

  /** Row F9. */
  record FreeBedsOfNotArrived(UUID referralId) implements FreeBeds {}

  /** Row F11. */
  record FreeBedsOfTransferred(UUID referralId) implements FreeBeds {}

  /** Row F13. */
  record FreeBedsOfDischarged(UUID referralId) implements FreeBeds {}

  /** One unit of the shelter. */
  record NewUnit(Unit unit, int bedsTotal) {
    public NewUnit {
      notTooMany(bedsTotal);
    }
  }

  /** One unit and how its beds are used, as somebody counted them. */
  record UnitBeds(Unit unit, int bedsTotal, int occupied, int reserved, int held) {
    public UnitBeds {
      notTooMany(bedsTotal);
      notTooMany(occupied);
      notTooMany(reserved);
      notTooMany(held);
    }
  }

  private static void notTooMany(int beds) {
    if (beds < 0 || beds > MAX_BEDS) {
      throw new IllegalArgumentException("A unit has 0 to " + MAX_BEDS + " beds");
    }
  }

  private static void oneOrMore(int beds) {
    if (beds < 1) {
      throw new IllegalArgumentException("At least one bed is meant");
    }
  }

  private static void eachOnce(List<Unit> units) {
    if (units.isEmpty() || units.stream().distinct().count() < units.size()) {
      throw new IllegalArgumentException("A shelter has units, each of them once");
    }
  }
}
