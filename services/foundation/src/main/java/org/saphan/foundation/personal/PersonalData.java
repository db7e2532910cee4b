package org.saphan.foundation.personal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.WordRule;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureEvent;
import org.saphan.foundation.personal.disclosure.DisclosureReaders;
import org.saphan.foundation.personal.disclosure.DisclosureState;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.foundation.personal.disclosure.DisclosureView;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent;
import org.saphan.foundation.personal.personrecord.PersonRecordState;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.foundation.personal.personrecord.Retention;
import org.saphan.foundation.reference.Agencies;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Tie;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the two life cycles of a vault; a service declares a bean for each. */
public final class PersonalData {
  private static final String SCHEMAS = "vault";

  private final LedgerSettings settings;
  private final ObjectProvider<Reading> reading;
  private final ObjectProvider<Bindings> bindings;
  private final PersonDocuments documents;
  private final Optional<Agencies> agencies;
  private final Keeping keeping;
  private final JsonMapper json;

  /** The ledger is made from the bindings that are made here, so it is asked for only later. */
  PersonalData(
      LedgerSettings settings,
      ObjectProvider<Reading> reading,
      ObjectProvider<Bindings> bindings,
      PersonDocuments documents,
      Optional<Agencies> agencies,
      JdbcTemplate jdbc,
      JsonMapper json) {
    this.settings = settings;
    this.reading = reading;
    this.bindings = bindings;
    this.documents = documents;
    this.agencies = agencies;
    this.json = json;
    this.keeping = new Keeping(reading::getObject, bindings::getObject, jdbc);
  }

  /** From what a service reckons how long a record is kept. */
  public Keeping keeping() {
    return keeping;
  }

  /**
   * The records of persons.
   *
   * @param purpose the envelope's purpose
   * @param keepers the agencies whose data officers answer for this vault, the first one first
   */
  public Binding<PersonRecordState, PersonRecordEvent, Retention> personRecords(
      String purpose, List<AgencyCode> keepers, Retention retention) {
    return new Binding<>(
            PersonRecordTable.in(settings.service(), keepers),
            "PER",
            SCHEMAS,
            purpose,
            Envelope.DataClass.P1,
            Set.of("personRef", "vault"),
            () -> retention,
            PersonalData::ownAgency)
        .withAside(true);
  }

  /** The disclosures of what is kept about them. */
  public Binding<DisclosureState, DisclosureEvent, DisclosureView> disclosures(
      String purpose, DisclosureRules rules) {
    return new Binding<>(
            DisclosureTable.with(rules.approvers()),
            "DIS",
            SCHEMAS,
            purpose,
            Envelope.DataClass.P1,
            Set.of("disclosureId"),
            () ->
                new CasesOfService(
                    settings,
                    reading.getObject(),
                    bindings.getObject(),
                    documents,
                    agencies,
                    rules),
            DisclosureTable::tiesOf)
        .withPreparation(new DisclosurePreparation(json))
        .withCaseOf(PersonalData::caseOf)
        .withAside(true)
        .withWords(new WordRule<>(asked -> List.of(asked.personRef()), DisclosureReaders::include));
  }

  private static Optional<UUID> caseOf(Object command, DisclosureView view) {
    return command instanceof RequestDisclosure asked
        ? view.caseOf(asked.personRef())
        : Optional.empty();
  }

  private static Set<Tie> ownAgency(Actor actor) {
    return Set.of(PersonRecordTable.OWN_AGENCY.to(actor.agency().value()));
  }
}
