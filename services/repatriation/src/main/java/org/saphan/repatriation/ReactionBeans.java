package org.saphan.repatriation;

import java.util.List;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.personal.SharingReactions;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Reactor;
import org.saphan.repatriation.reaction.Alarms;
import org.saphan.repatriation.reaction.ReturnReactions;
import org.saphan.repatriation.returning.ReturnView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service hears of the others and answers. */
@Configuration(proxyBeanMethods = false)
class ReactionBeans {
  /** The other services with vaults. */
  static final List<String> VAULTS = List.of("mutual-assistance", "victim-referral");

  @Bean
  Subscription reactions(Reactor reactor, Aggregates aggregates, ReturnView view) {
    return reactor.subscription("reactions", new ReturnReactions(aggregates, view).all());
  }

  @Bean
  Subscription alarms(Reactor reactor) {
    return reactor.subscription("alarms", Alarms.all());
  }

  @Bean
  Subscription sharing(Reactor reactor, Aggregates aggregates) {
    return reactor.subscription(
        SharingReactions.CONSUMER, SharingReactions.withdrawals(aggregates));
  }

  @Bean
  Subscription vaults(Reactor reactor, Aggregates aggregates) {
    return reactor.subscription(
        SharingReactions.VAULTS, SharingReactions.erasures(Repatriation.NAME, VAULTS, aggregates));
  }
}
