package org.saphan.victimreferral.victim;

import static org.saphan.victimreferral.terms.VictimRelation.ASSIGNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.RiskFactor;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseEvent.*;

/** What people who are not of the team see of a victim case (chapter D.2). */
public sealed interface PartOfVictimCase {
  /** Whether they see this event in its history. */
  boolean isToldBy(Object event);

  /** Whether they see its documents, and what people are told about it. */
  boolean hasPapers();

  /**
   * What a reader sees of this case instead of the whole.
   *
   * @param by the ties by which he sees it
   * @return empty where he sees it as one of the team, or as the desk that answers for every case
   */
  static Optional<PartOfVictimCase> of(Snapshot<VictimCaseState> victim, Set<Tie> by) {
    boolean identifies = by.contains(Relation.TO_OPEN);
    boolean fromOutside =
        by.stream().allMatch(tie -> tie.equals(Relation.TO_OPEN) || isAssigned(tie));
    if (!fromOutside) {
      return Optional.empty();
    }
    return Optional.of(
        switch ((VictimCaseStage) victim.stage()) {
          case REPORTED, PRESUMED, FORMAL_INTERVIEW ->
              identifies ? ToIdentify.of(victim.state()) : ToServe.of(victim.state());
          case CONFIRMED, NOT_CONFIRMED, SUSPENDED, CLOSED -> ToServe.of(victim.state());
        });
  }

  private static boolean isAssigned(Tie tie) {
    return tie.relation().equals(ASSIGNED);
  }

  /**
   * For who decides whether she is a victim, until that is decided: all but what she needs, which
   * tells of her health.
   */
  record ToIdentify(
      UUID personRef,
      Instant openedAt,
      VictimSource source,
      AgencyCode sourceAgency,
      @Nullable UUID returnId,
      Sex sex,
      AgeBand ageBand,
      AgeStatus ageStatus,
      boolean treatAsChild,
      List<AgencyCode> team,
      @Nullable AgencyCode guardian,
      boolean unaccompanied,
      boolean indicatorsSeen,
      boolean conditionsMet,
      @Nullable LocalDate reflectionUntil,
      int interviews,
      @Nullable Risk risk,
      List<RiskFactor> riskFactors)
      implements PartOfVictimCase {
    public ToIdentify {
      team = List.copyOf(team);
      riskFactors = List.copyOf(riskFactors);
    }

    private static ToIdentify of(VictimCaseState victim) {
      return new ToIdentify(
          victim.personRef(),
          victim.openedAt(),
          victim.source(),
          victim.sourceAgency(),
          victim.returnId(),
          victim.sex(),
          victim.ageBand(),
          victim.ageStatus(),
          victim.treatAsChild(),
          victim.team(),
          victim.guardian(),
          victim.unaccompanied(),
          victim.indicatorsSeen(),
          victim.conditionsMet(),
          victim.reflectionUntil(),
          victim.interviews(),
          victim.risk(),
          victim.riskFactors());
    }

    @Override
    public boolean isToldBy(Object event) {
      return !(event instanceof NeedsAssessed);
    }

    @Override
    public boolean hasPapers() {
      return true;
    }
  }

  /**
   * For whom she asked for legal aid or a health check, and for who identified her once that is
   * done: what their rows ask for (V9, V11, V13, V15, V22, V27), beside the stage.
   *
   * @param notConfirmedAt when the decision was no, null while it was not
   */
  record ToServe(
      UUID personRef, AgeStatus ageStatus, boolean treatAsChild, @Nullable Instant notConfirmedAt)
      implements PartOfVictimCase {
    private static final Set<Class<?>> TOLD =
        Set.of(
            VictimNotConfirmed.class,
            ReconsiderationRequested.class,
            IdentificationDeclined.class,
            IdentificationResumed.class,
            AgeDisputeRaised.class,
            AgeAssessmentRecorded.class,
            AgeDoubtAccepted.class);

    private static ToServe of(VictimCaseState victim) {
      return new ToServe(
          victim.personRef(), victim.ageStatus(), victim.treatAsChild(), victim.notConfirmedAt());
    }

    @Override
    public boolean isToldBy(Object event) {
      return TOLD.contains(event.getClass());
    }

    @Override
    public boolean hasPapers() {
      return false;
    }
  }
}
