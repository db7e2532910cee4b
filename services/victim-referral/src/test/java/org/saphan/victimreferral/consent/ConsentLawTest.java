package org.saphan.victimreferral.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;
import org.saphan.victimreferral.CareSamples;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.terms.ConsentDecision;
import org.saphan.victimreferral.terms.ConsentGiver;
import org.saphan.victimreferral.terms.ConsentPurpose;

class ConsentLawTest extends LifeCycleLaw<ConsentState, ConsentEvent, ConsentView> {
  @Override
  protected LifeCycle<ConsentState, ConsentEvent, ConsentView> cycle() {
    return ConsentTable.lifeCycle();
  }

  @Override
  protected ConsentView reference() {
    return new ConsentView(
        new LaosInCare(), ConsentView.Beside.NOTHING, ConsentView.Reliance.NOTHING);
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return CareSamples.from(random);
  }

  @Override
  protected Set<String> creatorsAreTiedTo() {
    return Set.of("*@LA-TEST");
  }

  @Override
  protected ConsentState anyState() {
    return new ConsentState(
        new UUID(0, 5),
        ConsentPurpose.TESTIFY,
        ConsentDecision.GRANTED,
        List.of(),
        List.of(),
        List.of(),
        ConsentGiver.SELF,
        new AgencyCode("LA-TEST"),
        Instant.EPOCH,
        null,
        null);
  }
}
