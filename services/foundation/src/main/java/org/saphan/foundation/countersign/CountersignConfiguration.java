package org.saphan.foundation.countersign;

import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Second signatures of a service with a ledger. */
@Configuration(proxyBeanMethods = false)
public class CountersignConfiguration {
  /** Bindings are made with it, and it asks for them only later. */
  @Bean
  Countersignatures countersignatures(
      ObjectProvider<Bindings> bindings,
      ObjectProvider<Reading> reading,
      Vault vault,
      JdbcClient jdbc) {
    return new Countersignatures(bindings::getObject, reading::getObject, vault, jdbc);
  }
}
