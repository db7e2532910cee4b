package org.saphan.casetracker.exclusion;

import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.casetracker.exclusion.ExclusionTable.NoReference;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.PrivateText;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class ExclusionLawTest extends LifeCycleLaw<ExclusionState, ExclusionEvent, NoReference> {
  @Override
  protected LifeCycle<ExclusionState, ExclusionEvent, NoReference> cycle() {
    return ExclusionTable.lifeCycle();
  }

  @Override
  protected NoReference reference() {
    return new NoReference();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return new Samples(random)
        .with(ExcludedAccount.class, r -> new ExcludedAccount("person" + r.nextInt(8)))
        .with(PrivateText.class, r -> new PrivateText("words"));
  }

  @Override
  protected ExclusionState anyState() {
    return new ExclusionState(new UUID(0, 7), new AgencyCode("LA-MOJ-DIC"));
  }
}
