package org.saphan.foundation.personal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.foundation.personal.disclosure.DisclosureView;
import org.saphan.foundation.personal.personrecord.PersonRecordStage;
import org.saphan.foundation.personal.personrecord.PersonRecordState;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;

/** What the service's own cases and records say about a disclosure. */
record CasesOfService(
    LedgerSettings settings,
    Reading reading,
    Bindings bindings,
    PersonDocuments documents,
    DisclosureRules rules)
    implements DisclosureView {
  @Override
  public CountryCode country() {
    return settings.country();
  }

  @Override
  public boolean mayKnow(Actor actor, UUID personRef) {
    return record(personRef).isPresent()
        && bindings.all().stream()
            .map(binding -> binding.lifecycle().name())
            .filter(name -> !name.equals(PersonRecordTable.NAME))
            .filter(name -> !name.equals(DisclosureTable.NAME))
            .filter(name -> !rules.asides().contains(name))
            .anyMatch(name -> reading.seesInCaseOf(personRef, name, actor));
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
    return reading
        .find(PersonRecordTable.NAME, personRef, Actor.system(settings.country()))
        .map(Reading.Found::snapshot)
        .filter(snapshot -> snapshot.stage() != PersonRecordStage.ERASED)
        .map(Snapshot::state)
        .map(PersonRecordState.class::cast);
  }
}
