package org.saphan.victimreferral.victim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Line;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseEvent.*;

/** Folds the details of a victim case. */
final class VictimCaseFold {
  private VictimCaseFold() {}

  static VictimCaseState fold(@Nullable VictimCaseState before, Line<VictimCaseEvent> line) {
    return before == null ? begun(line) : next(before, line);
  }

  private static VictimCaseState begun(Line<VictimCaseEvent> line) {
    if (!(line.event() instanceof VictimCaseOpened opened)) {
      throw new IllegalStateException("A victim case begins with VictimCaseOpened");
    }
    AgeStatus age = AgeStatus.declared(opened.ageBand());
    return VictimCaseStateBuilder.builder()
        .personRef(opened.personRef())
        .openedAt(line.occurredAt())
        .awaited(isOnlyAnnounced(opened, line))
        .source(opened.source())
        .sourceAgency(opened.sourceAgency())
        .returnId(opened.returnId())
        .sex(opened.sex())
        .ageBand(opened.ageBand())
        .ageStatus(age)
        .treatAsChild(opened.treatAsChild())
        .team(with(List.of(), opened.sourceAgency()))
        .riskFactors(List.of())
        .needGroups(List.of())
        .build();
  }

  private static VictimCaseState next(VictimCaseState before, Line<VictimCaseEvent> line) {
    return switch (line.event()) {
      case VictimCaseOpened opened -> before;
      case VictimCaseSourceAdded added ->
          before.with(next ->
              next.returnId(before.returnId() == null ? added.returnId() : before.returnId())
                  .awaited(before.awaited() && added.source() == VictimSource.FOREIGN)
                  .team(with(before.team(), added.sourceAgency())));
      case IndicatorsRecorded recorded ->
          before.with(next ->
              next.indicatorsSeen(before.indicatorsSeen() || showsSigns(recorded))
                  .conditionsMet(recorded.conditionsMet()));
      case VictimPresumed presumed -> before.withTeam(with(before.team(), presumed.byAgency()));
      case VictimNotConfirmed no ->
          before.with(next -> next.notConfirmedAt(line.occurredAt()).reflectionUntil(null));
      case ReflectionPeriodStarted started -> before.withReflectionUntil(started.until());
      case ReflectionPeriodExtended extended -> before.withReflectionUntil(extended.until());
      case ReflectionPeriodEnded ended -> before.withReflectionUntil(null);
      case FormalInterviewRecorded interview ->
          before.with(next -> next.interviews(interview.interviewNo()).reflectionUntil(null));
      case VictimConfirmed confirmed -> before.withReflectionUntil(null);
      case ForeignIdentificationRecognised recognised ->
          before.with(next -> next.reflectionUntil(null).notConfirmedAt(null));
      case ReconsiderationRequested asked -> before.withNotConfirmedAt(null);
      case IdentificationDeclined declined -> before.withReflectionUntil(null);
      case IdentificationResumed resumed -> before;
      case AgeDisputeRaised disputed -> aged(before, AgeStatus.DISPUTED);
      case AgeAssessmentRecorded assessed ->
          aged(before, AgeStatus.assessed(assessed.low()))
              .withAgeBand(AgeStatus.band(assessed.low()));
      case AgeDoubtAccepted accepted -> aged(before, AgeStatus.UNKNOWN);
      case UnaccompaniedChildFlagged flagged -> before.withUnaccompanied(true);
      case GuardianAppointed appointed -> before.withGuardian(appointed.guardianAgency());
      case NeedsAssessed assessed ->
          before.with(next ->
              next.needGroups(List.copyOf(assessed.needGroups())).openNeeds(assessed.openCount()));
      case RiskAssessed assessed ->
          before.with(
              next -> next.risk(assessed.risk()).riskFactors(List.copyOf(assessed.riskFactors())));
      case VictimCaseClosed closed -> before.with(next -> next.reflectionUntil(null).closed(true));
      case VictimCaseReopened reopened ->
          before.with(next -> next.notConfirmedAt(null).closed(false));
    };
  }

  /**
   * Row X2: by a notice of another State she is known before she comes. What somebody types is of a
   * person who is here.
   */
  private static boolean isOnlyAnnounced(VictimCaseOpened opened, Line<VictimCaseEvent> line) {
    return opened.source() == VictimSource.FOREIGN && line.agency().equals(AgencyCode.SYSTEM);
  }

  private static VictimCaseState aged(VictimCaseState before, AgeStatus status) {
    return before.with(next -> next.ageStatus(status).treatAsChild(status.isTreatedAsChild()));
  }

  private static boolean showsSigns(IndicatorsRecorded recorded) {
    DimensionFlags flags = recorded.dimensionFlags();
    return recorded.officerSuspects() || flags.act() || flags.means() || flags.purpose();
  }

  /** The service itself is nobody's colleague. */
  private static List<AgencyCode> with(List<AgencyCode> team, AgencyCode agency) {
    if (agency.equals(AgencyCode.SYSTEM) || team.contains(agency)) {
      return team;
    }
    List<AgencyCode> more = new ArrayList<>(team);
    more.add(agency);
    return List.copyOf(more);
  }
}
