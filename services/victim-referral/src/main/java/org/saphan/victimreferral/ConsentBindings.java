package org.saphan.victimreferral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.WordRule;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.victimreferral.consent.ConsentCommand.RecordConsent;
import org.saphan.victimreferral.consent.ConsentEvent;
import org.saphan.victimreferral.consent.ConsentState;
import org.saphan.victimreferral.consent.ConsentTable;
import org.saphan.victimreferral.consent.ConsentView;
import org.saphan.victimreferral.referral.ReferralView;
import org.saphan.victimreferral.store.ConsentPreparation;
import org.saphan.victimreferral.store.ReferenceView;
import org.saphan.victimreferral.store.StoredCare;
import org.saphan.victimreferral.store.StoredConsents;
import org.saphan.victimreferral.store.StoredReliance;
import org.saphan.victimreferral.terms.VictimRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The consent ledger as this service offers it. */
@Configuration(proxyBeanMethods = false)
class ConsentBindings {
  @Bean
  StoredConsents storedConsents(JdbcTemplate jdbc, JsonMapper json, BusinessClock clock) {
    return new StoredConsents(jdbc, json, clock);
  }

  @Bean
  ConsentView consentView(
      ReferenceView reference,
      JdbcTemplate jdbc,
      JsonMapper json,
      StoredConsents consents,
      ReferralView referrals) {
    return new ConsentView(
        reference, new StoredCare(jdbc), new StoredReliance(jdbc, json, consents, referrals));
  }

  @Bean
  Binding<ConsentState, ConsentEvent, ConsentView> consents(
      ConsentView view, ReferenceView reference, JsonMapper json) {
    return new Binding<>(
            ConsentTable.lifeCycle(),
            "CON",
            VictimReferral.NAME,
            VictimReferral.PROTECTION,
            DataClass.P1,
            Set.of("purpose", "recipients", "countries", "dataGroups"),
            () -> view,
            actor -> VictimReferral.ties(actor, reference))
        .withPreparation(new ConsentPreparation(json, view.beside()))
        .withCaseOf(ConsentBindings::caseOf)
        .withAside(true)
        .withWords(
            new WordRule<>(
                consent -> List.of(consent.personRef()),
                (role, command, stage) -> role.equals(VictimRole.CASE_WORKER)));
  }

  /** What a person says belongs to her case; without one it stands alone. */
  private static Optional<UUID> caseOf(Object command, ConsentView view) {
    return command instanceof RecordConsent recorded
        ? view.beside().caseOf(recorded.personRef())
        : Optional.empty();
  }
}
