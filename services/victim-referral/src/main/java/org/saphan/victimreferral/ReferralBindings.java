package org.saphan.victimreferral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Mask.Part;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.WordRule;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.vault.Vault;
import org.saphan.victimreferral.referral.MinimalOffer;
import org.saphan.victimreferral.referral.ReferralCommand.CreateReferral;
import org.saphan.victimreferral.referral.ReferralEvent;
import org.saphan.victimreferral.referral.ReferralReaders;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.referral.ReferralView;
import org.saphan.victimreferral.store.NextOffer;
import org.saphan.victimreferral.store.ReferenceView;
import org.saphan.victimreferral.store.ReferralPreparation;
import org.saphan.victimreferral.store.StoredHouses;
import org.saphan.victimreferral.store.StoredStays;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentBook;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.VictimBook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The referrals as this service offers them. */
@Configuration(proxyBeanMethods = false)
class ReferralBindings {
  @Bean
  ReferralView referralView(
      ReferenceView reference,
      ObjectProvider<VictimBook> victims,
      ConsentBook consents,
      JdbcTemplate jdbc,
      JsonMapper json,
      Vault vault) {
    return new ReferralView(
        new CareView(
            reference,
            victims.getIfAvailable(() -> VictimBook.NOTHING),
            consents,
            new StoredStays(jdbc)),
        new StoredHouses(jdbc, json, vault));
  }

  @Bean
  Binding<ReferralState, ReferralEvent, ReferralView> referrals(
      ReferralView view,
      ReferenceView reference,
      JsonMapper json,
      PersonDocuments persons,
      BusinessClock clock) {
    return new Binding<>(
            ReferralTable.lifeCycle(),
            "REF",
            VictimReferral.NAME,
            VictimReferral.PROTECTION,
            DataClass.P1,
            Set.of("shelterCode", "outcome"),
            () -> view,
            actor -> VictimReferral.ties(actor, reference))
        .withPreparation(new ReferralPreparation(json, persons, view, clock::now))
        .withCaseOf(ReferralBindings::caseOf)
        .withMask((referral, by) ->
            MinimalOffer.of(referral, by, view)
                .map(offer -> Part.of(offer, offer::isToldBy, false)))
        .withWords(
            new WordRule<>(
                referral -> person(referral.victimCaseId(), view), ReferralReaders::include));
  }

  @Bean
  NextOffer nextOffer(Reading reading, ReferralView view) {
    return new NextOffer(reading, view);
  }

  private static List<UUID> person(UUID victimCaseId, ReferralView view) {
    return view.care().victims().victim(victimCaseId).map(KnownVictim::personRef).stream().toList();
  }

  /** A referral belongs to the case of the person. */
  private static Optional<UUID> caseOf(Object command, ReferralView view) {
    return command instanceof CreateReferral creating
        ? view.care().victims().victim(creating.victimCaseId()).map(KnownVictim::caseRef)
        : Optional.empty();
  }
}
