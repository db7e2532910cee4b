package org.saphan.victimreferral;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.testkit.walk.Samples;
import org.saphan.victimreferral.terms.LanguageTag;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.TextVersion;

/** Random values of all that commands of this service are made of. */
public final class CareSamples {
  private CareSamples() {}

  public static Samples from(RandomGenerator random) {
    return new Samples(random)
        .with(PrivateText.class, r -> new PrivateText("words " + r.nextInt(5)))
        .with(DocumentRef.class, r -> new DocumentRef(new UUID(1, r.nextInt(3)), 1, "0".repeat(64)))
        .with(CountryCode.class, r -> new CountryCode(List.of("TH", "MM").get(r.nextInt(2))))
        .with(AgencyCode.class, r -> new AgencyCode("LA-TEST"))
        .with(LanguageTag.class, r -> new LanguageTag("lo"))
        .with(
            ProvinceCode.class,
            r -> List.of(LaosInCare.VIENTIANE, LaosInCare.SAVANNAKHET).get(r.nextInt(2)))
        .with(ShelterCode.class, r -> new ShelterCode("LA-SH-TC-VTE"))
        .with(TextVersion.class, r -> new TextVersion("ILO-AL-2009"));
  }
}
