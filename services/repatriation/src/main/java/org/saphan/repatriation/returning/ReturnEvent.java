package org.saphan.repatriation.returning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.BroughtBy;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.FacilityCode;
import org.saphan.repatriation.terms.HoldKind;
import org.saphan.repatriation.terms.Identification;
import org.saphan.repatriation.terms.LanguageTag;
import org.saphan.repatriation.terms.NationalityMethod;
import org.saphan.repatriation.terms.NationalityReason;
import org.saphan.repatriation.terms.NeedGroup;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.Placement;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.ReferralUrgency;
import org.saphan.repatriation.terms.ReturnClosing;
import org.saphan.repatriation.terms.ReturnDecision;
import org.saphan.repatriation.terms.ReturnOutcomeCode;
import org.saphan.repatriation.terms.ReturnReason;
import org.saphan.repatriation.terms.Risk;
import org.saphan.repatriation.terms.ScreenOutcome;
import org.saphan.repatriation.terms.Sex;
import org.saphan.repatriation.terms.ShareBasis;
import org.saphan.repatriation.terms.Suitability;
import org.saphan.repatriation.terms.TextVersion;
import org.saphan.repatriation.terms.Track;
import org.saphan.repatriation.terms.TravelDocument;
import org.saphan.repatriation.terms.UnscreenedReason;

/**
 * What happened to the return of one person: the events of the tables, in the order of their rows.
 */
public sealed interface ReturnEvent {
  /** Row R1. */
  record ReturnCaseOpened(
      UUID returnId,
      UUID personRef,
      Track track,
      CountryCode returningCountry,
      @Nullable CountryCode exploitationCountry,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      Identification identification)
      implements ReturnEvent {}

  /** Row R2. */
  record FamilyTracingRequested(UUID returnId, ProvinceCode province) implements ReturnEvent {}

  /** Rows R2, R17, R19. */
  record ConsentGiven(UUID returnId, UUID personRef, List<Consent> consents)
      implements ReturnEvent {}

  /** Row R3. */
  record NationalityVerified(UUID returnId, NationalityMethod method) implements ReturnEvent {}

  /** Row R3. */
  record NationalityNotConfirmed(UUID returnId, NationalityReason reasonCode)
      implements ReturnEvent {}

  /** Row R3. */
  record NationalityInconclusive(UUID returnId, NationalityReason reasonCode)
      implements ReturnEvent {}

  /** Row R4. */
  record FamilyAssessmentRecorded(
      UUID returnId,
      boolean familyFound,
      Suitability suitability,
      Risk risk,
      boolean traffickerNear)
      implements ReturnEvent {}

  /** Row R5. */
  record ReturnDecisionRecorded(
      UUID returnId, ReturnDecision decision, Placement placementPlan, boolean bestInterestNote)
      implements ReturnEvent {}

  /** Rows R5, R6. */
  record ReturnHoldPlaced(UUID returnId, int holdNo, HoldKind holdKind) implements ReturnEvent {}

  /** Rows R5, R24, R26. */
  record ReturnCancelled(UUID returnId, ReturnReason reasonCode) implements ReturnEvent {}

  /** Row R7. */
  record ReturnHoldLifted(UUID returnId, int holdNo, HoldKind holdKind) implements ReturnEvent {}

  /** Row R8. */
  record PersonDecisionRecorded(UUID returnId, boolean agrees, LanguageTag informedIn)
      implements ReturnEvent {}

  /** Row R8. */
  record ReturnDeclinedByPerson(UUID returnId) implements ReturnEvent {}

  /** Row R9. */
  record TravelDocumentIssued(UUID returnId, TravelDocument docType, LocalDate validUntil)
      implements ReturnEvent {}

  /** Row R10. */
  record ReturnScheduled(
      UUID returnId,
      UUID noticeId,
      NoticeReference lineId,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint,
      UUID personRef,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      CountryCode returningCountry)
      implements ReturnEvent {}

  /** Row R11. */
  record ReturneeDeparted(UUID returnId, Instant at) implements ReturnEvent {}

  /** Row R11. */
  record DepartedDespiteHold(UUID returnId, String stageWas) implements ReturnEvent {}

