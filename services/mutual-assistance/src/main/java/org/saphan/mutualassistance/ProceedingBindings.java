package org.saphan.mutualassistance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.WordRule;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.mutualassistance.custody.CustodyCommand.ProposeCustodyTransfer;
import org.saphan.mutualassistance.custody.CustodyEvent;
import org.saphan.mutualassistance.custody.CustodyReaders;
import org.saphan.mutualassistance.custody.CustodyState;
import org.saphan.mutualassistance.custody.CustodyTable;
import org.saphan.mutualassistance.hearing.HearingEvent;
import org.saphan.mutualassistance.hearing.HearingReaders;
import org.saphan.mutualassistance.hearing.HearingState;
import org.saphan.mutualassistance.hearing.HearingTable;
import org.saphan.mutualassistance.safeconduct.SafeConductCommand.GrantSafeConduct;
import org.saphan.mutualassistance.safeconduct.SafeConductEvent;
import org.saphan.mutualassistance.safeconduct.SafeConductReaders;
import org.saphan.mutualassistance.safeconduct.SafeConductState;
import org.saphan.mutualassistance.safeconduct.SafeConductTable;
import org.saphan.mutualassistance.store.ProceedingPreparation;
import org.saphan.mutualassistance.store.ProceedingPreparation.NamedPerson;
import org.saphan.mutualassistance.store.ReferenceView;
import org.saphan.mutualassistance.store.StoredRequests;
import org.saphan.mutualassistance.terms.MlaTies;
import org.saphan.mutualassistance.terms.OfRequest;
import org.saphan.mutualassistance.terms.ParentRequest;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to a request: custody transfer, safe conduct, video hearing. */
@Configuration(proxyBeanMethods = false)
class ProceedingBindings {
  private final BusinessClock clock;

  ProceedingBindings(BusinessClock clock) {
    this.clock = clock;
  }

  @Bean
  ProceedingReference proceedingReference(
      ReferenceView reference, JdbcTemplate jdbc, JsonMapper json) {
    return new ProceedingReference(reference, new StoredRequests(jdbc, json));
  }

  @Bean
  Binding<CustodyState, CustodyEvent, ProceedingReference> custodyTransfers(
      ProceedingReference reference, JsonMapper json, PersonDocuments persons) {
    return new Binding<>(
            CustodyTable.lifeCycle(),
            "CUS",
            MutualAssistance.NAME,
            MutualAssistance.PURPOSE,
            DataClass.P1,
            Set.of("docId", "byCountry"),
            () -> reference,
            actor -> MlaTies.of(actor, reference.law(), clock.now()))
        .withPreparation(
            new ProceedingPreparation<>(
                json, persons, reference.requests(), ProceedingBindings::detainee))
        .withCaseOf(ProceedingBindings::caseOfRequest)
        .withMask(AbroadMask.ofMemosOnly(reference.law().country()))
        .withWords(
            new WordRule<>(transfer -> List.of(transfer.personRef()), CustodyReaders::include));
  }

  @Bean
  Binding<SafeConductState, SafeConductEvent, ProceedingReference> safeConducts(
      ProceedingReference reference, JsonMapper json, PersonDocuments persons) {
    return new Binding<>(
            SafeConductTable.lifeCycle(),
            "SAF",
            MutualAssistance.NAME,
            MutualAssistance.PURPOSE,
            DataClass.P1,
            Set.of("endsAt", "endedBy"),
            () -> reference,
            actor -> MlaTies.of(actor, reference.law(), clock.now()))
        .withPreparation(
            new ProceedingPreparation<>(
                json, persons, reference.requests(), ProceedingBindings::witness))
        .withCaseOf(ProceedingBindings::caseOfRequest)
        .withMask(AbroadMask.ofMemosOnly(reference.law().country()))
        .withWords(
            new WordRule<>(conduct -> List.of(conduct.personRef()), SafeConductReaders::include));
  }

  @Bean
  Binding<HearingState, HearingEvent, ProceedingReference> hearings(ProceedingReference reference) {
    return new Binding<>(
            HearingTable.lifeCycle(),
            "HEA",
            MutualAssistance.NAME,
            MutualAssistance.PURPOSE,
            DataClass.P0,
            Set.of("docId"),
            () -> reference,
            actor -> MlaTies.of(actor, reference.law(), clock.now()))
        .withCaseOf(ProceedingBindings::caseOfRequest)
        .withMask(AbroadMask.ofMemosOnly(reference.law().country()))
        .withWords(WordRule.ofAggregate(HearingReaders::include));
  }

  private static Optional<UUID> caseOfRequest(Object command, ProceedingReference reference) {
    return command instanceof OfRequest made
        ? reference.requests().find(made.requestId()).map(ParentRequest::caseRef)
        : Optional.empty();
  }

  private static Optional<NamedPerson> witness(Object command) {
    return command instanceof GrantSafeConduct grant
        ? Optional.of(new NamedPerson(grant.requestId(), grant.personRef(), grant.witnessNames()))
        : Optional.empty();
  }

  private static Optional<NamedPerson> detainee(Object command) {
    return command instanceof ProposeCustodyTransfer proposal
        ? Optional.of(
            new NamedPerson(proposal.requestId(), proposal.personRef(), proposal.detaineeNames()))
        : Optional.empty();
  }
}
