package org.saphan.mutualassistance.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.request.RequestState.Draft;
import org.saphan.mutualassistance.request.RequestState.ItemState;
import org.saphan.mutualassistance.request.RequestState.Sending;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class RequestLawTest extends LifeCycleLaw<RequestState, RequestEvent, MlaReference> {
  @Override
  protected LifeCycle<RequestState, RequestEvent, MlaReference> cycle() {
    return RequestTable.lifeCycle();
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
  protected Map<String, String> shownElsewhere() {
    return Map.of(
        "O9", "RequestGuardsTest: a translation and a signed copy at once",
        "O13", "RequestRepliesTest: a deadline long past",
        "O33", "RequestDeadlinesTest: an urgent pre-alert that ran out");
  }

  @Override
  protected RequestState anyState() {
    return new RequestState(
        new AgencyCode("LA-PPO-SV"),
        new CountryCode("TH"),
        LaosOnPaper.ASEAN,
        Urgency.ROUTINE,
        List.of("Penal Code 215"),
        List.of(new ItemState(1, AssistanceType.F_RECORDS, false, null)),
        new Draft(1, List.of(), List.of(), List.of("author"), List.of(), false, Instant.EPOCH),
        new Sending(
            LaosOnPaper.OSPP, new AgencyCode("TH-OAG"), Channel.CENTRAL_AUTHORITY, List.of(), null),
        Exchange.NOTHING_YET.withTransmittedAt(Instant.EPOCH),
        List.of());
  }
}
