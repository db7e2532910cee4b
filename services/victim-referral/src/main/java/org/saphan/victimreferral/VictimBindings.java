package org.saphan.victimreferral;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.countersign.Countersignatures;
import org.saphan.foundation.countersign.CountersignedPreparation;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Claim;
import org.saphan.foundation.ledger.Mask.Part;
import org.saphan.foundation.ledger.WordRule;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.victimreferral.store.ReferenceView;
import org.saphan.victimreferral.store.StoredConsents;
import org.saphan.victimreferral.store.StoredVictims;
import org.saphan.victimreferral.store.VictimPreparation;
import org.saphan.victimreferral.victim.PartOfVictimCase;
import org.saphan.victimreferral.victim.VictimCaseCommand.OpenVictimCase;
import org.saphan.victimreferral.victim.VictimCaseEvent;
import org.saphan.victimreferral.victim.VictimCaseReaders;
import org.saphan.victimreferral.victim.VictimCaseState;
import org.saphan.victimreferral.victim.VictimCaseTable;
import org.saphan.victimreferral.victim.VictimCaseView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The victim cases as this service offers them. */
@Configuration(proxyBeanMethods = false)
class VictimBindings {
  /** What the other says instead of making a second one. */
  private static final String GUARD = "STATE";

  @Bean
  StoredVictims storedVictims(JdbcTemplate jdbc, JsonMapper json) {
    return new StoredVictims(jdbc, json);
  }

  @Bean
  VictimCaseView victimCaseView(
      ReferenceView reference, StoredConsents consents, StoredVictims victims) {
    return new VictimCaseView(reference, consents, victims);
  }

  @Bean
  Binding<VictimCaseState, VictimCaseEvent, VictimCaseView> victimCases(
      VictimCaseView view,
      ReferenceView reference,
      JsonMapper json,
      PersonDocuments persons,
      Countersignatures signatures,
      BusinessClock clock,
      @Value("${saphan.zone:Asia/Vientiane}") ZoneId zone) {
    return new Binding<>(
            VictimCaseTable.lifeCycle(),
            "VIC",
            VictimReferral.NAME,
            VictimReferral.PROTECTION,
            DataClass.P1,
            Set.of(),
            () -> view,
            actor -> VictimReferral.ties(actor, reference))
        .withPreparation(
            new CountersignedPreparation<>(
                signatures,
                json,
                new VictimPreparation(
                    json, persons, reference, () -> LocalDate.ofInstant(clock.now(), zone))))
        .withCaseOf(VictimBindings::caseOf)
        .withClaims(VictimBindings::claims)
        .withMask((victim, by) ->
            PartOfVictimCase.of(victim, by)
                .map(part -> Part.of(part, part::isToldBy, part.hasPapers())))
        .withWords(
            new WordRule<>(victim -> List.of(victim.personRef()), VictimCaseReaders::include));
  }

  /** One person, one case at a time: whoever reports her again adds a source to it (V24). */
  private static List<Claim> claims(VictimCaseState victim) {
    return victim.closed()
        ? List.of()
        : List.of(Claim.whileHeld(GUARD, "personRef", victim.personRef().toString()));
  }

  /** A person who was written of here before stays in her case file. */
  private static Optional<UUID> caseOf(Object command, VictimCaseView view) {
    return command instanceof OpenVictimCase opening
        ? view.beside().caseOf(opening.personRef())
        : Optional.empty();
  }
}
