package org.saphan.foundation.exclusion;

import java.util.UUID;
import org.saphan.foundation.messaging.Subscription;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reaction X34 in every service that has cases: the account is refused from now on. */
@Configuration(proxyBeanMethods = false)
public class ExclusionConfiguration {
  private static final String TOPIC = "case-tracker.exclusions.v1";
  private static final String CONTEXT = "saphan.case-tracker.";

  /** What is read of {@code CaseExclusionPlaced}; the case stands in the envelope. */
  record Placed(UUID exclusionId, UUID excludedAccount) {}

  /** What is read of {@code CaseExclusionEnded}. */
  record Ended(UUID exclusionId) {}

  @Bean
  Exclusions exclusions(JdbcTemplate jdbc) {
    return new Exclusions(jdbc);
  }

  @Bean
  Subscription exclusionSubscription(
      Exclusions exclusions, @Value("${spring.application.name}") String service) {
    return Subscription.of(service + ".exclusions", TOPIC)
        .on(
            CONTEXT + "CaseExclusionPlaced",
            Placed.class,
            (envelope, placed) ->
                exclusions.place(
                    placed.exclusionId(), envelope.caseRef(), placed.excludedAccount()))
        .on(
            CONTEXT + "CaseExclusionEnded",
            Ended.class,
            (envelope, ended) -> exclusions.end(ended.exclusionId()));
  }
}
