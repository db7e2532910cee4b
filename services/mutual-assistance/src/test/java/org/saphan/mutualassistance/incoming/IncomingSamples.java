package org.saphan.mutualassistance.incoming;

import java.util.List;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.mutualassistance.request.RequestSamples;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.testkit.walk.Samples;

/** Random values of all that commands to an incoming request are made of. */
public final class IncomingSamples {
  /** Mostly what leads on: a walk that is refused at every step sees nothing. */
  private static final List<ItemResult> RESULTS =
      List.of(
          ItemResult.EXECUTED,
          ItemResult.EXECUTED,
          ItemResult.EXECUTED_NIL,
          ItemResult.NOT_EXECUTED,
          ItemResult.REFUSED);

  private IncomingSamples() {}

  public static Samples from(RandomGenerator random) {
    List<IncomingStage> stages = List.copyOf(IncomingFacts.IMPORT_STAGES);
    return RequestSamples.from(random)
        .with(AgencyCode.class, r -> new AgencyCode(r.nextInt(2) == 0 ? "LA-TEST" : "TH-OAG"))
        .with(ForeignReference.class, r -> new ForeignReference("OAG/" + r.nextInt(3)))
        .with(ItemResult.class, r -> RESULTS.get(r.nextInt(RESULTS.size())))
        .with(IncomingStage.class, r -> stages.get(r.nextInt(stages.size())))
        .with(Assessment.class, r -> new Assessment(r.nextInt(3) > 0, r.nextInt(3) == 0));
  }
}
