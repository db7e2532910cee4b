package org.saphan.foundation.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.saphan.lifecycle.Stage;

/** What the ledger tells the operators about commands; told after the commit, never within. */
final class LedgerMetrics {
  /** The steps in which time in a stage is counted: from one hour to half a year. */
  private static final Duration[] STAGE_STEPS = {
    Duration.ofHours(1),
    Duration.ofDays(1),
    Duration.ofDays(3),
    Duration.ofDays(7),
    Duration.ofDays(14),
    Duration.ofDays(30),
    Duration.ofDays(90),
    Duration.ofDays(180)
  };

  private final CommandCount commands;
  private final MeterRegistry metrics;

  LedgerMetrics(MeterRegistry metrics) {
    this.commands = new CommandCount(metrics);
    this.metrics = metrics;
  }

  void refused(String lifecycle, Outcome.Refused refused) {
    commands.refused(lifecycle, refused.row(), refused.rejection().code());
  }

  void repeated(String lifecycle, Outcome.Accepted answer) {
    commands.repeated(lifecycle, answer.transition());
  }

  void accepted(List<Step<?, ?, ?>> steps) {
    steps.forEach(this::accepted);
  }

  private void accepted(Step<?, ?, ?> step) {
    String lifecycle = step.binding().lifecycle().name();
    commands.accepted(lifecycle, step.accepted().row());
    Stage left = step.accepted().before();
    if (step.before() != null && left != null && !left.equals(step.accepted().after().stage())) {
      inStage(lifecycle, left, step.before().stageSince(), step.moment().recordedAt());
    }
  }

  private void inStage(String lifecycle, Stage left, Instant since, Instant until) {
    Timer.builder("saphan.stage.time")
        .description("How long aggregates were in a stage, told when they leave it")
        .tag("lifecycle", lifecycle)
        .tag("stage", left.name())
        .serviceLevelObjectives(STAGE_STEPS)
        .register(metrics)
        .record(Duration.between(since, until));
  }
}
