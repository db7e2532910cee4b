package org.saphan.mutualassistance;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.vault.Vault;
import org.saphan.foundation.web.Web;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.request.RequestEvent;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.RequestTable;
import org.saphan.mutualassistance.store.ReferenceView;
import org.saphan.mutualassistance.store.RequestPapers;
import org.saphan.mutualassistance.store.RequestPreparation;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.MlaRole;
import org.saphan.mutualassistance.web.RequestByHand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
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

  @Bean
  ReferenceView referenceView(ReferenceCopy copy, Calendars calendars, LedgerSettings settings) {
    return new ReferenceView(copy, calendars, settings.country());
  }

  @Bean
  Binding<RequestState, RequestEvent, MlaReference> requests(
      ReferenceView reference, JsonMapper json, PersonDocuments persons) {
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
        new RequestPreparation(json, persons, reference::ownLanguage));
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
                MlaRelation.toAuthority(actor.agency())));
    reference
        .basesOf(actor.agency(), Clock.systemUTC().instant())
        .forEach(basis -> ties.add(MlaRelation.toAuthorityOf(basis)));
    if (actor.roles().contains(MlaRole.MLA_REGISTRY)) {
      ties.add(MlaRelation.TO_REGISTRY);
    }
    return ties;
  }
}
