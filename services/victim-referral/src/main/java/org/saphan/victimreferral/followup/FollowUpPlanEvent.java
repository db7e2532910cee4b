package org.saphan.victimreferral.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.victimreferral.terms.FollowUpStop;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.VisitMode;

/**
 * What happened to the visits after a stay: the events of the tables, in the order of their rows.
 */
public sealed interface FollowUpPlanEvent {
  /** Row U1. */
  record FollowUpPlanCreated(
      UUID planId, UUID victimCaseId, @Nullable UUID returnId, List<LocalDate> visitDates)
      implements FollowUpPlanEvent {}

  /** Row U2. */
  record FollowUpVisitRecorded(
      UUID planId,
      UUID victimCaseId,
      int visitNo,
      Instant at,
      VisitMode mode,
      boolean safe,
      Risk risk)
      implements FollowUpPlanEvent {}

  /** Row U3. */
  record FollowUpMissed(UUID planId, UUID victimCaseId, int visitNo, Instant dueAt)
      implements FollowUpPlanEvent {}

  /** Row U4. */
  record FollowUpPlanStopped(UUID planId, UUID victimCaseId, FollowUpStop reasonCode)
      implements FollowUpPlanEvent {}

  /** Row U5. */
  record FollowUpPlanCompleted(UUID planId, UUID victimCaseId, int visitsDone, int visitsPlanned)
      implements FollowUpPlanEvent {}

  /** Row U6. */
  record ReTraffickingRiskFlagged(UUID planId, UUID victimCaseId, Risk risk)
      implements FollowUpPlanEvent {}
}
