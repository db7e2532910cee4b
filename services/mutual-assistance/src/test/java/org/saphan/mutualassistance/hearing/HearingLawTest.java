package org.saphan.mutualassistance.hearing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.mutualassistance.RequestsOnPaper;
import org.saphan.mutualassistance.hearing.HearingCommand.RecordVideoHearingHeld;
import org.saphan.mutualassistance.hearing.HearingCommand.RequestVideoHearing;
import org.saphan.mutualassistance.request.RequestSamples;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.mutualassistance.terms.ZoneName;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class HearingLawTest extends LifeCycleLaw<HearingState, HearingEvent, ProceedingReference> {
  private static final Instant NOON = Instant.parse("2026-06-01T05:00:00Z");

  @Override
  protected LifeCycle<HearingState, HearingEvent, ProceedingReference> cycle() {
    return HearingTable.lifeCycle();
  }

  @Override
  protected ProceedingReference reference() {
    return RequestsOnPaper.reference();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return RequestSamples.from(random)
        .with(ZoneName.class, r -> new ZoneName("Asia/Vientiane"))
        .with(
            RecordVideoHearingHeld.class,
            r -> new RecordVideoHearingHeld(NOON, NOON.plusSeconds(r.nextInt(9_000))))
        .with(
            RequestVideoHearing.class,
            r ->
                new RequestVideoHearing(
                    r.nextInt(4) == 0 ? new UUID(0, r.nextInt(1, 6)) : RequestsOnPaper.INCOMING,
                    r.nextInt(1, 5),
                    List.of(new CountryCode("LA"), new CountryCode("TH")),
                    r.nextBoolean()));
  }

  @Override
  protected HearingState anyState() {
    return new HearingState(RequestsOnPaper.INCOMING, 2, false, null);
  }
}
