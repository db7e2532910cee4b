package org.saphan.victimreferral.shelter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.terms.AcceptsNationals;
import org.saphan.victimreferral.terms.IntakeReason;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;

/**
 * What happened to a shelter and its beds: the events of the tables, in the order of their rows,
 * and what referrals do to its beds.
 */
public sealed interface ShelterEvent {
  /** Row B1. */
  record ShelterRegistered(
      ShelterCode shelterCode,
      AgencyCode operator,
      ProvinceCode province,
      ShelterType type,
      List<NewUnit> units,
      AcceptsNationals acceptsNationals,
      int ageMin,
      int ageMax,
      boolean withChildren)
      implements ShelterEvent {}

  /** Row B2. */
  record ShelterCapacityUpdated(ShelterCode shelterCode, List<Beds> units, Instant asOf)
      implements ShelterEvent {}

  /** Row B3. */
  record ShelterIntakeSuspended(ShelterCode shelterCode, IntakeReason reasonCode)
      implements ShelterEvent {}

  /** Row B4. */
  record ShelterIntakeResumed(ShelterCode shelterCode) implements ShelterEvent {}

  /** Row B5. */
  record BedsHeld(
      ShelterCode shelterCode, UUID holdId, UUID noticeId, Unit unit, int beds, LocalDate until)
      implements ShelterEvent {}

  /** Row B6. */
  record BedHoldReleased(ShelterCode shelterCode, UUID holdId, Unit unit, int beds)
      implements ShelterEvent {}

  /** Row B7. */
  record ShelterClosed(ShelterCode shelterCode) implements ShelterEvent {}

  /** Row F3. */
  record BedReserved(
      ShelterCode shelterCode, UUID referralId, Unit unit, int beds, int occupied, int reserved)
      implements ShelterEvent {}

  /** Row F8. */
  record BedOccupied(
      ShelterCode shelterCode, UUID referralId, Unit unit, int beds, int occupied, int reserved)
      implements ShelterEvent {}

  /** Rows F7, F9, F11, F13. */
  record BedReleased(
      ShelterCode shelterCode, UUID referralId, Unit unit, int beds, int occupied, int reserved)
      implements ShelterEvent {}

  /** One unit of the shelter. */
  record NewUnit(Unit unit, int bedsTotal) {}
}
