package org.saphan.foundation.reaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Effect;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.lifecycle.Snapshot;
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
  Effect memosOfCases(Memos memos) {
    return memos.ofCases();
  }

  @Bean
  Aggregates aggregates(Reading reading) {
    return new Aggregates() {
      @Override
      public Optional<Snapshot<?>> find(String lifecycle, UUID id) {
        return reading.snapshot(lifecycle, id);
      }

      @Override
      public List<Snapshot<?>> inCase(UUID caseRef, String lifecycle) {
        return reading.inCase(caseRef, lifecycle);
      }

      @Override
      public List<Snapshot<?>> whose(String lifecycle, String field, UUID id) {
        return reading.whose(lifecycle, field, id);
      }
    };
  }

  @Bean
  Reactor reactor(
      Ledger ledger, Reading reading, Bindings bindings, LedgerSettings settings, Memos memos) {
    return new Reactor(ledger, reading, bindings, settings, memos);
  }
}
