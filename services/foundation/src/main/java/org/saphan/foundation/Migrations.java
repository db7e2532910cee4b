package org.saphan.foundation;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether the tables are those of this build. Normally a service migrates them itself before it
 * answers anybody; where that is a job of its own ({@code saphan.migrate=false}), the service is
 * not ready before the job is done.
 */
@Configuration(proxyBeanMethods = false)
public class Migrations {
  @Bean
  FlywayMigrationStrategy migrateUnlessToldNotTo(@Value("${saphan.migrate:true}") boolean migrate) {
    return flyway -> {
      if (migrate) {
        flyway.migrate();
      }
    };
  }

  @Bean
  HealthIndicator migrationsHealthIndicator(Flyway flyway) {
    return new Pending(flyway);
  }

  /** Asks until nothing is pending; while a build runs, nothing becomes pending again. */
  private static final class Pending extends AbstractHealthIndicator {
    private final Flyway flyway;
    private volatile boolean done;

    Pending(Flyway flyway) {
      this.flyway = flyway;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
      done = done || flyway.info().pending().length == 0;
      if (done) {
        health.up();
      } else {
        health.outOfService().withDetail("reason", "migrations are pending");
      }
    }
  }
}
