package org.saphan.casetracker;

import io.micrometer.core.instrument.MeterRegistry;
import org.saphan.casetracker.match.reaction.MatchIntake;
import org.saphan.casetracker.match.reaction.Matching;
import org.saphan.casetracker.match.reaction.PeerTokens;
import org.saphan.casetracker.match.store.KeptTokens;
import org.saphan.casetracker.match.store.WantedTokens;
import org.saphan.casetracker.match.store.WeakPairs;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.peer.Peers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Matches that are proposed by themselves, where the tracker has a key to ask the vaults with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("saphan.peers.key-file")
class MatchingBindings {
  @Bean
  Subscription recordsOfVaults(WantedTokens wanted, KeptTokens tokens) {
    return new MatchIntake(wanted, tokens).subscription();
  }

  @Bean
  Matching.Thresholds thresholds(
      @Value("${saphan.matching.proposed:0.85}") double proposed,
      @Value("${saphan.matching.weak:0.70}") double weak) {
    return new Matching.Thresholds(proposed, weak);
  }

  @Bean
  Matching.Kept keptForMatching(WantedTokens wanted, KeptTokens tokens, WeakPairs weak) {
    return new Matching.Kept(wanted, tokens, weak);
  }

  @Bean
  Matching matching(
      Peers peers,
      JsonMapper json,
      Matching.Kept kept,
      Matching.Thresholds thresholds,
      Ledger ledger,
      LedgerSettings settings,
      BusinessClock clock,
      PlatformTransactionManager transactions,
      MeterRegistry metrics) {
    return new Matching(
        new PeerTokens(peers, json),
        kept,
        thresholds,
        ledger,
        settings,
        clock,
        new TransactionTemplate(transactions),
        metrics);
  }
}
