package org.saphan.foundation.personal.disclosure;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;

/** What a test says that a service in Laos knows. */
final class VaultOnPaper implements DisclosureView {
  boolean known = true;
  boolean covered;
  boolean restricted;
  Optional<CountryCode> home = Optional.empty();
  Set<DataGroup> kept = Set.of(DataGroup.values());

  @Override
  public CountryCode country() {
    return new CountryCode("LA");
  }

  @Override
  public boolean mayKnow(Actor actor, UUID personRef) {
    return known;
  }

  @Override
  public Optional<UUID> caseOf(UUID personRef) {
    return Optional.empty();
  }

  @Override
  public Optional<CountryCode> homeOf(AgencyCode agency) {
    return home;
  }

  @Override
  public boolean consentCovers(RequestDisclosure asked) {
    return covered;
  }

  @Override
  public Set<DataGroup> kept(UUID personRef) {
    return kept;
  }

  @Override
  public boolean isRestricted(RequestDisclosure asked) {
    return restricted;
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role) {
    return Optional.empty();
  }
}
