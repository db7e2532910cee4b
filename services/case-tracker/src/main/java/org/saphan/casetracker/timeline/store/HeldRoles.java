package org.saphan.casetracker.timeline.store;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.terms.Office;
import org.saphan.foundation.access.RoleHolding;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which roles an agency may hold, by the reference data: what a token claims beyond that is not
 * granted, so a partner's account that calls itself the registry sees nothing.
 */
@Component
final class HeldRoles implements RoleHolding {
  private static final InstantSource SYSTEM = InstantSource.system();

  record Agency(@Nullable String country, List<Role> roles) {}

  private final ReferenceCopy reference;
  private final String country;

  HeldRoles(ReferenceCopy reference, @Value("${saphan.country}") String country) {
    this.reference = reference;
    this.country = country;
  }

  @Override
  public boolean mayHold(AgencyCode agency, Role role) {
    LocalDate today = LocalDate.ofInstant(SYSTEM.instant(), ZoneOffset.UTC);
    return reference
        .on(today, "AgencyPublished", Agency.class, agency.value())
        .map(entry -> holds(entry.body(), role))
        .orElse(false);
  }

  /** The table of roles has no statistician: any agency of the country may count its numbers. */
  private boolean holds(Agency agency, Role role) {
    return role.equals(Office.STATISTICIAN)
        ? country.equals(agency.country())
        : agency.roles().contains(role);
  }
}
