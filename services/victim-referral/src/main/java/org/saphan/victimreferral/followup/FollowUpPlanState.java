package org.saphan.victimreferral.followup;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Line;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.*;
import org.saphan.victimreferral.terms.Risk;

/**
 * The details of a plan of visits that rules ask for.
 *
 * @param returnId of the return by which the person came, if she came by one
 * @param openedBy the agency that made the plan
 * @param visitDates the planned days, the earliest first
 * @param risk as it was seen last, null before the first visit
 */
@RecordBuilder
public record FollowUpPlanState(
    UUID victimCaseId,
    @Nullable UUID returnId,
    AgencyCode openedBy,
    Instant openedAt,
    List<LocalDate> visitDates,
    int visitsDone,
    int visitsMissed,
    @Nullable Risk risk)
    implements FollowUpPlanStateBuilder.With {
  public FollowUpPlanState {
    visitDates = List.copyOf(visitDates);
  }

  /** The number of the visit that is to come. */
  public int nextNo() {
    return visitsDone + visitsMissed + 1;
  }

  /** The planned day of the visit that is to come; empty after the last planned one. */
  public Optional<LocalDate> nextDay() {
    return nextNo() <= visitDates.size()
        ? Optional.of(visitDates.get(nextNo() - 1))
        : Optional.empty();
  }

  static FollowUpPlanState fold(@Nullable FollowUpPlanState before, Line<FollowUpPlanEvent> line) {
    if (line.event() instanceof FollowUpPlanCreated created) {
      return new FollowUpPlanState(
          created.victimCaseId(),
          created.returnId(),
          line.agency(),
          line.occurredAt(),
          created.visitDates(),
          0,
          0,
          null);
    }
    if (before == null) {
      throw new IllegalStateException("A plan does not begin with " + line.event());
    }
    return switch (line.event()) {
      case FollowUpPlanCreated created -> before;
      case FollowUpVisitRecorded visit ->
          before.with(plan -> plan.visitsDone(before.visitsDone + 1).risk(visit.risk()));
      case FollowUpMissed missed -> before.withVisitsMissed(before.visitsMissed + 1);
      case FollowUpPlanStopped stopped -> before;
      case FollowUpPlanCompleted completed -> before;
      case ReTraffickingRiskFlagged flagged -> before.withRisk(flagged.risk());
    };
  }
}
