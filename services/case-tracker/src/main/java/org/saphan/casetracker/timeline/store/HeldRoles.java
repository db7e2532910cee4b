package org.saphan.casetracker.timeline.store;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.saphan.foundation.access.RoleHolding;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Role;
import org.springframework.stereotype.Component;

/**
 * Which roles an agency may hold, by the reference data: what a token claims beyond that is not
 * granted, so a partner's account that calls itself the registry sees nothing.
 */
@Component
final class HeldRoles implements RoleHolding {
  private static final InstantSource SYSTEM = InstantSource.system();

  record Agency(List<Role> roles) {}

  private final ReferenceCopy reference;

  HeldRoles(ReferenceCopy reference) {
    this.reference = reference;
  }

  @Override
  public boolean mayHold(AgencyCode agency, Role role) {
    LocalDate today = LocalDate.ofInstant(SYSTEM.instant(), ZoneOffset.UTC);
    return reference
        .on(today, "AgencyPublished", Agency.class, agency.value())
        .map(entry -> entry.body().roles().contains(role))
        .orElse(false);
  }
}
