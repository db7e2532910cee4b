package org.saphan.victimreferral.victim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.PrivateText;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;
import org.saphan.victimreferral.CareSamples;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.victim.VictimCaseCommand.ScreenAnswer;

class VictimCaseLawTest extends LifeCycleLaw<VictimCaseState, VictimCaseEvent, VictimCaseView> {
  @Override
  protected LifeCycle<VictimCaseState, VictimCaseEvent, VictimCaseView> cycle() {
    return VictimCaseTable.lifeCycle();
  }

  @Override
  protected VictimCaseView reference() {
    return new VictimCaseView(
        new LaosInCare(), (person, purpose, scope, at) -> true, Victims.ASSIGNED_TO_THE_TEST);
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return CareSamples.from(random)
        .with(Countersigned.Code.class, r -> new Countersigned.Code("ABCDEFGH"))
        .with(
            ScreenAnswer.class,
            r ->
                new ScreenAnswer(
                    new PrivateText("4.S.1"),
                    new PrivateText(List.of("YES", "NO", "NO", "NO").get(r.nextInt(4)))));
  }

  @Override
  protected Map<String, String> shownElsewhere() {
    return Map.of("V4", "VictimCasesTest: a report is dismissed without any sign");
  }

  @Override
  protected Set<String> creatorsAreTiedTo() {
    return Set.of("LA-TEST");
  }

  @Override
  protected VictimCaseState anyState() {
    return Victims.reported().snapshot().state();
  }
}
