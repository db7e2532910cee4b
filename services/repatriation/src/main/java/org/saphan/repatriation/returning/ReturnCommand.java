package org.saphan.repatriation.returning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.PrivateText;
import org.saphan.repatriation.screening.Sheet;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.BroughtBy;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.FacilityCode;
import org.saphan.repatriation.terms.HoldKind;
import org.saphan.repatriation.terms.Identification;
import org.saphan.repatriation.terms.LanguageTag;
import org.saphan.repatriation.terms.NationalityMethod;
import org.saphan.repatriation.terms.NationalityResult;
import org.saphan.repatriation.terms.NeedGroup;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.OverrideReason;
import org.saphan.repatriation.terms.Placement;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.ReferralUrgency;
import org.saphan.repatriation.terms.ReturnDecision;
import org.saphan.repatriation.terms.ReturnOutcomeCode;
import org.saphan.repatriation.terms.ReturnReason;
import org.saphan.repatriation.terms.Risk;
import org.saphan.repatriation.terms.Sex;
import org.saphan.repatriation.terms.ShareBasis;
import org.saphan.repatriation.terms.Suitability;
import org.saphan.repatriation.terms.TextVersion;
import org.saphan.repatriation.terms.Track;
import org.saphan.repatriation.terms.TravelDocument;
import org.saphan.repatriation.terms.UnscreenedReason;

/**
 * What may be asked of the return of one person: the commands of the tables, in the order of their
 * rows.
 */
public sealed interface ReturnCommand {
  /** Row R1. */
  record OpenReturnCase(
      UUID personRef,
      Track track,
      CountryCode returningCountry,
      @Nullable CountryCode exploitationCountry,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      Identification identification,
      List<WrittenName> names,
      @Nullable PrivateText birth,
      @Nullable PrivateText homeVillage,
      @Nullable PrivateText exploitationNote)
      implements ReturnCommand {}

  /** Row R2. */
  record RequestFamilyTracing(
      ProvinceCode province,
      List<Consent> consents,
      @Nullable PrivateText district,
      PrivateText village,
      List<PrivateText> parentsNames)
      implements ReturnCommand {}

  /** Row R3. */
  record RecordNationalityVerification(
      NationalityMethod method, NationalityResult result, @Nullable DocumentRef document)
      implements ReturnCommand {}

  /** Row R4. */
  record RecordFamilyAssessment(
      boolean familyFound,
      Suitability suitability,
      Risk risk,
      boolean traffickerNear,
      DocumentRef report)
      implements ReturnCommand {}

  /** Row R5. */
  record RecordReturnDecision(
      ReturnDecision decision,
      Placement placementPlan,
      boolean bestInterestNote,
      @Nullable DocumentRef minutes,
      @Nullable DocumentRef bestInterest)
      implements ReturnCommand {}

  /** Row R6. */
  record PlaceReturnHold(HoldKind holdKind, @Nullable PrivateText reason)
      implements ReturnCommand {}

  /** Row R7. */
  record LiftReturnHold(HoldKind holdKind, @Nullable PrivateText reason) implements ReturnCommand {}

  /** Row R8. */
  record RecordPersonDecision(
      boolean agrees, LanguageTag informedIn, @Nullable DocumentRef statement)
      implements ReturnCommand {}

  /** Row R9. */
  record IssueTravelDocument(TravelDocument docType, LocalDate validUntil, PrivateText documentNo)
      implements ReturnCommand {}

  /** Row R10. */
  record ScheduleReturn(
      UUID noticeId,
      NoticeReference lineId,
      Instant plannedHandoverAt,
      CheckpointCode checkpoint,
      UUID personRef,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      CountryCode returningCountry)
      implements ReturnCommand {}

  /** Row R11. */
  record RecordDeparture(@Happened Instant at) implements ReturnCommand {}

  /** Row R12. */
  record RecordArrival(
      @Happened Instant at,
      CheckpointCode checkpoint,
      @Nullable UUID noticeId,
      @Nullable NoticeReference lineId,
      @Nullable UUID groupId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable ProvinceCode destinationProvince,
      @Nullable List<WrittenName> names,
      @Nullable PrivateText document)
      implements ReturnCommand {}

