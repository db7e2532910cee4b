package org.saphan.foundation.access;

import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Role;

/**
 * Which roles an agency may hold (table roles.csv). A service that knows the agencies gives one as
 * a bean; a role in a token that its agency may not hold is not granted.
 */
@FunctionalInterface
public interface RoleHolding {
  boolean mayHold(AgencyCode agency, Role role);
}