  /** Row R12. */
  record ReturneeArrived(
      UUID returnId,
      UUID personRef,
      Instant at,
      CheckpointCode checkpoint,
      @Nullable UUID noticeId,
      @Nullable NoticeReference lineId,
      @Nullable UUID groupId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      CountryCode returningCountry,
      @Nullable ProvinceCode destinationProvince)
      implements ReturnEvent {}

  /** Row R12. */
  record ArrivedDespiteHold(UUID returnId, String stageWas, @Nullable HoldKind holdKind)
      implements ReturnEvent {}

  /** Row R13. */
  record UnannouncedArrivalRecorded(
      UUID returnId,
      UUID personRef,
      Instant at,
      CheckpointCode checkpoint,
      BroughtBy broughtBy,
      @Nullable UUID groupId,
      @Nullable UUID noticeId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      CountryCode returningCountry,
      @Nullable ProvinceCode destinationProvince)
      implements ReturnEvent {}

  /** Row R14. */
  record ScreeningStarted(UUID returnId, boolean separated, boolean private_, boolean interpreter)
      implements ReturnEvent {}

  /** Row R15. */
  record FirstContactScreened(
      UUID returnId,
      UUID personRef,
      Sex sex,
      ScreenOutcome outcome,
      DimensionFlags dimensionFlags,
      boolean childPresumed,
      boolean unaccompanied,
      boolean immediateReferral,
      List<NeedGroup> needGroups,
      AgencyCode screenerAgency,
      TextVersion screenVersion)
      implements ReturnEvent {}

  /** Row R16. */
  record ReturneeReleasedUnscreened(
      UUID returnId, UnscreenedReason reason, CheckpointCode checkpoint, ChildFlag child)
      implements ReturnEvent {}

  /** Row R16. */
  record ChildReleasedUnscreenedAlert(
      UUID returnId,
      UUID personRef,
      CheckpointCode checkpoint,
      @Nullable ProvinceCode destinationProvince)
      implements ReturnEvent {}

  /** Row R17. */
  record TransitStayStarted(UUID returnId, FacilityCode facility, Instant dueAt)
      implements ReturnEvent {}

  /** Row R18. */
  record TransitStayExtended(UUID returnId, FacilityCode facility, Instant dueAt)
      implements ReturnEvent {}

  /** Row R19. */
  record ReferralRequested(
      UUID returnId,
      UUID personRef,
      AgencyCode fromAgency,
      ReferralUrgency urgency,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      boolean unaccompanied,
      int childrenWith,
      List<NeedGroup> needGroups,
      ShareBasis basis)
      implements ReturnEvent {}

  /** Row R20. */
  record ReturneePlaced(UUID returnId, Placement placement, ProvinceCode province)
      implements ReturnEvent {}

  /** Rows R20, R29, R30. */
  record TransitStayEnded(UUID returnId, FacilityCode facility) implements ReturnEvent {}

  /** Row R21. */
  record ReturnFollowUpLinked(UUID returnId, UUID planId) implements ReturnEvent {}

  /** Row R22. */
  record ReturnCaseClosed(UUID returnId, ReturnClosing outcome) implements ReturnEvent {}

  /** Row R23. */
  record ReturneeNoShow(UUID returnId, @Nullable UUID noticeId, boolean checkedWithIssuer)
      implements ReturnEvent {}

  /** Row R25. */
  record OutcomeSent(
      UUID returnId, ReturnOutcomeCode outcomeCode, CountryCode toCountry, AgencyCode toAgency)
      implements ReturnEvent {}

  /** Row R26. */
  record ReturnUnscheduled(UUID returnId, UUID noticeId) implements ReturnEvent {}

  /** Row R27. */
  record HelpRefused(UUID returnId, LanguageTag informedIn, boolean hotlineCardGiven)
      implements ReturnEvent {}

  /** Row R28. */
  record ReturnReferralEnded(UUID returnId, UUID referralId) implements ReturnEvent {}

  /** Row R29. */
  record ReturnAdmissionNoted(UUID returnId, UUID referralId, Instant at) implements ReturnEvent {}

  /** Row R31. */
  record ReturnMarkedVictim(UUID returnId, UUID victimCaseId) implements ReturnEvent {}

  /** Row R32. */
  record ReturnTreatAsChildSet(UUID returnId, boolean treatAsChild) implements ReturnEvent {}

  /** Which elements of trafficking the screen saw signs of. */
  record DimensionFlags(boolean act, boolean means, boolean purpose) {}
}
