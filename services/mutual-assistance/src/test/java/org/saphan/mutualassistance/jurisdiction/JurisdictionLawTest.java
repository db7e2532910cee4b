package org.saphan.mutualassistance.jurisdiction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.jurisdiction.JurisdictionState.Claim;
import org.saphan.mutualassistance.request.RequestSamples;
import org.saphan.mutualassistance.terms.JurisdictionBasis;
import org.saphan.mutualassistance.terms.LeadMode;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.ProceedingStage;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class JurisdictionLawTest extends LifeCycleLaw<JurisdictionState, JurisdictionEvent, MlaReference> {
  @Override
  protected LifeCycle<JurisdictionState, JurisdictionEvent, MlaReference> cycle() {
    return JurisdictionTable.lifeCycle();
  }

  @Override
  protected MlaReference reference() {
    return new LaosOnPaper();
  }

  /** Few States and one mode more often than others, so that they sometimes agree. */
  @Override
  protected Samples samples(RandomGenerator random) {
    return RequestSamples.from(random)
        .with(
            CountryCode.class,
            r -> new CountryCode(List.of("LA", "TH", "VN").get(Math.min(r.nextInt(4), 2))))
        .with(
            LeadMode.class, r -> r.nextInt(3) > 0 ? LeadMode.LEAD : LeadMode.PARALLEL_COORDINATED);
  }

  @Override
  protected Set<String> creatorsAreTiedTo() {
    return Set.of("with/LA", "with/TH", "with/VN");
  }

  @Override
  protected JurisdictionState anyState() {
    Claim claim =
        new Claim(
            new CountryCode("TH"),
            JurisdictionBasis.TERRITORY,
            ProceedingStage.TRIAL,
            LocalDate.of(2026, 1, 1),
            null);
    return new JurisdictionState(
        List.of(claim),
        List.of(claim.country()),
        List.of(),
        List.of(),
        List.of(new AgencyCode("LA-OSPP")),
        Instant.EPOCH);
  }
}
