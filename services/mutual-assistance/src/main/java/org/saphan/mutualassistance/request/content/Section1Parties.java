package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.LegalBasis;

/**
 * Who asks whom, and on what proposed ground (18.15 a). The central authority confirms basis and
 * channel later.
 */
public record Section1Parties(
    @Nullable CountryCode requestedCountry,
    @Nullable AgencyCode requestingAuthority,
    @Nullable AgencyCode requestedAuthority,
    @Nullable String ourRef,
    @Nullable LegalBasis legalBasis,
    @Nullable Channel channel)
    implements SectionContent {
  @Override
  public Section section() {
    return Section.PARTIES;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section())
        .need(requestedCountry, "requestedCountry")
        .need(requestingAuthority, "requestingAuthority")
        .need(legalBasis, "legalBasis")
        .found();
  }
}
