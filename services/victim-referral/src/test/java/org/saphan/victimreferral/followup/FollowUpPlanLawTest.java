package org.saphan.victimreferral.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.CareSamples;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentPurpose;

class FollowUpPlanLawTest extends LifeCycleLaw<FollowUpPlanState, FollowUpPlanEvent, CareView> {
  @Override
  protected LifeCycle<FollowUpPlanState, FollowUpPlanEvent, CareView> cycle() {
    return FollowUpPlanTable.lifeCycle();
  }

  @Override
  protected CareView reference() {
    return new CareOnPaper()
        .agrees(ConsentPurpose.FOLLOW_UP_CONTACT, new AgencyCode("LA-TEST"))
        .view();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return CareSamples.from(random);
  }

  @Override
  protected FollowUpPlanState anyState() {
    return new FollowUpPlanState(
        CareOnPaper.VICTIM,
        null,
        CareOnPaper.UNION,
        Instant.EPOCH,
        List.of(LocalDate.of(2026, 11, 20)),
        0,
        0,
        null);
  }
}
