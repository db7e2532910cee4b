package org.saphan.foundation.personal.packages;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.ledger.Effect;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.peer.Peers;
import org.saphan.foundation.personal.Disclosing;
import org.saphan.foundation.personal.SharingReactions.ConsentWithdrawn;
import org.saphan.foundation.personal.SharingReactions.RecordErased;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.foundation.vault.Vault;
import org.saphan.foundation.web.MorePaths;
import org.saphan.foundation.web.Way;
import org.saphan.lifecycle.AgencyCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For a service with a vault whose people receive what other vaults disclose, and give. */
@Configuration(proxyBeanMethods = false)
@Import(PackagesController.class)
public class PackagesConfiguration {
  private static final String VAULT = "saphan.vault.";

  /** The services with vaults: each gives packages, and receives those of all. */
  static final List<String> VAULTS =
      List.of("mutual-assistance", "repatriation", "victim-referral");

  /** What is read of {@code DisclosureGranted}. */
  record Granted(
      UUID disclosureId,
      UUID personRef,
      List<DataGroup> dataGroups,
      AgencyCode recipientAgency,
      Instant expiresAt,
      @Nullable UUID consentId) {
    Overridden allowed() {
      return new Overridden(disclosureId, personRef, dataGroups, recipientAgency, expiresAt);
    }
  }

  /** What is read of {@code DisclosureOverridden}. */
  record Overridden(
      UUID disclosureId,
      UUID personRef,
      List<DataGroup> dataGroups,
      AgencyCode recipientAgency,
      Instant expiresAt) {}

  /** What is read of {@code DisclosureFetched}. */
  record Fetched(UUID disclosureId, Instant at) {}

  /** What is read of the events that end a disclosure. */
  record Closed(UUID disclosureId) {}

  @Bean
  KnownPackages knownPackages(JdbcTemplate jdbc, Vault vault) {
    return new KnownPackages(jdbc, vault);
  }

  @Bean
  PackageAnswer packageAnswer(Disclosing disclosing) {
    return new PackageAnswer(disclosing, Set.copyOf(VAULTS));
  }

  @Bean
  Receiving receiving(
      LedgerSettings settings,
      KnownPackages packages,
      PackageAnswer here,
      Peers peers,
      Ledger ledger,
      Vault vault,
      Exclusions exclusions,
      ReadLog log,
      BusinessClock clock,
      PlatformTransactionManager transactions,
      MeterRegistry meters) {
    return new Receiving(
        settings,
        packages,
        here,
        peers,
        ledger,
        vault,
        exclusions,
        log,
        clock,
        new TransactionTemplate(transactions),
        meters);
  }

  /** What this vault decides itself ends what it has received, in the same transaction. */
  @Bean
  Effect packagesEffect(KnownPackages packages) {
    return (event, after) -> {
      switch (event) {
        case PersonRecordEvent.RecordErased erased ->
            packages.erasedHere(erased.personRef(), erased.vault());
        case PersonRecordEvent.SharingStopped stopped -> packages.withdrawn(stopped.consentId());
        default -> {
          // nothing that packages hang on
        }
      }
    };
  }

  @Bean
  Way packagesWay(Receiving receiving) {
    return new Way("packages", "packages.title", receiving::isFor);
  }

  @Bean
  MorePaths packagesPaths() {
    return new MorePaths(PackagesController.DESCRIPTION);
  }

  /**
   * Hears of all packages, of this vault too. A consent that is taken back is heard apart from the
   * record of the person, since this vault may have none; an erasure of this vault is no news.
   */
  @Bean
  Subscription packageSubscription(KnownPackages packages, LedgerSettings settings) {
    String own = settings.service();
    return Subscription.of(own + ".packages", topics(own).toArray(String[]::new))
        .onFrom(
            VAULT + "DisclosureGranted",
            Granted.class,
            (vault, envelope, granted) ->
                packages.granted(fresh(vault, envelope, granted.allowed(), granted.consentId())))
        .onFrom(
            VAULT + "DisclosureOverridden",
            Overridden.class,
            (vault, envelope, allowed) -> packages.granted(fresh(vault, envelope, allowed, null)))
        .on(
            VAULT + "DisclosureFetched",
            Fetched.class,
            (envelope, fetched) -> packages.fetched(fetched.disclosureId(), fetched.at()))
        .on(
            VAULT + "DisclosureRefused",
            Closed.class,
            (envelope, refused) -> packages.closed(refused.disclosureId(), PackageStatus.REVOKED))
        .on(
            VAULT + "DisclosureExpired",
            Closed.class,
            (envelope, expired) -> packages.closed(expired.disclosureId(), PackageStatus.EXPIRED))
        .on(
            VAULT + "RecordErased",
            RecordErased.class,
            (envelope, erased) -> packages.erased(erased.personRef(), erased.vault()))
        .on(
            "saphan.victim-referral.ConsentWithdrawn",
            ConsentWithdrawn.class,
            (envelope, word) -> packages.withdrawn(word.consentId()));
  }

  static List<String> topics(String own) {
    return Stream.of(
            VAULTS.stream().map(vault -> vault + ".disclosures.v1"),
            VAULTS.stream()
                .filter(vault -> !vault.equals(own))
                .map(vault -> vault + ".person-records.v1"),
            Stream.of("victim-referral.consents.v1"))
        .flatMap(names -> names)
        .toList();
  }

  private static KnownPackage fresh(
      String vault, Envelope envelope, Overridden allowed, @Nullable UUID consentId) {
    return new KnownPackage(
        allowed.disclosureId(),
        vault,
        envelope.caseRef(),
        allowed.personRef(),
        allowed.recipientAgency(),
        allowed.dataGroups(),
        consentId,
        envelope.occurredAt(),
        allowed.expiresAt(),
        null,
        null,
        null,
        null);
  }
}
