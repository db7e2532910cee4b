package org.saphan.victimreferral.victim;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Derived;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
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
import org.saphan.victimreferral.terms.TextVersion;
import org.saphan.victimreferral.terms.VictimOutcome;
import org.saphan.victimreferral.terms.VictimSource;

/**
 * What may be asked of the case of one person who may be a victim: the commands of the tables, in
 * the order of their rows.
 */
public sealed interface VictimCaseCommand {
  /**
   * Rows V1, V24.
   *
   * @param reportedBy whose report another service passes on; people cannot say it
   */
  record OpenVictimCase(
      UUID personRef,
      VictimSource source,
      @Nullable UUID returnId,
      @Nullable UUID requestId,
      @Nullable UUID infoId,
      Sex sex,
      AgeBand ageBand,
      @Nullable List<WrittenName> names,
      @Nullable PrivateText birth,
      @Nullable PrivateText story,
      @Nullable ReportedBy reportedBy)
      implements VictimCaseCommand {}

  /**
   * What came with the report of another service.
   *
   * @param agency whose people saw the person
   * @param childPresumed whether they say that she is, or may be, a child
   */
  record ReportedBy(AgencyCode agency, boolean childPresumed) implements Derived {}

  /** Row V2. */
  record RecordIndicators(
      TextVersion indicatorSet,
      boolean conditionsMet,
      boolean officerSuspects,
      List<ScreenAnswer> answers,
      @Nullable PrivateText note)
      implements VictimCaseCommand {}

  /** Row V3. */
  record PresumeVictim(PresumeReason reason) implements VictimCaseCommand {}

  /** Row V4. */
  record DismissReport(
      NotConfirmedReason reasonCode,
      PrivateText reasons,
      Countersigned.Code secondPerson,
      Countersigned.@Nullable Signer signer)
      implements VictimCaseCommand, Countersigned {
    @Override
    public DismissReport signedBy(Countersigned.Signer second) {
      return new DismissReport(reasonCode, reasons, secondPerson, second);
    }
  }

  /** Row V5. */
  record StartReflectionPeriod(LocalDate until) implements VictimCaseCommand {}

  /** Row V6. */
  record ExtendReflectionPeriod(LocalDate until) implements VictimCaseCommand {}

  /** Row V7. */
  record RecordFormalInterview(DocumentRef record) implements VictimCaseCommand {}

  /** Row V8. */
  record ConfirmVictim(
      List<Act> acts,
      List<Means> means,
      List<ExploitationPurpose> purposes,
      @Nullable Sector sector,
      CountryCode exploitationCountry,
      List<CountryCode> routeCountries)
      implements VictimCaseCommand {}

  /** Row V9. */
  record RecogniseForeignIdentification(
      CountryCode country,
      AgencyCode authority,
      LocalDate identifiedAt,
      @Nullable CountryCode exploitationCountry,
      List<ExploitationPurpose> purposes)
      implements VictimCaseCommand {}

  /** Row V10. */
  record RecordNotConfirmed(
      NotConfirmedReason reasonCode,
      PrivateText reasons,
      Countersigned.Code secondPerson,
      Countersigned.@Nullable Signer signer)
      implements VictimCaseCommand, Countersigned {
    @Override
    public RecordNotConfirmed signedBy(Countersigned.Signer second) {
      return new RecordNotConfirmed(reasonCode, reasons, secondPerson, second);
    }
  }

  /** Row V11. */
  record RequestReconsideration(AskedBy askedBy, PrivateText newFacts)
      implements VictimCaseCommand {}

  /** Row V12. */
  record RecordIdentificationDeclined(LanguageTag informedIn) implements VictimCaseCommand {}

  /** Row V13. */
  record ResumeIdentification() implements VictimCaseCommand {}

  /** Row V15. */
  record RaiseAgeDispute() implements VictimCaseCommand {}

  /** Row V16. */
  record AppointGuardian(AgencyCode guardianAgency, PrivateText guardianName)
      implements VictimCaseCommand {}

  /** Row V17. */
  record AssessNeeds(
      List<NeedGroup> needGroups,
      int openCount,
      int metCount,
      int declinedCount,
      List<PrivateText> needs)
      implements VictimCaseCommand {}

  /** Row V18. */
  record CloseVictimCase(
      VictimOutcome outcome, Countersigned.Code secondPerson, Countersigned.@Nullable Signer signer)
      implements VictimCaseCommand, Countersigned {
    @Override
    public CloseVictimCase signedBy(Countersigned.Signer second) {
      return new CloseVictimCase(outcome, secondPerson, second);
    }
  }

  /** Row V19. */
  record ReopenVictimCase(ReopenReason reason) implements VictimCaseCommand {}

  /** Row V20. */
  record CloseVictimCaseAsError(
      VictimOutcome outcome, Countersigned.Code secondPerson, Countersigned.@Nullable Signer signer)
      implements VictimCaseCommand, Countersigned {
    @Override
    public CloseVictimCaseAsError signedBy(Countersigned.Signer second) {
      return new CloseVictimCaseAsError(outcome, secondPerson, second);
    }
  }

  /** Row V21. */
  record EndReflectionPeriod(ReflectionEnd endedBy) implements VictimCaseCommand {}

  /** Row V22. */
  record RecordAgeAssessment(int low, int high, DocumentRef report) implements VictimCaseCommand {}

  /** Row V23. */
  record AssessRisk(Risk risk, List<RiskFactor> riskFactors, @Nullable PrivateText note)
      implements VictimCaseCommand {}

  /** Row V25. */
  record FlagUnaccompaniedChild() implements VictimCaseCommand {}

  /** Row V26. */
  record CloseLostContact(
      VictimOutcome outcome, Countersigned.Code secondPerson, Countersigned.@Nullable Signer signer)
      implements VictimCaseCommand, Countersigned {
    @Override
    public CloseLostContact signedBy(Countersigned.Signer second) {
      return new CloseLostContact(outcome, secondPerson, second);
    }
  }

  /** Row V27. */
  record AcceptAgeDoubt() implements VictimCaseCommand {}

  /** A name as it is written. */
  record WrittenName(@Nullable PrivateText text) {}

  /** One answer of a questionnaire. */
  record ScreenAnswer(PrivateText item, PrivateText answer) {}
}
