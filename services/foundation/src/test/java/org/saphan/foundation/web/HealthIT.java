package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.platform.Durability;
import org.saphan.platform.Platform;

/** What a service says of itself while something that it needs is away. It kills its servers. */
class HealthIT {
  @TempDir static Path directory;
  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = Platform.start(Platform.Options.in(directory, Durability.KEPT));
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  private static Map<String, String> properties(String database) {
    platform.createDatabase(database);
    Map<String, String> all = new HashMap<>(platform.properties(BoxService.SERVICE, database));
    all.put("spring.datasource.hikari.connection-timeout", "1000");
    all.put("saphan.messaging.back-off", "200ms");
    all.put("saphan.data-directory", directory.resolve(database).toString());
    return all;
  }

  private static int status(BoxService service, String group) {
    return service.send(service.request("/actuator/health/" + group)).statusCode();
  }

  @Test
  void withoutItsDatabaseAServiceIsAliveButNotReady() {
    try (BoxService service = BoxService.on(properties("away"))) {
      service.until(() -> assertThat(status(service, "readiness")).isEqualTo(200));
      platform.postgres().kill();
      try {
        assertThat(status(service, "readiness")).isEqualTo(503);
        assertThat(status(service, "liveness")).isEqualTo(200);
        assertThat(service.send(service.request("/actuator/prometheus")).statusCode())
            .as("a scrape does not fail")
            .isEqualTo(200);
      } finally {
        platform.postgres().start();
      }
      service.until(() -> assertThat(status(service, "readiness")).isEqualTo(200));
    }
  }

  @Test
  void withoutTheBrokerAServiceIsReadyAndTakesCommandsAndSaysThatTheyAreNotDelivered() {
    try (BoxService service = BoxService.on(properties("undelivered"))) {
      platform.broker().kill();
      try {
        service.pack();
        service.until(() -> assertThat(status(service, "delivery")).isEqualTo(503));
        assertThat(status(service, "readiness")).isEqualTo(200);
        assertThat(status(service, "liveness")).isEqualTo(200);
      } finally {
        platform.broker().start();
      }
      service.until(() -> assertThat(status(service, "delivery")).isEqualTo(200));
    }
  }

  @Test
  void whileAMigrationIsPendingAServiceIsNotReady() {
    Map<String, String> properties = properties("pending");
    String schema = "mutual_assistance";
    Flyway.configure()
        .dataSource(
            properties.get("spring.flyway.url"),
            properties.get("spring.flyway.user"),
            properties.get("spring.flyway.password"))
        .defaultSchema(schema)
        .locations("classpath:saphan/foundation/db")
        .placeholders(Map.of("app", schema, "schema", schema, "keys", schema + "_keys"))
        .target("6")
        .load()
        .migrate();
    properties.put("saphan.migrate", "false");
    try (BoxService service = BoxService.on(properties)) {
      assertThat(status(service, "readiness")).isEqualTo(503);
      assertThat(status(service, "liveness")).isEqualTo(200);
      service.bean(Flyway.class).migrate();
      assertThat(status(service, "readiness")).isEqualTo(200);
    }
  }

  @Test
  void whoAsksFromOutsideLearnsNoDetails() {
    try (BoxService service = BoxService.on(properties("quiet"))) {
      for (String group : new String[] {"", "readiness", "liveness", "delivery"}) {
        assertThat(service.send(service.request("/actuator/health/" + group)).body())
            .doesNotContain("details", "validationQuery", "refused", "components");
      }
    }
  }
}
