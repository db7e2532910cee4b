package org.saphan.testkit;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.saphan.platform.DatabaseServer;
import org.saphan.platform.Databases;
import org.saphan.platform.Kept;
import org.saphan.platform.Platform;
import org.saphan.platform.Topics;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The servers in containers. Testcontainers sets up Kafka without passwords, so here the rights on
 * topics are not proved; the packaged broker proves them.
 */
record ContainerServers(PostgreSQLContainer postgres, KafkaContainer kafka)
    implements TestPlatform.Servers {
  static ContainerServers start(Kept kept, Path directory) {
    // The images are built on this machine by deploy/images/build: nothing is pulled.
    PostgreSQLContainer postgres =
        new PostgreSQLContainer(image("saphan/postgres", "postgres"))
            .withUsername("postgres")
            .withPassword(kept.password("postgres"))
            .withImagePullPolicy(name -> false)
            .withCommand("postgres", "-c", "fsync=off");
    KafkaContainer kafka =
        new KafkaContainer(image("saphan/kafka", "apache/kafka"))
            .withImagePullPolicy(name -> false);
    postgres.start();
    kafka.start();
    TestDirectory.deleteAfter(
        () -> {
          kafka.stop();
          postgres.stop();
        },
        directory);
    ContainerServers servers = new ContainerServers(postgres, kafka);
    Databases.prepare(servers.database(), Platform.DATABASE, Platform.SERVICES, kept);
    try (Admin admin = Admin.create(servers.admin())) {
      Topics.create(admin);
    }
    return servers;
  }

  private static DockerImageName image(String name, String standsFor) {
    return DockerImageName.parse(name + ":test").asCompatibleSubstituteFor(standsFor);
  }

  @Override
  public DatabaseServer database() {
    return new DatabaseServer(
        postgres.getHost(),
        postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        postgres.getUsername(),
        postgres.getPassword());
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers().replace("PLAINTEXT://", "");
  }

  @Override
  public Map<String, Object> admin() {
    return Map.of("bootstrap.servers", bootstrapServers());
  }

  @Override
  public Map<String, String> login(String service) {
    return Map.of();
  }
}
