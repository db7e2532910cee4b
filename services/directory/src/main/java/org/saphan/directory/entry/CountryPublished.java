package org.saphan.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A State that the product knows by name; {@code XX} stands for every other. */
public record CountryPublished(
    String code,
    int version,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Names names,
    List<String> languages,
    @Nullable String zone,
    boolean asean,
    String source,
    Trust trust,
    @Nullable String note)
    implements Entry {}
