package org.saphan.repatriation.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.ReturnSamples;
import org.saphan.repatriation.terms.ReturnReference;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class ReportLawTest extends LifeCycleLaw<ReportState, ReportEvent, ReturnReference> {
  @Override
  protected LifeCycle<ReportState, ReportEvent, ReturnReference> cycle() {
    return ReportTable.lifeCycle();
  }

  @Override
  protected ReturnReference reference() {
    return new LaosAtTheBorder();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return ReturnSamples.from(random);
  }

  @Override
  protected ReportState anyState() {
    return new ReportState(
        LaosAtTheBorder.VIENTIANE,
        LocalDate.of(2026, 11, 2),
        0,
        Instant.EPOCH,
        List.of(),
        List.of(LaosAtTheBorder.BRIDGE));
  }
}
