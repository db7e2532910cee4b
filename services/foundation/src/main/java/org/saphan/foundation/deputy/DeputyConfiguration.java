package org.saphan.foundation.deputy;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.lifecycle.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deputies of a service; {@code saphan.deputies} names the roles that may be handed over. */
@Configuration(proxyBeanMethods = false)
public class DeputyConfiguration {
  @Bean
  Deputies deputies(
      @Value("${saphan.deputies:}") List<String> roles,
      BusinessClock clock,
      @Value("${saphan.zone:Asia/Vientiane}") ZoneId zone,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    return new Deputies(
        roles.stream().map(Role::new).collect(Collectors.toSet()),
        clock,
        zone,
        jdbc,
        new TransactionTemplate(transactions));
  }
}
