package org.saphan.victimreferral.referral;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.CareSamples;
import org.saphan.victimreferral.referral.ReferralCommand.Constraints;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;

class ReferralLawTest extends LifeCycleLaw<ReferralState, ReferralEvent, ReferralView> {
  @Override
  protected LifeCycle<ReferralState, ReferralEvent, ReferralView> cycle() {
    return ReferralTable.lifeCycle();
  }

  @Override
  protected ReferralView reference() {
    return new ReferralView(Referrals.willing().view(), HousesOnPaper.two());
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return CareSamples.from(random)
        .with(UUID.class, r -> new UUID(0, r.nextInt(1, 3)))
        .with(
            ShelterCode.class,
            r -> r.nextBoolean() ? HousesOnPaper.CENTRE : HousesOnPaper.SENGSAVANG)
        .with(
            Constraints.class,
            r ->
                new Constraints(
                    Unit.FEMALE, Sex.FEMALE, null, List.of(), r.nextInt(3), r.nextBoolean()));
  }

  @Override
  protected Set<String> creatorsAreTiedTo() {
    return Set.of("LA-TEST");
  }

  @Override
  protected ReferralState anyState() {
    return new ReferralState(
        CareOnPaper.VICTIM,
        null,
        null,
        new AgencyCode("LA-TEST"),
        Instant.EPOCH,
        List.of(),
        ReferralUrgency.ROUTINE,
        new Constraints(Unit.FEMALE, Sex.FEMALE, null, List.of(), 0, false),
        List.of(
            new ReferralState.Offer(
                1,
                HousesOnPaper.CENTRE,
                null,
                ReferralState.OfferAnswer.OPEN,
                null,
                Instant.EPOCH)),
        HousesOnPaper.CENTRE,
        new ReferralState.Place(Unit.FEMALE, 1),
        new ReferralState.Transfer(HousesOnPaper.SENGSAVANG, Referrals.NEXT));
  }
}
