package org.saphan.victimreferral;

import java.util.List;
import java.util.stream.Stream;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.personal.SharingReactions;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reactor;
import org.saphan.victimreferral.reaction.AbroadReactions;
import org.saphan.victimreferral.reaction.CareBook;
import org.saphan.victimreferral.reaction.CaseReactions;
import org.saphan.victimreferral.reaction.ConsentReactions;
import org.saphan.victimreferral.reaction.PlaceReactions;
import org.saphan.victimreferral.reaction.VaultReactions;
import org.saphan.victimreferral.reaction.VictimReactions;
import org.saphan.victimreferral.referral.ReferralView;
import org.saphan.victimreferral.store.NextAsked;
import org.saphan.victimreferral.store.ReferenceView;
import org.saphan.victimreferral.store.StoredCareBook;
import org.saphan.victimreferral.store.StoredVaults;
import org.saphan.victimreferral.terms.VictimBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What this service hears and answers; what must not wait for other things has its own consumer.
 */
@Configuration(proxyBeanMethods = false)
class ReactionBeans {
  /** The other services with vaults. */
  private static final List<String> OTHERS = List.of("mutual-assistance", "repatriation");

  /** What is done at once when a consent is taken back; no other event may keep it waiting. */
  @Bean
  Subscription sharing(Reactor reactor, Aggregates aggregates) {
    return reactor.subscription(
        SharingReactions.CONSUMER, SharingReactions.withdrawals(aggregates));
  }

  @Bean
  Subscription vaults(Reactor reactor, Aggregates aggregates, JdbcTemplate jdbc) {
    return reactor.subscription(
        SharingReactions.VAULTS, vaults(aggregates, new StoredVaults(jdbc)));
  }

  @Bean
  Subscription consentsGiven(Reactor reactor) {
    return reactor.subscription(ConsentReactions.CONSUMER, ConsentReactions.all());
  }

  @Bean
  CareBook careBook(
      JdbcTemplate jdbc, Reading reading, ReferralView referrals, BusinessClock clock) {
    return new StoredCareBook(jdbc, new NextAsked(reading, referrals, clock::now));
  }

  @Bean
  Subscription reactions(
      Reactor reactor, CareBook book, VictimBook victims, ReferenceView reference) {
    return reactor.subscription(
        "reactions",
        Stream.of(
                new AbroadReactions(book).all(),
                new VictimReactions(book, victims, reference).all(),
                new PlaceReactions(book).all())
            .flatMap(List::stream)
            .toList());
  }

  @Bean
  Subscription proceedings(Reactor reactor, Aggregates aggregates, ReferenceView reference) {
    return reactor.subscription("proceedings", new CaseReactions(aggregates, reference).all());
  }

  /** What the vaults say, the own one too. */
  static List<Reaction<?>> vaults(Aggregates aggregates, StoredVaults book) {
    List<String> all = Stream.concat(OTHERS.stream(), Stream.of(VictimReferral.NAME)).toList();
    return Stream.concat(
            new VaultReactions(all, book).all().stream(),
            SharingReactions.erasures(VictimReferral.NAME, OTHERS, aggregates).stream())
        .toList();
  }
}
