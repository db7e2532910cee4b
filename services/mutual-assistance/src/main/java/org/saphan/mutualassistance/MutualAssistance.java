package org.saphan.mutualassistance;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.Foundation;
import org.saphan.foundation.Service;
import org.saphan.foundation.access.RoleHolding;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.clock.Calendars;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.LedgerConfiguration;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.personal.DisclosureRules;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.personal.PersonalData;
import org.saphan.foundation.personal.PersonalDataConfiguration;
import org.saphan.foundation.personal.disclosure.DisclosureEvent;
import org.saphan.foundation.personal.disclosure.DisclosureState;
import org.saphan.foundation.personal.disclosure.DisclosureView;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent;
import org.saphan.foundation.personal.personrecord.PersonRecordState;
import org.saphan.foundation.personal.personrecord.Retention;
import org.saphan.foundation.reference.PublishedNames;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.text.EntryNames;
import org.saphan.foundation.vault.LargeDocuments;
import org.saphan.foundation.vault.Vault;
import org.saphan.foundation.web.Web;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.custody.CustodyCommand.ProposeCustodyTransfer;
import org.saphan.mutualassistance.custody.CustodyEvent;
import org.saphan.mutualassistance.custody.CustodyState;
import org.saphan.mutualassistance.custody.CustodyTable;
import org.saphan.mutualassistance.hearing.HearingEvent;
import org.saphan.mutualassistance.hearing.HearingState;
import org.saphan.mutualassistance.hearing.HearingTable;
import org.saphan.mutualassistance.incoming.IncomingEvent;
import org.saphan.mutualassistance.incoming.IncomingState;
import org.saphan.mutualassistance.incoming.IncomingTable;
import org.saphan.mutualassistance.information.InformationEvent;
import org.saphan.mutualassistance.information.InformationState;
import org.saphan.mutualassistance.information.InformationTable;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent;
import org.saphan.mutualassistance.jurisdiction.JurisdictionState;
import org.saphan.mutualassistance.jurisdiction.JurisdictionTable;
import org.saphan.mutualassistance.request.RequestEvent;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.RequestTable;
import org.saphan.mutualassistance.safeconduct.SafeConductCommand.GrantSafeConduct;
import org.saphan.mutualassistance.safeconduct.SafeConductEvent;
import org.saphan.mutualassistance.safeconduct.SafeConductState;
import org.saphan.mutualassistance.safeconduct.SafeConductTable;
import org.saphan.mutualassistance.store.Custody;
import org.saphan.mutualassistance.store.EvidencePreparation;
import org.saphan.mutualassistance.store.EvidenceReading;
import org.saphan.mutualassistance.store.IncomingClaims;
import org.saphan.mutualassistance.store.IncomingPreparation;
import org.saphan.mutualassistance.store.InformationPreparation;
import org.saphan.mutualassistance.store.JurisdictionPreparation;
import org.saphan.mutualassistance.store.ProceedingPreparation;
import org.saphan.mutualassistance.store.ProceedingPreparation.NamedPerson;
import org.saphan.mutualassistance.store.ReferenceView;
import org.saphan.mutualassistance.store.RequestPapers;
import org.saphan.mutualassistance.store.RequestPreparation;
import org.saphan.mutualassistance.store.StoredRequests;
import org.saphan.mutualassistance.terms.Consents;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.MlaRole;
import org.saphan.mutualassistance.terms.OfRequest;
import org.saphan.mutualassistance.terms.ParentRequest;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.mutualassistance.web.RequestByHand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The service of mutual legal assistance. */
@SpringBootApplication
@Import({Foundation.class, LedgerConfiguration.class, PersonalDataConfiguration.class, Web.class})
public class MutualAssistance {
  /** The service's name. */
  public static final String NAME = "mutual-assistance";

  private static final String PURPOSE = "CRIMINAL_JUSTICE";

  /** Whose data officers answer for the vault (chapter E.1). */
  private static final List<AgencyCode> KEEPERS =
      List.of(new AgencyCode("LA-OSPP"), new AgencyCode("LA-MOJ-DIC"));

