package org.saphan.foundation.personal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureView;
import org.saphan.foundation.personal.personrecord.PersonRecordStage;
import org.saphan.foundation.personal.personrecord.PersonRecordState;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.foundation.reference.Agencies;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;

/** What the service's own cases and records say about a disclosure. */
record CasesOfService(
    LedgerSettings settings,
    Reading reading,
    Bindings bindings,
    PersonDocuments documents,
    Optional<Agencies> agencies,
    DisclosureRules rules)
    implements DisclosureView {
  /** An agency that is in no directory; {@code IO} is of no State. */
  private static final Pattern OF_A_STATE = Pattern.compile("(?!IO)([A-Z]{2})-.*");

  @Override
  public CountryCode country() {
    return settings.country();
  }

  @Override
  public boolean mayKnow(Actor actor, UUID personRef) {
    return found(personRef).isPresent()
        && bindings.all().stream()
            .filter(binding -> !binding.aside())
            .anyMatch(
                binding -> reading.seesInCaseOf(personRef, binding.lifecycle().name(), actor));
  }

  @Override
  public Optional<UUID> caseOf(UUID personRef) {
    return found(personRef).map(found -> found.summary().caseRef());
  }

  @Override
  public Optional<CountryCode> homeOf(AgencyCode agency) {
    return agencies
        .flatMap(directory -> directory.known(agency))
        .map(known -> Optional.ofNullable(known.country()))
        .orElseGet(() -> ofCode(agency));
  }

  private static Optional<CountryCode> ofCode(AgencyCode agency) {
    Matcher code = OF_A_STATE.matcher(agency.value());
    return code.matches() ? Optional.of(new CountryCode(code.group(1))) : Optional.empty();
  }

  @Override
  public boolean consentCovers(RequestDisclosure asked) {
    UUID consent = asked.consentId();
    return consent != null
        && record(asked.personRef())
            .filter(record -> !record.stoppedConsents().contains(consent))
            .isPresent()
        && rules.consents().cover(consent, asked);
  }

  @Override
  public Set<DataGroup> kept(UUID personRef) {
    return documents.groups(personRef);
  }

  @Override
  public boolean isRestricted(RequestDisclosure asked) {
    return rules.useLimits().forbid(asked);
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role) {
    return Optional.ofNullable(rules.desks().get(role));
  }

  private Optional<PersonRecordState> record(UUID personRef) {
    return found(personRef).map(found -> (PersonRecordState) found.snapshot().state());
  }

  private Optional<Reading.Found> found(UUID personRef) {
    return reading
        .find(PersonRecordTable.NAME, personRef, Actor.system(settings.country()))
        .filter(found -> found.snapshot().stage() != PersonRecordStage.ERASED);
  }
}
