package org.saphan.mutualassistance;

import java.util.Set;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.WordRule;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.vault.LargeDocuments;
import org.saphan.foundation.vault.Vault;
import org.saphan.mutualassistance.incoming.IncomingAbroad;
import org.saphan.mutualassistance.incoming.IncomingCounted;
import org.saphan.mutualassistance.incoming.IncomingEvent;
import org.saphan.mutualassistance.incoming.IncomingReaders;
import org.saphan.mutualassistance.incoming.IncomingState;
import org.saphan.mutualassistance.incoming.IncomingTable;
import org.saphan.mutualassistance.information.InformationEvent;
import org.saphan.mutualassistance.information.InformationReaders;
import org.saphan.mutualassistance.information.InformationState;
import org.saphan.mutualassistance.information.InformationTable;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent;
import org.saphan.mutualassistance.jurisdiction.JurisdictionState;
import org.saphan.mutualassistance.jurisdiction.JurisdictionTable;
import org.saphan.mutualassistance.request.RequestAbroad;
import org.saphan.mutualassistance.request.RequestCounted;
import org.saphan.mutualassistance.request.RequestEvent;
import org.saphan.mutualassistance.request.RequestReaders;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.request.RequestTable;
import org.saphan.mutualassistance.store.CarriedPapers;
import org.saphan.mutualassistance.store.Custody;
import org.saphan.mutualassistance.store.EvidencePreparation;
import org.saphan.mutualassistance.store.EvidenceReading;
import org.saphan.mutualassistance.store.IncomingClaims;
import org.saphan.mutualassistance.store.IncomingPreparation;
import org.saphan.mutualassistance.store.IncomingReading;
import org.saphan.mutualassistance.store.InformationPreparation;
import org.saphan.mutualassistance.store.JurisdictionPreparation;
import org.saphan.mutualassistance.store.OneForEachCase;
import org.saphan.mutualassistance.store.PapersAbroad;
import org.saphan.mutualassistance.store.ReferenceView;
import org.saphan.mutualassistance.store.RequestPapers;
import org.saphan.mutualassistance.store.RequestPreparation;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaTies;
import org.saphan.mutualassistance.web.RequestByHand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Requests of both directions, spontaneous information and questions of jurisdiction. */
@Configuration(proxyBeanMethods = false)
class RequestBindings {
  private final BusinessClock clock;

  RequestBindings(BusinessClock clock) {
    this.clock = clock;
  }

  @Bean
  Binding<RequestState, RequestEvent, MlaReference> requests(
      ReferenceView reference, JsonMapper json, PersonDocuments persons, LargeDocuments files) {
    return new Binding<>(
            RequestTable.lifeCycle(),
            "MLA",
            MutualAssistance.NAME,
            MutualAssistance.PURPOSE,
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
            actor -> MlaTies.of(actor, reference, clock.now()))
        .withPreparation(
            new EvidencePreparation(
                files, new RequestPreparation(json, persons, reference::ownLanguage)))
        .withWords(WordRule.ofAggregate(RequestReaders::include))
        .withMask(
            new PassingMask<>(
                new AbroadMask<>(reference.country(), RequestAbroad::of, RequestAbroad::tells),
                RequestCounted::of,
                RequestCounted::counts,
                RequestCounted::isCarried));
  }

  @Bean
  PapersAbroad papersAbroad(ReferenceView reference) {
    return new PapersAbroad(reference.country());
  }

  @Bean
  CarriedPapers carriedPapers(ReferenceView reference) {
    return new CarriedPapers(reference, clock);
  }

  @Bean
  EvidenceReading evidenceReading() {
    return new EvidenceReading();
  }

  @Bean
  IncomingReading incomingReading() {
    return new IncomingReading();
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
            MutualAssistance.NAME,
            MutualAssistance.PURPOSE,
            DataClass.P0,
            Set.of("docIds", "competentAuthority", "consultationHeld", "outcome"),
            () -> reference,
            actor -> MlaTies.of(actor, reference, clock.now()))
        .withPreparation(new IncomingPreparation(json))
        .withClaims(IncomingClaims::of)
        .withWords(WordRule.ofAggregate(IncomingReaders::include))
        .withMask(
            new PassingMask<>(
                new AbroadMask<>(reference.country(), IncomingAbroad::of, IncomingAbroad::tells),
                IncomingCounted::of,
                IncomingCounted::counts,
                IncomingCounted::isCarried));
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
            MutualAssistance.NAME,
            MutualAssistance.PURPOSE,
            DataClass.P0,
            Set.of(),
            () -> reference,
            actor -> MlaTies.of(actor, reference, clock.now()))
        .withPreparation(new InformationPreparation())
        .withWords(WordRule.ofAggregate(InformationReaders::include));
  }

  @Bean
  Binding<JurisdictionState, JurisdictionEvent, MlaReference> jurisdiction(
      ReferenceView reference, JsonMapper json, JdbcTemplate jdbc) {
    return new Binding<>(
            JurisdictionTable.lifeCycle(),
            "JUR",
            MutualAssistance.NAME,
            MutualAssistance.PURPOSE,
            DataClass.P0,
            Set.of(),
            () -> reference,
            actor -> MlaTies.of(actor, reference, clock.now()))
        .withPreparation(new JurisdictionPreparation(json, reference.country()))
        .withCaseRule(new OneForEachCase(jdbc));
  }
}
