package org.saphan.mutualassistance.safeconduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.mutualassistance.RequestsOnPaper;
import org.saphan.mutualassistance.request.RequestSamples;
import org.saphan.mutualassistance.safeconduct.SafeConductCommand.GrantSafeConduct;
import org.saphan.mutualassistance.safeconduct.SafeConductCommand.SuspendSafeConductClock;
import org.saphan.mutualassistance.terms.Checkpoint;
import org.saphan.mutualassistance.terms.ClockReason;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class SafeConductLawTest
    extends LifeCycleLaw<SafeConductState, SafeConductEvent, ProceedingReference> {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  @Override
  protected LifeCycle<SafeConductState, SafeConductEvent, ProceedingReference> cycle() {
    return SafeConductTable.lifeCycle();
  }

  @Override
  protected ProceedingReference reference() {
    return RequestsOnPaper.reference();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return RequestSamples.from(random)
        .with(Checkpoint.class, r -> new Checkpoint("LA-VT-0" + r.nextInt(1, 4)))
        .with(
            SuspendSafeConductClock.class,
            r ->
                new SuspendSafeConductClock(
                    NEW_YEAR, NEW_YEAR.plusDays(r.nextInt(9)), ClockReason.ILLNESS))
        .with(GrantSafeConduct.class, SafeConductLawTest::grant);
  }

  private static GrantSafeConduct grant(RandomGenerator random) {
    return new GrantSafeConduct(
        random.nextInt(4) == 0 ? new UUID(0, random.nextInt(1, 6)) : RequestsOnPaper.INCOMING,
        new UUID(0, random.nextInt(1, 4)),
        new LegalBasis(random.nextBoolean() ? "CN_LA_1999" : "ASEAN_MLAT"),
        random.nextInt(1, 40),
        Instant.parse("2026-06-01T02:00:00Z"),
        List.of(),
        null);
  }

  @Override
  protected SafeConductState anyState() {
    return new SafeConductState(
        RequestsOnPaper.INCOMING,
        RequestsOnPaper.KNOWN,
        new LegalBasis("ASEAN_MLAT"),
        15,
        Instant.EPOCH,
        Instant.EPOCH,
        new Checkpoint("LA-VT-01"));
  }
}
