package org.saphan.victimreferral.referral;

import static org.saphan.victimreferral.referral.ReferralStage.*;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Deadline.Start;
import org.saphan.lifecycle.Due;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.FollowUpPlanStopped;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.FollowUpVisitRecorded;
import org.saphan.victimreferral.ranking.House;
import org.saphan.victimreferral.referral.ReferralCommand.ExpireOffer;
import org.saphan.victimreferral.referral.ReferralCommand.RecordNotArrived;
import org.saphan.victimreferral.referral.ReferralEvent.*;
import org.saphan.victimreferral.terms.ReferralUrgency;

/** The deadlines of a referral, in the order of the tables (deadlines.csv). */
final class ReferralDeadlines {
  private static final Duration AT_ONCE = Duration.ofHours(2);
  private static final Duration A_DAY = Duration.ofHours(24);
  private static final Duration OTHER_PROVINCE = Duration.ofDays(3);
  private static final Duration FALLBACK = Duration.ofHours(4);
  private static final Duration PLAN = Duration.ofDays(7);
  private static final Duration SAFETY_CHECK = Duration.ofHours(4);
  private static final Duration FOLLOW_UP = Duration.ofDays(14);
  private static final Duration TRANSFER = Duration.ofDays(3);
  private static final Duration CLOSE = Duration.ofDays(14);

  private ReferralDeadlines() {}

  static List<Deadline<ReferralState, ReferralEvent, ReferralView>> all() {
    return List.of(
        deadline("D-R09")
            .from(ReferralCreated.class)
            .until(ReferralOffered.class, ReferralExhausted.class, ReferralWithdrawn.class)
            .due(ReferralDeadlines::firstOffer)
            .owner(CASE_WORKER, DSW_DESK),
        deadline("D-F01")
            .whileIn(DRAFT, DECLINED, EXPIRED)
            .due(start ->
                Optional.of(
                    new Due.Within(
                        state(start).urgency() == ReferralUrgency.IMMEDIATE ? AT_ONCE : A_DAY)))
            .owner(CASE_WORKER, DSW_DESK),
        deadline("D-F02")
            .whileIn(OFFERED)
            .due(start ->
                Optional.of(new Due.Within(ReferralFacts.timeToAnswer(state(start).urgency()))))
            .owner(SHELTER_MANAGER, CASE_WORKER)
            .breachedBy((referral, dueAt) -> new ExpireOffer()),
        deadline("D-F03")
            .whileIn(ACCEPTED)
            .due(ReferralDeadlines::arrival)
            .owner(SHELTER_MANAGER, CASE_WORKER)
            .breachedBy((referral, dueAt) -> new RecordNotArrived(dueAt)),
        deadline("D-F04")
            .from(ReferralExhausted.class)
            .until(FallbackArranged.class, ReferralOffered.class, ReferralWithdrawn.class)
            .due(within(FALLBACK))
            .owner(CASE_WORKER, DSW_DESK),
        deadline("D-F05")
            .from(VictimAdmitted.class)
            .until(IndividualPlanRecorded.class, VictimDischarged.class, TransferCompleted.class)
            .due(within(PLAN))
            .owner(SHELTER_WORKER, SHELTER_MANAGER),
        deadline("D-F06")
            .from(VictimNotArrived.class)
            .until(SafetyCheckRecorded.class, VictimAdmitted.class)
            .due(within(SAFETY_CHECK))
            .afterwards()
            .owner(CASE_WORKER, DSW_DESK),
        deadline("D-F07")
            .from(VictimDischarged.class)
            .untilBeside(FollowUpVisitRecorded.class, FollowUpPlanStopped.class)
            .due(within(FOLLOW_UP))
            .afterwards()
            .owner(CASE_WORKER, DSW_DESK),
        deadline("D-F08")
            .whileIn(TRANSFER_PENDING)
            .due(within(TRANSFER))
            .owner(SHELTER_MANAGER, CASE_WORKER),
        deadline("D-F09")
            .whileIn(DISCHARGED, TRANSFERRED, WITHDRAWN, NOT_ARRIVED)
            .due(within(CLOSE))
            .owner(CASE_WORKER, DSW_DESK));
  }

  private static Deadline<ReferralState, ReferralEvent, ReferralView> deadline(String kind) {
    return Deadline.named(kind);
  }

  private static ReferralState state(Start<ReferralState, ReferralView> start) {
    return start.snapshot().state();
  }

  private static Function<Start<ReferralState, ReferralView>, Optional<Due>> within(
      Duration duration) {
    return start -> Optional.of(new Due.Within(duration));
  }

  /** Only for who was referred at the border (ReferralRequested), and not again for a transfer. */
  private static Optional<Due> firstOffer(Start<ReferralState, ReferralView> start) {
    ReferralState state = state(start);
    return state.returnId() == null || state.parentReferralId() != null
        ? Optional.empty()
        : Optional.of(
            new Due.Within(start.reference().isPressing(state.victimCaseId()) ? AT_ONCE : A_DAY));
  }

  /** Where it is not known that both are in one province, there is time to travel. */
  private static Optional<Due> arrival(Start<ReferralState, ReferralView> start) {
    boolean near =
        ReferralPolicies.house(state(start), start.reference())
            .map(House::province)
            .filter(province -> province.equals(start.reference().from(state(start))))
            .isPresent();
    return Optional.of(new Due.Within(near ? A_DAY : OTHER_PROVINCE));
  }
}
