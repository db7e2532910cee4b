package org.saphan.mutualassistance;

import java.util.List;
import org.saphan.foundation.ledger.Effect;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.personal.SharingReactions;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Memos;
import org.saphan.foundation.reaction.Reactor;
import org.saphan.mutualassistance.reaction.HoldBook;
import org.saphan.mutualassistance.reaction.HoldSuggestion;
import org.saphan.mutualassistance.reaction.RequestReactions;
import org.saphan.mutualassistance.store.StoredHolds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this service hears of the others and answers. */
@Configuration(proxyBeanMethods = false)
class ReactionBeans {
  /** The other services with vaults. */
  static final List<String> VAULTS = List.of("repatriation", "victim-referral");

  @Bean
  HoldBook holdBook(JdbcTemplate jdbc, Memos memos) {
    return new StoredHolds(jdbc, memos);
  }

  @Bean
  Effect holdSuggestion(HoldBook holds) {
    return new HoldSuggestion(holds);
  }

  @Bean
  Subscription reactions(Reactor reactor, Aggregates aggregates, HoldBook holds) {
    return reactor.subscription("reactions", new RequestReactions(aggregates, holds).all());
  }

  @Bean
  Subscription sharing(Reactor reactor, Aggregates aggregates) {
    return reactor.subscription(
        SharingReactions.CONSUMER, SharingReactions.withdrawals(aggregates));
  }

  @Bean
  Subscription vaults(Reactor reactor, Aggregates aggregates) {
    return reactor.subscription(
        SharingReactions.VAULTS,
        SharingReactions.erasures(MutualAssistance.NAME, VAULTS, aggregates));
  }
}
