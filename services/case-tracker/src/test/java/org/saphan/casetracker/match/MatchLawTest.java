package org.saphan.casetracker.match;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.PrivateText;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class MatchLawTest extends LifeCycleLaw<MatchState, MatchEvent, MatchReference> {
  @Override
  protected LifeCycle<MatchState, MatchEvent, MatchReference> cycle() {
    return MatchTable.lifeCycle();
  }

  @Override
  protected MatchReference reference() {
    return new PersonsOnPaper();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return new Samples(random)
        .with(BigDecimal.class, r -> BigDecimal.valueOf(r.nextInt(10_001), 4))
        .with(PrivateText.class, r -> new PrivateText("words"))
        .with(Countersigned.Code.class, r -> new Countersigned.Code("ABCDEFGH"))
        .with(
            Countersigned.Signer.class,
            r -> new Countersigned.Signer("second" + r.nextInt(3), new AgencyCode("LA-MPS-ATD")));
  }

  @Override
  protected MatchState anyState() {
    return new MatchState(
        new UUID(0, 1), new UUID(0, 2), BigDecimal.ONE, new AgencyCode("LA-MPS-ATD"));
  }
}
