package org.saphan.foundation.reaction;

import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** For a service that reacts: it declares the subscriptions that the reactor makes for it. */
@Configuration(proxyBeanMethods = false)
public class ReactionConfiguration {
  @Bean
  Memos memos(JdbcTemplate jdbc, JsonMapper json, Bindings bindings) {
    return new Memos(jdbc, json, bindings);
  }

  @Bean
  Reactor reactor(
      Ledger ledger, Reading reading, Bindings bindings, LedgerSettings settings, Memos memos) {
    return new Reactor(ledger, reading, bindings, settings, memos);
  }
}