  /** Row R13. */
  record RecordUnannouncedArrival(
      UUID personRef,
      @Happened Instant at,
      CheckpointCode checkpoint,
      BroughtBy broughtBy,
      @Nullable UUID groupId,
      @Nullable UUID noticeId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      CountryCode returningCountry,
      @Nullable ProvinceCode destinationProvince,
      @Nullable List<WrittenName> names,
      @Nullable PrivateText birth,
      @Nullable PrivateText document,
      @Nullable PrivateText place)
      implements ReturnCommand {}

  /** Row R14. */
  record StartScreening(
      boolean separated,
      boolean private_,
      boolean interpreter,
      @Nullable PrivateText interpreterName)
      implements ReturnCommand {}

  /** Row R15. */
  record RecordFirstContactScreen(
      boolean unaccompanied,
      boolean immediateReferral,
      List<NeedGroup> needGroups,
      TextVersion screenVersion,
      List<ScreenAnswer> answers,
      List<PrivateText> observations,
      boolean officerSuspects,
      @Nullable PrivateText note)
      implements ReturnCommand {
    /**
     * @throws IllegalArgumentException for what is no question, answer or observation of the screen
     */
    public RecordFirstContactScreen {
      answers = List.copyOf(answers);
      observations = List.copyOf(observations);
      sheet(answers, observations);
    }

    /** What was asked, answered and seen. */
    Sheet sheet() {
      return sheet(answers, observations);
    }

    private static Sheet sheet(List<ScreenAnswer> answers, List<PrivateText> observations) {
      return Sheet.read(
          answers.stream()
              .map(one -> Map.entry(one.question().value(), one.answer().value()))
              .toList(),
          observations.stream().map(PrivateText::value).toList());
    }
  }

  /** Row R16. */
  record RecordUnscreenedRelease(UnscreenedReason reason, CheckpointCode checkpoint)
      implements ReturnCommand {}

  /** Row R17. */
  record AdmitToTransit(
      FacilityCode facility, List<Consent> consents, @Nullable PrivateText belongings)
      implements ReturnCommand {}

  /** Row R18. */
  record ExtendTransitStay(Instant dueAt) implements ReturnCommand {}

  /** Row R19. */
  record RequestReferral(
      ReferralUrgency urgency,
      boolean unaccompanied,
      int childrenWith,
      List<NeedGroup> needGroups,
      ShareBasis basis,
      List<Consent> consents,
      List<PrivateText> needs,
      @Nullable PrivateText note,
      @Nullable OverrideReason overrideReason)
      implements ReturnCommand {}

  /** Row R20. */
  record RecordPlacement(Placement placement, ProvinceCode province) implements ReturnCommand {}

  /** Row R21. */
  record LinkFollowUp(UUID planId) implements ReturnCommand {}

  /** Row R22. */
  record CloseReturnCase() implements ReturnCommand {}

  /** Row R23. */
  record RecordNoShow(@Nullable UUID noticeId, boolean checkedWithIssuer)
      implements ReturnCommand {}

  /** Row R24. */
  record CancelReturn(ReturnReason reasonCode) implements ReturnCommand {}

  /** Row R25. */
  record SendOutcome(ReturnOutcomeCode outcomeCode, CountryCode toCountry, AgencyCode toAgency)
      implements ReturnCommand {}

  /** Row R26. */
  record UnscheduleReturn(UUID noticeId) implements ReturnCommand {}

  /** Row R27. */
  record RecordHelpRefused(LanguageTag informedIn, boolean hotlineCardGiven)
      implements ReturnCommand {}

  /** Row R28. */
  record NoteReferralEnded(UUID referralId) implements ReturnCommand {}

  /** Row R29. */
  record NoteShelterAdmission(UUID referralId, Instant at) implements ReturnCommand {}

  /** Row R30. */
  record EndTransitStay() implements ReturnCommand {}

  /** Row R31. */
  record MarkVictimReturn(UUID victimCaseId) implements ReturnCommand {}

  /** Row R32. */
  record SetTreatAsChild(boolean treatAsChild) implements ReturnCommand {}

  /** A name as somebody wrote it, never split. */
  record WrittenName(PrivateText text) {}

  /** One answer: the question by its code, and what was said. */
  record ScreenAnswer(PrivateText question, PrivateText answer) {}
}
