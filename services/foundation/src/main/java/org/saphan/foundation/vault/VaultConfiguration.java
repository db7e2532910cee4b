package org.saphan.foundation.vault;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault of a service that has {@code saphan.vault.key-file}. */
@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {
  @Bean
  Vault vault(
      JdbcClient jdbc,
      MeterRegistry meters,
      @Value("${spring.application.name}") String service,
      @Value("${saphan.vault.key-file}") Path keyFile) {
    return new Vault(jdbc, KeyRing.read(keyFile, service), service.replace('-', '_'), meters);
  }
}
