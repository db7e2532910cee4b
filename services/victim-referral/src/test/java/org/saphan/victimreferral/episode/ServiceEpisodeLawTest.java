package org.saphan.victimreferral.episode;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.CareSamples;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.NeedGroup;

class ServiceEpisodeLawTest
    extends LifeCycleLaw<ServiceEpisodeState, ServiceEpisodeEvent, CareView> {
  @Override
  protected LifeCycle<ServiceEpisodeState, ServiceEpisodeEvent, CareView> cycle() {
    return ServiceEpisodeTable.lifeCycle();
  }

  @Override
  protected CareView reference() {
    return new CareOnPaper()
        .agrees(ConsentPurpose.RECEIVE_SERVICE, new AgencyCode("LA-TEST"))
        .view();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return CareSamples.from(random);
  }

  @Override
  protected ServiceEpisodeState anyState() {
    return new ServiceEpisodeState(
        CareOnPaper.VICTIM,
        NeedGroup.LEGAL,
        CareOnPaper.LAWYERS,
        CareOnPaper.UNION,
        Instant.EPOCH,
        null,
        null);
  }
}
