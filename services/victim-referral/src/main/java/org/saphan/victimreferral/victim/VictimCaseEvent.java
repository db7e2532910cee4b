package org.saphan.victimreferral.victim;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.victimreferral.terms.Act;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.AskedBy;
import org.saphan.victimreferral.terms.ExploitationPurpose;
import org.saphan.victimreferral.terms.LanguageTag;
import org.saphan.victimreferral.terms.Means;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.NotConfirmedReason;
import org.saphan.victimreferral.terms.PresumeReason;
import org.saphan.victimreferral.terms.ReflectionEnd;
import org.saphan.victimreferral.terms.ReopenReason;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.RiskFactor;
import org.saphan.victimreferral.terms.Sector;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.VictimOutcome;
import org.saphan.victimreferral.terms.VictimSource;

/**
 * What happened to the case of one person who may be a victim: the events of the tables, in the
 * order of their rows.
 */
public sealed interface VictimCaseEvent {
  /** Row V1. */
  record VictimCaseOpened(
      UUID victimCaseId,
      UUID personRef,
      VictimSource source,
      AgencyCode sourceAgency,
      @Nullable UUID returnId,
      @Nullable UUID requestId,
      @Nullable UUID infoId,
      Sex sex,
      AgeBand ageBand,
      boolean treatAsChild)
      implements VictimCaseEvent {}

  /** Row V2. */
  record IndicatorsRecorded(
      UUID victimCaseId,
      String indicatorSet,
      String version,
      DimensionFlags dimensionFlags,
      boolean conditionsMet,
      boolean officerSuspects)
      implements VictimCaseEvent {}

  /** Row V3. */
  record VictimPresumed(
      UUID victimCaseId,
      UUID personRef,
      PresumeReason reason,
      AgencyCode byAgency,
      Sex sex,
      boolean treatAsChild)
      implements VictimCaseEvent {}

  /** Rows V4, V10. */
  record VictimNotConfirmed(UUID victimCaseId, NotConfirmedReason reasonCode)
      implements VictimCaseEvent {}

  /** Row V5. */
  record ReflectionPeriodStarted(UUID victimCaseId, LocalDate until) implements VictimCaseEvent {}

  /** Row V6. */
  record ReflectionPeriodExtended(UUID victimCaseId, LocalDate until) implements VictimCaseEvent {}

  /** Row V7. */
  record FormalInterviewRecorded(UUID victimCaseId, int interviewNo) implements VictimCaseEvent {}

  /** Row V8. */
  record VictimConfirmed(
      UUID victimCaseId,
      UUID personRef,
      @Nullable UUID returnId,
      List<Act> acts,
      List<Means> means,
      List<ExploitationPurpose> purposes,
      @Nullable Sector sector,
      CountryCode exploitationCountry,
      List<CountryCode> routeCountries,
      Sex sex,
      AgeBand ageBand,
      boolean treatAsChild)
      implements VictimCaseEvent {}

  /** Row V9. */
  record ForeignIdentificationRecognised(
      UUID victimCaseId,
      UUID personRef,
      @Nullable UUID returnId,
      CountryCode country,
      AgencyCode authority,
      LocalDate identifiedAt,
      @Nullable CountryCode exploitationCountry,
      List<ExploitationPurpose> purposes,
      Sex sex,
      AgeBand ageBand,
      boolean treatAsChild)
      implements VictimCaseEvent {}

  /** Row V11. */
  record ReconsiderationRequested(UUID victimCaseId, AskedBy askedBy) implements VictimCaseEvent {}

  /** Row V12. */
  record IdentificationDeclined(UUID victimCaseId, LanguageTag informedIn)
      implements VictimCaseEvent {}

  /** Row V13. */
  record IdentificationResumed(UUID victimCaseId) implements VictimCaseEvent {}

  /** Row V15. */
  record AgeDisputeRaised(
      UUID victimCaseId, UUID personRef, @Nullable UUID returnId, boolean treatAsChild)
      implements VictimCaseEvent {}

  /** Row V16. */
  record GuardianAppointed(UUID victimCaseId, AgencyCode guardianAgency)
      implements VictimCaseEvent {}

  /** Row V17. */
  record NeedsAssessed(
      UUID victimCaseId, List<NeedGroup> needGroups, int openCount, int metCount, int declinedCount)
      implements VictimCaseEvent {}

  /** Rows V18, V20, V26. */
  record VictimCaseClosed(UUID victimCaseId, VictimOutcome outcome) implements VictimCaseEvent {}

  /** Row V19. */
  record VictimCaseReopened(UUID victimCaseId, UUID personRef, ReopenReason reason)
      implements VictimCaseEvent {}

  /** Row V21. */
  record ReflectionPeriodEnded(UUID victimCaseId, ReflectionEnd endedBy)
      implements VictimCaseEvent {}

  /** Row V22. */
  record AgeAssessmentRecorded(
      UUID victimCaseId,
      UUID personRef,
      @Nullable UUID returnId,
      int low,
      int high,
      boolean treatAsChild)
      implements VictimCaseEvent {}

  /** Row V23. */
  record RiskAssessed(UUID victimCaseId, Risk risk, List<RiskFactor> riskFactors)
      implements VictimCaseEvent {}

  /** Row V24. */
  record VictimCaseSourceAdded(
      UUID victimCaseId,
      UUID personRef,
      VictimSource source,
      AgencyCode sourceAgency,
      @Nullable UUID returnId,
      @Nullable UUID requestId)
      implements VictimCaseEvent {}

  /** Row V25. */
  record UnaccompaniedChildFlagged(UUID victimCaseId) implements VictimCaseEvent {}

  /** Row V27. */
  record AgeDoubtAccepted(UUID victimCaseId, boolean treatAsChild) implements VictimCaseEvent {}

  /** Which elements of trafficking the answers show signs of. */
  record DimensionFlags(boolean act, boolean means, boolean purpose) {}
}