  /** Starts the service with properties from outside, as {@code --name=value}. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return Service.start(MutualAssistance.class, NAME, arguments);
  }

  /** Starts the service as a process of its own. */
  public static void main(String[] arguments) {
    start(arguments);
  }

  /** A treaty is called what its entry in the directory calls it. */
  @Bean
  EntryNames legalBases(ReferenceCopy copy) {
    return new PublishedNames(copy, "LegalBasisProfilePublished");
  }

  @Bean
  ReferenceView referenceView(ReferenceCopy copy, Calendars calendars, LedgerSettings settings) {
    return new ReferenceView(copy, calendars, settings.country());
  }

  @Bean
  Binding<RequestState, RequestEvent, MlaReference> requests(
      ReferenceView reference, JsonMapper json, PersonDocuments persons, LargeDocuments files) {
    return new Binding<>(
        RequestTable.lifeCycle(),
        "MLA",
        NAME,
        PURPOSE,
        DataClass.P0,
        Set.of(
            "direction",
            "requestingAgency",
            "sectionsComplete",
            "changedSections",
            "validatorWarnings",
            "contentVersion",
            "centralAuthority",
            "docId",
            "docIds",
            "itemNos",
            "outcome"),
        () -> reference,
        actor -> ties(actor, reference),
        new EvidencePreparation(
            files, new RequestPreparation(json, persons, reference::ownLanguage)));
  }

  @Bean
  EvidenceReading evidenceReading() {
    return new EvidenceReading();
  }

  @Bean
  Custody custody(Reading reading, Vault vault) {
    return new Custody(reading, vault);
  }

  @Bean
  Binding<IncomingState, IncomingEvent, MlaReference> incomingRequests(
      ReferenceView reference, JsonMapper json) {
    return new Binding<>(
        IncomingTable.lifeCycle(),
        "MLI",
        NAME,
        PURPOSE,
        DataClass.P0,
        Set.of("docIds", "competentAuthority", "consultationHeld", "outcome"),
        () -> reference,
        actor -> ties(actor, reference),
        new IncomingPreparation(json),
        (command, view) -> Optional.empty(),
        IncomingClaims::of);
  }

  @Bean
  RequestByHand requestByHand(ReferenceView reference) {
    return new RequestByHand(reference);
  }

  @Bean
  RequestPapers requestPapers(
      Reading reading, Vault vault, ReferenceView reference, BusinessClock clock, JsonMapper json) {
    return new RequestPapers(reading, vault, reference, clock, json);
  }

  @Bean
  Binding<InformationState, InformationEvent, MlaReference> information(ReferenceView reference) {
    return new Binding<>(
        InformationTable.lifeCycle(),
        "INF",
        NAME,
        PURPOSE,
        DataClass.P0,
        Set.of(),
        () -> reference,
        actor -> ties(actor, reference),
        new InformationPreparation());
  }

  @Bean
  Binding<JurisdictionState, JurisdictionEvent, MlaReference> jurisdiction(
      ReferenceView reference, JsonMapper json) {
    return new Binding<>(
        JurisdictionTable.lifeCycle(),
        "JUR",
        NAME,
        PURPOSE,
        DataClass.P0,
        Set.of(),
        () -> reference,
        actor -> ties(actor, reference),
        new JurisdictionPreparation(json, reference.country()));
  }

  @Bean
  ProceedingReference proceedingReference(
      ReferenceView reference, JdbcTemplate jdbc, JsonMapper json) {
    return new ProceedingReference(reference, new StoredRequests(jdbc, json), Consents.NONE_KNOWN);
  }

  @Bean
  Binding<CustodyState, CustodyEvent, ProceedingReference> custodyTransfers(
      ProceedingReference reference, JsonMapper json, PersonDocuments persons) {
    return new Binding<>(
        CustodyTable.lifeCycle(),
        "CUS",
        NAME,
        PURPOSE,
        DataClass.P1,
        Set.of("docId", "byCountry"),
        () -> reference,
        actor -> ties(actor, reference.law()),
        new ProceedingPreparation<>(
            json, persons, reference.requests(), MutualAssistance::detainee),
        MutualAssistance::caseOfRequest);
  }

