package org.saphan.victimreferral.followup;

import static org.saphan.victimreferral.followup.FollowUpPlanStage.*;
import static org.saphan.victimreferral.terms.VictimRelation.ASSIGNED;
import static org.saphan.victimreferral.terms.VictimRelation.CASE_TEAM;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.followup.FollowUpPlanCommand.*;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.*;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.VictimRejection;

/** The rows of the visits after a stay, in the order of chapter C.9 (rows.csv). */
public final class FollowUpPlanTable {
  /** The name of the life cycle. */
  public static final String NAME = "follow-up-plan";

  private static final int FOLD_VERSION = 2;

  /**
   * Chapter C.5; what is best for a child is looked after without a word of hers, but not against
   * one.
   */
  private static final Check<FollowUpPlanState, CreateFollowUpPlan, CareView> CONSENT_FOLLOW_UP =
      Check.that(
          "CONSENT_FOLLOW_UP",
          VictimRejection.CONSENT,
          (moment, command) ->
              moment
                  .reference()
                  .agreedOrBest(
                      command.victimCaseId(),
                      ConsentPurpose.FOLLOW_UP_CONTACT,
                      moment.actor().agency(),
                      moment.recordedAt()));

  private static final List<Row<FollowUpPlanState, ?, FollowUpPlanEvent, CareView>> ROWS =
      List.of(
          ofTheProvince(on(Row.creating("U1"), CreateFollowUpPlan.class))
              .to(ACTIVE)
              .check(CONSENT_FOLLOW_UP)
              .emits(FollowUpPlanCreated.class, FollowUpPlanTable::created),
          ofTheProvince(on(Row.from("U2", ACTIVE), RecordFollowUpVisit.class))
              .emits(
                  FollowUpVisitRecorded.class,
                  (moment, visit) ->
                      new FollowUpVisitRecorded(
                          moment.id(),
                          moment.state().victimCaseId(),
                          moment.state().nextNo(),
                          visit.at(),
                          visit.mode(),
                          visit.safe(),
                          visit.risk())),
          ofTheProvince(on(Row.from("U3", ACTIVE), RecordFollowUpMissed.class))
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  FollowUpMissed.class,
                  (moment, missed) ->
                      new FollowUpMissed(
                          moment.id(),
                          moment.state().victimCaseId(),
                          moment.state().nextNo(),
                          moment
                              .state()
                              .nextDay()
                              .map(FollowUpSchedule::endOf)
                              .orElse(missed.dueAt()))),
          ofTheProvince(on(Row.from("U4", ACTIVE), StopFollowUpPlan.class))
              .to(STOPPED)
              .emits(
                  FollowUpPlanStopped.class,
                  (moment, stop) ->
                      new FollowUpPlanStopped(
                          moment.id(), moment.state().victimCaseId(), stop.reasonCode())),
          ofTheProvince(on(Row.from("U5", ACTIVE), CompleteFollowUpPlan.class))
              .to(COMPLETED)
              .emits(
                  FollowUpPlanCompleted.class,
                  (moment, command) ->
                      new FollowUpPlanCompleted(
                          moment.id(),
                          moment.state().victimCaseId(),
                          moment.state().visitsDone(),
                          moment.state().visitDates().size())),
          ofTheProvince(on(Row.from("U6", ACTIVE), FlagReTraffickingRisk.class))
              .emits(
                  ReTraffickingRiskFlagged.class,
                  (moment, flag) ->
                      new ReTraffickingRiskFlagged(
                          moment.id(), moment.state().victimCaseId(), flag.risk())));

  private static final List<Deadline<FollowUpPlanState, FollowUpPlanEvent, CareView>> DEADLINES =
      List.of(
          FollowUpPlanTable.deadline("D-U01")
              .from(FollowUpPlanCreated.class, FollowUpVisitRecorded.class, FollowUpMissed.class)
              .until(
                  FollowUpVisitRecorded.class,
                  FollowUpMissed.class,
                  FollowUpPlanStopped.class,
                  FollowUpPlanCompleted.class)
              .due(start ->
                  start.snapshot().state().nextDay().map(FollowUpSchedule::endOf).map(Due.At::new))
              .owner(LWU_PROVINCE, PROVINCIAL_DSW)
              .breachedBy((plan, dueAt) -> new RecordFollowUpMissed(dueAt)));

  private static final LifeCycle<FollowUpPlanState, FollowUpPlanEvent, CareView> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              NAME,
              "follow-up-plans",
              "planId",
              FollowUpPlanState.class,
              FollowUpPlanEvent.class,
              FOLD_VERSION,
              List.of(FollowUpPlanStage.values()),
              Set.of(),
              ROWS,
              DEADLINES,
              FollowUpPlanState::fold,
              FollowUpPlanTable::ties,
              FollowUpPlanTable::holder,
              FollowUpPlanTable::agencyOf),
          FollowUpPlanTable::tiesFromCase);

  private FollowUpPlanTable() {}

  /** The life cycle. */
  public static LifeCycle<FollowUpPlanState, FollowUpPlanEvent, CareView> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<FollowUpPlanState, X, FollowUpPlanEvent, CareView> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  /** The people of all rows: never the police. */
  private static <X> Row<FollowUpPlanState, X, FollowUpPlanEvent, CareView> ofTheProvince(
      Row<FollowUpPlanState, X, FollowUpPlanEvent, CareView> row) {
    return row.by(LWU_PROVINCE, ASSIGNED).by(PROVINCIAL_DSW, ASSIGNED).by(CASE_WORKER, CASE_TEAM);
  }

  private static Deadline<FollowUpPlanState, FollowUpPlanEvent, CareView> deadline(String kind) {
    return Deadline.named(kind);
  }

  private static FollowUpPlanCreated created(
      Moment<FollowUpPlanState, CareView> moment, CreateFollowUpPlan command) {
    Optional<KnownVictim> victim = moment.reference().victims().victim(command.victimCaseId());
    return new FollowUpPlanCreated(
        moment.id(),
        command.victimCaseId(),
        victim.map(KnownVictim::returnId).orElse(command.returnId()),
        command.visitDates().isEmpty()
            ? FollowUpSchedule.usual(
                moment.occurredAt(), victim.map(FollowUpPlanTable::needsLonger).orElse(false))
            : command.visitDates().stream().sorted().toList());
  }

  private static boolean needsLonger(KnownVictim victim) {
    return victim.treatAsChild() || victim.risk() == Risk.HIGH || victim.risk() == Risk.EXTREME;
  }

  /** Who made the plan goes on with it. */
  private static Set<Tie> ties(FollowUpPlanState plan) {
    String opener = plan.openedBy().value();
    return Set.of(ASSIGNED.to(opener), CASE_TEAM.to(opener));
  }

  /** The team of the case in whichever role, and the province where she is visited. */
  private static Set<Tie> tiesFromCase(FollowUpPlanState plan, CareView view) {
    Set<Tie> ties = new HashSet<>();
    for (Tie team : view.teamTies(plan.victimCaseId())) {
      ties.add(team);
      ties.add(ASSIGNED.to(team.subject()));
    }
    visitedIn(plan, view).ifPresent(province -> ties.add(ASSIGNED.to(province.value())));
    return ties;
  }

  /**
   * That of those who made the plan, if they are a province's: where a house stands that made one
   * does not say where she lives now.
   */
  private static Optional<ProvinceCode> visitedIn(FollowUpPlanState plan, CareView view) {
    return Stream.of(LWU_PROVINCE, PROVINCIAL_DSW)
            .anyMatch(role -> view.law().mayHold(plan.openedBy(), role))
        ? view.law().provinceOf(plan.openedBy())
        : Optional.empty();
  }

  private static Holder holder(Snapshot<FollowUpPlanState> plan, CareView view) {
    return switch ((FollowUpPlanStage) plan.stage()) {
      case ACTIVE -> new Holder(LWU_PROVINCE.code(), agencyOf(plan.state(), LWU_PROVINCE, view));
      case COMPLETED, STOPPED -> Holder.NOBODY;
    };
  }

  /**
   * Those of the case who have the role, else those of the province, else the maker of the plan.
   */
  private static AgencyCode agencyOf(FollowUpPlanState plan, Role role, CareView view) {
    return view.amongThem(plan.openedBy(), plan.victimCaseId(), role)
        .or(() ->
            visitedIn(plan, view)
                .flatMap(province -> view.law().agencyOf(role, province, plan.openedAt())))
        .orElse(plan.openedBy());
  }
}
