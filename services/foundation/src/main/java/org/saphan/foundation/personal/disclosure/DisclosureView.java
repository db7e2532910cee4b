package org.saphan.foundation.personal.disclosure;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;

/** What a service knows that decides on a disclosure. */
public interface DisclosureView {
  /** The node's own country: all others lie across the border. */
  CountryCode country();

  /**
   * Whether this vault keeps the person, and the person stands in a case that the actor may see.
   */
  boolean mayKnow(Actor actor, UUID personRef);

  /**
   * The case in which this vault keeps the person: what is disclosed of her belongs to it, so that
   * whoever is kept away from the case is kept away from that too.
   */
  Optional<UUID> caseOf(UUID personRef);

  /** The State whose agency this is, or in which it works; empty where that is not known. */
  Optional<CountryCode> homeOf(AgencyCode agency);

  /**
   * Whether the consent that is named covers every group, the recipient and the country, now. Where
   * no consents are known nothing is covered.
   */
  boolean consentCovers(RequestDisclosure asked);

  /** The groups of which this vault keeps something of the person: no others can be disclosed. */
  Set<DataGroup> kept(UUID personRef);

  /** Whether a use limit of whoever sent the data forbids it. */
  boolean isRestricted(RequestDisclosure asked);

  /** The agency whose people have this role for disclosures; empty: the one that asked. */
  Optional<AgencyCode> agencyOf(Role role);
}
