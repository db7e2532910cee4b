package org.saphan.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;

/** An agency, and the roles that its people may hold. */
public record AgencyPublished(
    String code,
    int version,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable CountryCode country,
    @Nullable String province,
    @Nullable String checkpoint,
    Names names,
    List<Role> roles,
    Trust trust,
    @Nullable String note)
    implements Entry {}
