package org.saphan.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;

/** Who is the central authority of a State under a legal basis, and how it is reached. */
public record CentralAuthorityPublished(
    String code,
    int version,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    CountryCode country,
    LegalBasis legalBasis,
    @Nullable String region,
    AgencyCode agency,
    Channel channel,
    List<String> languages,
    Confidence confidence,
    String source,
    @Nullable String note)
    implements Entry {}
