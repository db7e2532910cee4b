package org.saphan.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;

/** A place where the border is crossed. */
public record CheckpointPublished(
    String code,
    int version,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    CountryCode country,
    String province,
    Names names,
    List<CheckpointClass> classes,
    @Nullable CountryCode neighbourCountry,
    @Nullable String neighbourProvince,
    @Nullable String neighbourSide,
    @Nullable String unlocode,
    @Nullable String neighbourUnlocode,
    String source,
    Trust trust,
    @Nullable String note)
    implements Entry {}
