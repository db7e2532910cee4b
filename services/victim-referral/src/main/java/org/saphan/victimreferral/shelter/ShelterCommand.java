package org.saphan.victimreferral.shelter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.victimreferral.terms.AcceptsNationals;
import org.saphan.victimreferral.terms.IntakeReason;
import org.saphan.victimreferral.terms.LanguageTag;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;

/**
 * What may be asked of a shelter and its beds: the commands of the tables, in the order of their
 * rows.
 */
public sealed interface ShelterCommand {
  /** Row B1. */
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
      List<String> services,
      List<LanguageTag> langs)
      implements ShelterCommand {}

  /** Row B2. */
  record UpdateShelterCapacity(List<UnitBeds> units, Instant asOf) implements ShelterCommand {}

  /** Row B3. */
  record SuspendIntake(IntakeReason reasonCode) implements ShelterCommand {}

  /** Row B4. */
  record ResumeIntake() implements ShelterCommand {}

  /** Row B5. */
  record HoldBeds(UUID holdId, UUID noticeId, Unit unit, int beds, LocalDate until)
      implements ShelterCommand {}

  /** Row B6. */
  record ReleaseHeldBeds(UUID holdId, Unit unit, int beds) implements ShelterCommand {}

  /** Row B7. */
  record CloseShelter() implements ShelterCommand {}

  /** One unit of the shelter. */
  record NewUnit(Unit unit, int bedsTotal) {}

  /** One unit and how its beds are used. */
  record UnitBeds(Unit unit, int bedsTotal, int occupied, int reserved, int held) {}
}
