package org.saphan.victimreferral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.ConsentBook;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.KnownVictim.Standing;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.VictimBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Women whose cases are led by the women's union of the capital, for tests of shelters: every case
 * is that of one woman who agrees to be referred and visited. What a case and a consent are is
 * tested with them. Not found by a scan: a test names it.
 */
public class VictimsOfTheTest {
  static final String UNION = "LA-LWU-VT";

  private static final Set<ConsentPurpose> AGREED =
      Set.of(ConsentPurpose.SHARE_FOR_REFERRAL, ConsentPurpose.FOLLOW_UP_CONTACT);

  @Bean
  @Primary
  VictimBook women() {
    return VictimsOfTheTest::woman;
  }

  @Bean
  @Primary
  ConsentBook willing() {
    return (person, purpose, scope, at) -> AGREED.contains(purpose);
  }

  private static Optional<KnownVictim> woman(UUID victimCaseId) {
    return Optional.of(
        new KnownVictim(
            victimCaseId,
            new UUID(victimCaseId.getMostSignificantBits(), 1),
            null,
            Sex.FEMALE,
            AgeBand.A18_24,
            false,
            null,
            List.of(),
            Standing.PRESUMED,
            List.of(new AgencyCode(UNION)),
            new UUID(victimCaseId.getMostSignificantBits(), 2),
            null,
            null,
            false));
  }
}
