package org.saphan.foundation.personal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Role;

/**
 * What a service gives its disclosures.
 *
 * @param approvers the central authorities whose approvers may allow an override
 * @param desks the agencies that answer for a role, where it is not the agency that asked
 */
public record DisclosureRules(
    Set<AgencyCode> approvers,
    Map<Role, AgencyCode> desks,
    Consents consents,
    UseLimits useLimits) {
  public DisclosureRules {
    approvers = Set.copyOf(approvers);
    desks = Map.copyOf(desks);
  }

  /** The consents that a service knows of. */
  @FunctionalInterface
  public interface Consents {
    /** Whether this consent covers groups, recipient, country and purpose, now. */
    boolean cover(UUID consentId, RequestDisclosure asked);
  }

  /** What the senders of data reserved. */
  @FunctionalInterface
  public interface UseLimits {
    UseLimits NONE = asked -> false;

    boolean forbid(RequestDisclosure asked);
  }
}
