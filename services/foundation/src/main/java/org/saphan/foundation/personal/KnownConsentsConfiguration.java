package org.saphan.foundation.personal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.personal.disclosure.ConsentPurpose;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.disclosure.SaidConsent;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** For a service with a vault that keeps no ledger of consents: it hears them from who does. */
@Configuration(proxyBeanMethods = false)
public class KnownConsentsConfiguration {
  private static final String CONTEXT = "saphan.victim-referral.";

  /** What is read of {@code ConsentRecorded}. */
  record Recorded(
      UUID consentId,
      UUID personRef,
      ConsentPurpose purpose,
      String decision,
      List<AgencyCode> recipients,
      List<CountryCode> countries,
      List<DataGroup> dataGroups,
      String givenBy,
      @Nullable Instant expiresAt) {
    SaidConsent said(Envelope envelope) {
      return new SaidConsent(
          decision.equals("GRANTED"),
          recipients,
          countries,
          dataGroups,
          givenBy.equals("SELF"),
          saidAt(envelope),
          expiresAt,
          null);
    }
  }

  /** What is read of {@code ConsentWithdrawn}. */
  record Withdrawn(UUID consentId) {}

  /** What is read of the events of a victim case that say how old she is taken to be. */
  record Treated(UUID victimCaseId, UUID personRef, boolean treatAsChild) {}

  /** What is read of {@code AgeDoubtAccepted}. */
  record DoubtAccepted(UUID victimCaseId, boolean treatAsChild) {}

  @Bean
  KnownConsents knownConsents(JdbcTemplate jdbc, BusinessClock clock) {
    return new KnownConsents(jdbc, clock);
  }

  @Bean
  Subscription consentSubscription(
      KnownConsents known, @Value("${spring.application.name}") String service) {
    Subscription consents =
        Subscription.of(
                service + ".consents",
                "victim-referral.consents.v1",
                "victim-referral.victim-cases.v1")
            .on(
                CONTEXT + "ConsentRecorded",
                Recorded.class,
                (envelope, recorded) ->
                    known.keep(
                        recorded.consentId(),
                        envelope.caseRef(),
                        recorded.personRef(),
                        recorded.purpose(),
                        recorded.said(envelope)))
            .on(
                CONTEXT + "ConsentWithdrawn",
                Withdrawn.class,
                (envelope, withdrawn) -> known.withdraw(withdrawn.consentId(), saidAt(envelope)))
            .on(
                CONTEXT + "AgeDoubtAccepted",
                DoubtAccepted.class,
                (envelope, accepted) ->
                    known.treat(accepted.victimCaseId(), accepted.treatAsChild()));
    for (String event :
        List.of(
            "VictimCaseOpened",
            "VictimPresumed",
            "VictimConfirmed",
            "ForeignIdentificationRecognised",
            "AgeDisputeRaised",
            "AgeAssessmentRecorded")) {
      consents =
          consents.on(
              CONTEXT + event,
              Treated.class,
              (envelope, treated) ->
                  known.treat(treated.victimCaseId(), treated.personRef(), treated.treatAsChild()));
    }
    return consents;
  }

  /** A clock that is ahead does not let a word count later than it was known. */
  private static Instant saidAt(Envelope envelope) {
    return envelope.occurredAt().isBefore(envelope.recordedAt())
        ? envelope.occurredAt()
        : envelope.recordedAt();
  }
}
