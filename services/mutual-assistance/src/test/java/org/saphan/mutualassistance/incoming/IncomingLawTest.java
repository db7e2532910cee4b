package org.saphan.mutualassistance.incoming;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class IncomingLawTest extends LifeCycleLaw<IncomingState, IncomingEvent, MlaReference> {
  @Override
  protected LifeCycle<IncomingState, IncomingEvent, MlaReference> cycle() {
    return IncomingTable.lifeCycle();
  }

  @Override
  protected MlaReference reference() {
    return new LaosOnPaper();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return IncomingSamples.from(random);
  }

  @Override
  protected Map<String, String> shownElsewhere() {
    return Map.of("I7", "IncomingDialogueTest: a deadline long past");
  }

  @Override
  protected IncomingState anyState() {
    return Incoming.in(IncomingStage.ASSIGNED).state();
  }
}
