package org.saphan.victimreferral.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.ledger.WordSealing;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.followup.FollowUpPlanCommand;
import org.saphan.victimreferral.followup.FollowUpPlanCommand.*;
import org.saphan.victimreferral.followup.FollowUpPlanState;
import org.saphan.victimreferral.followup.FollowUpSchedule;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.KnownVictim;
import tools.jackson.databind.json.JsonMapper;

/** Takes plans of cases that there are, with days that can be, and seals what a visit found. */
public final class FollowUpPreparation implements Preparation<FollowUpPlanState> {
  private final WordSealing words;
  private final CareView view;
  private final Supplier<Instant> now;

  public FollowUpPreparation(JsonMapper json, CareView view, Supplier<Instant> now) {
    this.words = new WordSealing(json);
    this.view = view;
    this.now = now;
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<FollowUpPlanState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    return switch ((FollowUpPlanCommand) command) {
      case CreateFollowUpPlan plan ->
          unfit(plan, actor)
              .<Prepared>map(Prepared.Unfit::new)
              .orElseGet(() -> new Prepared.Ready(plan, List.of()));
      case RecordFollowUpVisit visit when snapshot != null && hasWords(visit) ->
          new Prepared.Ready(
              visit,
              person(snapshot).stream()
                  .map(person -> words.of(person, id, snapshot.version(), visit))
                  .toList());
      case RecordFollowUpVisit visit -> ready(visit);
      case RecordFollowUpMissed missed -> ready(missed);
      case StopFollowUpPlan stop -> ready(stop);
      case CompleteFollowUpPlan complete -> ready(complete);
      case FlagReTraffickingRisk flag -> ready(flag);
    };
  }

  private static Prepared ready(FollowUpPlanCommand command) {
    return new Prepared.Ready(command, List.of());
  }

  private Optional<UUID> person(Snapshot<FollowUpPlanState> plan) {
    return view.victims().victim(plan.state().victimCaseId()).map(KnownVictim::personRef);
  }

  private static boolean hasWords(RecordFollowUpVisit visit) {
    return visit.livingWith() != null
        || visit.schoolOrWork() != null
        || visit.needs() != null
        || visit.note() != null;
  }

  private Optional<Rejection> unfit(CreateFollowUpPlan plan, Actor actor) {
    return view.victims().victim(plan.victimCaseId()).isEmpty()
            || !view.mayBegin(actor, plan.victimCaseId())
        ? invalid("/victimCaseId")
        : daysFit(plan.visitDates()) ? Optional.empty() : invalid("/visitDates");
  }

  private boolean daysFit(List<LocalDate> days) {
    LocalDate today = FollowUpSchedule.dayOf(now.get());
    return days.size() <= FollowUpSchedule.MAX_VISITS
        && new HashSet<>(days).size() == days.size()
        && days.stream()
            .allMatch(
                day -> !day.isBefore(today) && !day.isAfter(today.plus(FollowUpSchedule.FARTHEST)));
  }

  private static Optional<Rejection> invalid(String pointer) {
    return Optional.of(Rejection.of(Refusal.INVALID, "BAD_VALUE").at(pointer));
  }
}
