package org.saphan.foundation.reference;

import org.saphan.foundation.messaging.Schemas;
import org.saphan.foundation.messaging.Subscription;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The copy of a service, unless {@code saphan.reference.copy} is false: the publisher needs none.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "saphan.reference.copy", matchIfMissing = true)
public class ReferenceConfiguration {
  @Bean
  ReferenceCopy referenceCopy(JdbcClient jdbc, Schemas schemas) {
    return new ReferenceCopy(jdbc, schemas);
  }

  @Bean
  Subscription referenceSubscription(
      ReferenceCopy copy, @Value("${spring.application.name}") String service) {
    return Subscription.of(service + ".reference", ReferenceCopy.TOPIC)
        .newestOnly()
        .onOthers((envelope, event) -> copy.take(envelope.eventType(), event.value()));
  }

  /** Not ready before all entries have come: without them nothing is decided rightly. */
  @Bean
  HealthIndicator referenceHealthIndicator(ReferenceCopy copy) {
    return () ->
        copy.isFilled()
            ? Health.up().build()
            : Health.outOfService()
                .withDetail("reason", "the reference data have not all been received yet")
                .build();
  }
}
