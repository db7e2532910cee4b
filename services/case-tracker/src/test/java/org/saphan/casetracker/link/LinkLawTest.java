package org.saphan.casetracker.link;

import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.casetracker.link.LinkTable.NoReference;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class LinkLawTest extends LifeCycleLaw<LinkState, LinkEvent, NoReference> {
  @Override
  protected LifeCycle<LinkState, LinkEvent, NoReference> cycle() {
    return LinkTable.lifeCycle();
  }

  @Override
  protected NoReference reference() {
    return new NoReference();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return new Samples(random);
  }

  @Override
  protected LinkState anyState() {
    return new LinkState(
        new UUID(0, 7), new UUID(0, 8), LinkKind.SAME_FACTS, new AgencyCode("LA-MOJ-DIC"));
  }
}
