package org.saphan.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;

/** A first-level division of a State. */
public record ProvincePublished(
    String code,
    int version,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    CountryCode country,
    @Nullable Integer number,
    DivisionType type,
    Names names,
    String isoName,
    List<String> spellings,
    List<CountryCode> borders,
    String source,
    Trust trust,
    @Nullable String note)
    implements Entry {}
