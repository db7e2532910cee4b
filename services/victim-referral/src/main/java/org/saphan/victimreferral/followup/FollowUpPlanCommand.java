package org.saphan.victimreferral.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.PrivateText;
import org.saphan.victimreferral.terms.FollowUpStop;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.VisitMode;

/**
 * What may be asked of the visits after a stay: the commands of the tables, in the order of their
 * rows.
 */
public sealed interface FollowUpPlanCommand {
  /** Row U1. */
  record CreateFollowUpPlan(UUID victimCaseId, @Nullable UUID returnId, List<LocalDate> visitDates)
      implements FollowUpPlanCommand {}

  /** Row U2. */
  record RecordFollowUpVisit(
      @Happened Instant at,
      VisitMode mode,
      boolean safe,
      Risk risk,
      @Nullable PrivateText livingWith,
      @Nullable PrivateText schoolOrWork,
      @Nullable List<PrivateText> needs,
      @Nullable PrivateText note)
      implements FollowUpPlanCommand {}

  /** Row U3. */
  record RecordFollowUpMissed(Instant dueAt) implements FollowUpPlanCommand {}

  /** Row U4. */
  record StopFollowUpPlan(FollowUpStop reasonCode) implements FollowUpPlanCommand {}

  /** Row U5. */
  record CompleteFollowUpPlan(int visitsDone, int visitsPlanned) implements FollowUpPlanCommand {}

  /** Row U6. */
  record FlagReTraffickingRisk(Risk risk) implements FollowUpPlanCommand {}
}
