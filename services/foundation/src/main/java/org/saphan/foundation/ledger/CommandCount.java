package org.saphan.foundation.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.RejectionCode;

/**
 * Counts commands in {@code saphan.commands} by life cycle, row of the table and outcome. All three
 * are words of the tables, so the number of series is bounded by them.
 */
public final class CommandCount {
  /** Stands where no row was reached: a tag must be there. */
  private static final String NO_ROW = "none";

  private final MeterRegistry metrics;

  public CommandCount(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** One command, or one that another took along, that was kept. */
  void accepted(String lifecycle, String row) {
    count(lifecycle, row, "ACCEPTED");
  }

  /** The answer of before, given again. */
  void repeated(String lifecycle, String row) {
    count(lifecycle, row, "REPEATED");
  }

  /**
   * One that was not kept.
   *
   * @param row null where no row was reached
   */
  public void refused(String lifecycle, @Nullable String row, RejectionCode code) {
    count(lifecycle, row == null ? NO_ROW : row, code.name());
  }

  private void count(String lifecycle, String row, String outcome) {
    metrics
        .counter("saphan.commands", "lifecycle", lifecycle, "row", row, "outcome", outcome)
        .increment();
  }
}
