package org.saphan.mutualassistance.information;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.request.RequestSamples;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class InformationLawTest extends LifeCycleLaw<InformationState, InformationEvent, MlaReference> {
  @Override
  protected LifeCycle<InformationState, InformationEvent, MlaReference> cycle() {
    return InformationTable.lifeCycle();
  }

  @Override
  protected MlaReference reference() {
    return new LaosOnPaper();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return RequestSamples.from(random);
  }

  @Override
  protected Set<String> creatorsAreTiedTo() {
    return Set.of("with/TH", "TH/LA-TEST");
  }

  @Override
  protected InformationState anyState() {
    return new InformationState(
        new CountryCode("TH"),
        List.of(),
        false,
        new AgencyCode("LA-OSPP"),
        Instant.EPOCH,
        List.of(),
        List.of());
  }
}