  @Bean
  Binding<SafeConductState, SafeConductEvent, ProceedingReference> safeConducts(
      ProceedingReference reference, JsonMapper json, PersonDocuments persons) {
    return new Binding<>(
        SafeConductTable.lifeCycle(),
        "SAF",
        NAME,
        PURPOSE,
        DataClass.P1,
        Set.of("endsAt", "endedBy"),
        () -> reference,
        actor -> ties(actor, reference.law()),
        new ProceedingPreparation<>(json, persons, reference.requests(), MutualAssistance::witness),
        MutualAssistance::caseOfRequest);
  }

  @Bean
  Binding<HearingState, HearingEvent, ProceedingReference> hearings(ProceedingReference reference) {
    return new Binding<>(
        HearingTable.lifeCycle(),
        "HEA",
        NAME,
        PURPOSE,
        DataClass.P0,
        Set.of("docId"),
        () -> reference,
        actor -> ties(actor, reference.law()),
        null,
        MutualAssistance::caseOfRequest);
  }

  private static Optional<UUID> caseOfRequest(Object command, ProceedingReference reference) {
    return command instanceof OfRequest made
        ? reference.requests().find(made.requestId()).map(ParentRequest::caseRef)
        : Optional.empty();
  }

  private static Optional<NamedPerson> witness(Object command) {
    return command instanceof GrantSafeConduct grant
        ? Optional.of(
            new NamedPerson(
                grant.requestId(),
                grant.personRef(),
                grant.witnessNames(),
                grant.route() == null ? Map.of() : Map.of("route", grant.route())))
        : Optional.empty();
  }

  private static Optional<NamedPerson> detainee(Object command) {
    return command instanceof ProposeCustodyTransfer proposal
        ? Optional.of(
            new NamedPerson(
                proposal.requestId(),
                proposal.personRef(),
                proposal.detaineeNames(),
                Map.of("prison", proposal.prison())))
        : Optional.empty();
  }

  @Bean
  Binding<PersonRecordState, PersonRecordEvent, Retention> personRecords(PersonalData personal) {
    return personal.personRecords(PURPOSE, KEEPERS, whileTheFileIsOpen());
  }

  /**
   * Judgment plus ten years [P] cannot be reckoned before judgments are known here: kept till then.
   */
  private static Retention whileTheFileIsOpen() {
    return person -> Optional.empty();
  }

  @Bean
  Binding<DisclosureState, DisclosureEvent, DisclosureView> disclosures(PersonalData personal) {
    return personal.disclosures(
        PURPOSE,
        new DisclosureRules(
            Set.copyOf(KEEPERS),
            Map.of(),
            DisclosureRules.Consents.NONE,
            DisclosureRules.UseLimits.NONE));
  }

  @Bean
  RoleHolding roleHolding(ReferenceView reference) {
    return reference::mayHold;
  }

  /** What an actor is tied to among requests (codes.csv, Relation). */
  private static Set<Tie> ties(Actor actor, MlaReference reference) {
    String agency = actor.agency().value();
    Set<Tie> ties =
        new HashSet<>(
            Set.of(
                MlaRelation.OWN_AGENCY.to(agency),
                MlaRelation.ASSIGNED.to(agency),
                MlaRelation.ISSUER.to(agency),
                MlaRelation.givenBy(actor.country(), actor.agency()),
                MlaRelation.toAuthority(actor.agency())));
    Instant now = Clock.systemUTC().instant();
    Set<LegalBasis> bases = reference.basesOf(actor.agency(), now);
    bases.forEach(basis -> ties.add(MlaRelation.toAuthorityOf(basis)));
    if (!bases.isEmpty()) {
      ties.add(MlaRelation.OF_NO_BASIS);
    }
    Optional.ofNullable(actor.serves().get("checkpoint"))
        .ifPresent(checkpoint -> ties.add(MlaRelation.OWN_CHECKPOINT.to(checkpoint)));
    reference
        .statesOf(actor.agency(), now)
        .forEach(state -> ties.add(MlaRelation.toAuthorityWith(state)));
    if (actor.roles().contains(MlaRole.MLA_REGISTRY)) {
      ties.add(MlaRelation.TO_REGISTRY);
    }
    return ties;
  }
}
