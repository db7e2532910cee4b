package org.saphan.repatriation;

import java.util.List;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.personal.SharingReactions;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Reactor;
import org.saphan.repatriation.reaction.Alarms;
import org.saphan.repatriation.reaction.Heard.ReferralCreated;
import org.saphan.repatriation.reaction.Heard.ReferralOffered;
import org.saphan.repatriation.reaction.Heard.TransferCompleted;
import org.saphan.repatriation.reaction.Heard.VictimPresumed;
import org.saphan.repatriation.reaction.PresumedBook;
import org.saphan.repatriation.reaction.ReferralBook;
import org.saphan.repatriation.reaction.ReturnReactions;
import org.saphan.repatriation.returning.ReturnView;
import org.saphan.repatriation.store.StoredPresumed;
import org.saphan.repatriation.store.StoredReferrals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this service hears of the others and answers. */
@Configuration(proxyBeanMethods = false)
class ReactionBeans {
  /** The other services with vaults. */
  static final List<String> VAULTS = List.of("mutual-assistance", "victim-referral");

  @Bean
  ReferralBook referralBook(JdbcTemplate jdbc) {
    return new StoredReferrals(jdbc);
  }

  @Bean
  PresumedBook presumedBook(JdbcTemplate jdbc) {
    return new StoredPresumed(jdbc);
  }

  /** What is only kept is heard by the same consumer, so that X9 finds what came before. */
  @Bean
  Subscription reactions(
      Reactor reactor,
      Aggregates aggregates,
      ReturnView view,
      ReferralBook referrals,
      PresumedBook presumptions) {
    return reactor
        .subscription("reactions", new ReturnReactions(aggregates, view, referrals).all())
        .on(
            "saphan.victim-referral.ReferralCreated",
            ReferralCreated.class,
            (envelope, created) -> {
              if (created.returnId() != null) {
                referrals.begins(created.referralId(), created.returnId());
              }
            })
        .on(
            "saphan.victim-referral.ReferralOffered",
            ReferralOffered.class,
            (envelope, offered) -> referrals.goesOnAgain(offered.referralId()))
        .on(
            "saphan.victim-referral.TransferCompleted",
            TransferCompleted.class,
            (envelope, moved) -> referrals.ends(moved.referralId()))
        .on(
            "saphan.victim-referral.VictimPresumed",
            VictimPresumed.class,
            (envelope, presumed) ->
                presumptions.presumed(presumed.personRef(), envelope.caseRef()));
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
