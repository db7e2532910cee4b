package org.saphan.repatriation;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.FacilityCode;
import org.saphan.repatriation.terms.LanguageTag;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.TextVersion;
import org.saphan.testkit.walk.Samples;

/** Random values of all that commands of this service are made of. */
public final class ReturnSamples {
  private ReturnSamples() {}

  public static Samples from(RandomGenerator random) {
    return new Samples(random)
        .with(PrivateText.class, r -> new PrivateText("words " + r.nextInt(5)))
        .with(DocumentRef.class, r -> new DocumentRef(new UUID(1, r.nextInt(3)), 1, "0".repeat(64)))
        .with(CountryCode.class, r -> new CountryCode(List.of("TH", "MM").get(r.nextInt(2))))
        .with(AgencyCode.class, r -> new AgencyCode("LA-TEST"))
        .with(LanguageTag.class, r -> new LanguageTag("lo"))
        .with(CheckpointCode.class, r -> LaosAtTheBorder.BRIDGE)
        .with(
            ProvinceCode.class,
            r -> List.of(LaosAtTheBorder.VIENTIANE, LaosAtTheBorder.SAVANNAKHET).get(r.nextInt(2)))
        .with(FacilityCode.class, r -> new FacilityCode("LA-SH-TC-VTE"))
        .with(TextVersion.class, r -> new TextVersion("FC-1"))
        .with(NoticeReference.class, r -> new NoticeReference("line " + r.nextInt(4)));
  }
}
