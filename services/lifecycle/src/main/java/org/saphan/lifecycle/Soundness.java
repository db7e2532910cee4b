package org.saphan.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for the faults that a table can have before anybody uses it. */
final class Soundness<S, E, R> {
  private final LifeCycle<S, E, R> cycle;
  private final List<String> faults = new ArrayList<>();

  Soundness(LifeCycle<S, E, R> cycle) {
    this.cycle = cycle;
  }

  List<String> faults() {
    rowsAreUnambiguous();
    everyStageIsKnown();
    everyStageIsReachedAndLeft();
    deadlinesStartAndEnd();
    return faults;
  }

  private void rowsAreUnambiguous() {
    Set<String> ids = new HashSet<>();
    Map<String, String> taken = new HashMap<>();
    for (Row<S, ?, E, R> row : cycle.rows()) {
      need(ids.add(row.id()), row.id() + " stands twice");
      need(!row.by().isEmpty(), row.id() + " may be done by nobody");
      need(!row.events().isEmpty(), row.id() + " has no event");
      List<String> places = new ArrayList<>(row.from().stream().map(Stage::name).toList());
      if (row.creates()) {
        places.add("-");
      }
      for (String place : places) {
        String other = taken.put(row.command().getSimpleName() + " in " + place, row.id());
        need(other == null, row.id() + " and " + other + " are one command in " + place);
      }
    }
  }

  private void everyStageIsKnown() {
    Set<Stage> known = new HashSet<>(cycle.stages());
    for (Row<S, ?, E, R> row : cycle.rows()) {
      need(known.containsAll(row.from()), row.id() + " starts in a stage of another life cycle");
      need(known.containsAll(reach(row)), row.id() + " leads to a stage of another life cycle");
    }
    need(known.containsAll(cycle.parts().sideStages()), "a side stage is of another life cycle");
  }

  private Set<Stage> reach(Row<S, ?, E, R> row) {
    return switch (row.target()) {
      case Target.Same<S, R> same -> Set.of();
      case Target.Fixed<S, R> fixed -> Set.of(fixed.stage());
      case Target.Back<S, R> back -> {
        Set<Stage> all = new HashSet<>(back.others());
        all.add(back.otherwise());
        yield all;
      }
      case Target.OneOf<S, R> oneOf -> oneOf.options();
    };
  }

  private void everyStageIsReachedAndLeft() {
    Set<Stage> reached = new HashSet<>();
    Set<Stage> left = new HashSet<>();
    for (Row<S, ?, E, R> row : cycle.rows()) {
      reached.addAll(reach(row));
      if (!(row.target() instanceof Target.Same<S, R>)) {
        left.addAll(row.from());
      }
    }
    for (Stage stage : cycle.stages()) {
      need(reached.contains(stage), stage.name() + " cannot be reached");
      boolean ends = stage.kind() == Stage.Kind.FINAL;
      need(ends || left.contains(stage), stage.name() + " cannot be left");
    }
  }

  private void deadlinesStartAndEnd() {
    Set<Stage> known = new HashSet<>(cycle.stages());
    for (Deadline<S, E, R> deadline : cycle.parts().deadlines()) {
      String kind = deadline.kind();
      need(known.containsAll(deadline.whileIn()), kind + " runs in a stage of another life cycle");
      need(
          known.containsAll(deadline.pausedWhile()),
          kind + " pauses in a stage of another life cycle");
      need(
          deadline.isAsked() || !deadline.whileIn().isEmpty() || !deadline.from().isEmpty(),
          kind + " cannot start");
      need(
          (deadline.from().isEmpty() && !deadline.isAsked())
              || !deadline.until().isEmpty()
              || !deadline.untilBeside().isEmpty(),
          kind + " cannot end");
      need(
          deadline.pausedWhile().stream().noneMatch(deadline.whileIn()::contains),
          kind + " runs and pauses in one stage");
    }
  }

  private void need(boolean condition, String fault) {
    if (!condition) {
      faults.add(fault);
    }
  }
}
