package org.saphan.proof.bench;

import static org.springframework.boot.Banner.Mode.OFF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.saphan.directory.Directory;
import org.saphan.mutualassistance.MutualAssistance;
import org.saphan.platform.Durability;
import org.saphan.platform.Platform;
import org.saphan.testkit.TestSignIn;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * PostgreSQL and Kafka as deployed (every commit on the disk before it is answered) and the service
 * whose commands are measured, alone: the directory leaves when its data have arrived.
 */
final class Workbench implements AutoCloseable {
  /** How long the directory's data may take to arrive. */
  private static final Duration READY = Duration.ofMinutes(2);

  private static final Duration LOOK = Duration.ofMillis(200);

  /** PostgreSQL's own defaults: the local node's smaller ones write to the disk while it reads. */
  private static final List<String> DATABASE = List.of("shared_buffers=128MB", "max_wal_size=1GB");

  private static final String HAS_ARRIVED =
      """
      select count(*) > 0 and count(*) = (select count(*) from mutual_assistance.reference_entry)
      from directory.published_entry
      """;

  private final Path directory;
  private final Platform platform;
  private final Recorder recorder = new Recorder();
  private final ConfigurableApplicationContext service;

  private Workbench(Path directory) throws InterruptedException, SQLException {
    this.directory = directory;
    this.platform =
        Platform.start(Platform.Options.in(directory, Durability.KEPT).withDatabase(DATABASE));
    ConfigurableApplicationContext reference = Directory.start(arguments("directory"));
    this.service = service();
    awaitReferenceData();
    reference.close();
  }

  static Workbench start() throws IOException, InterruptedException, SQLException {
    return new Workbench(Files.createTempDirectory("saphan-bench-"));
  }

  private ConfigurableApplicationContext service() {
    BeanPostProcessor listening =
        new BeanPostProcessor() {
          @Override
          public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? recorder.around(source) : bean;
          }
        };
    return new SpringApplicationBuilder(MutualAssistance.class)
        .bannerMode(OFF)
        .properties(
            "spring.config.name=" + MutualAssistance.NAME,
            "spring.application.name=" + MutualAssistance.NAME)
        .initializers(context -> context.getBeanFactory().addBeanPostProcessor(listening))
        .run(arguments(MutualAssistance.NAME));
  }

  private void awaitReferenceData() throws InterruptedException, SQLException {
    long end = System.nanoTime() + READY.toNanos();
    try (Connection connection = superuser();
        var statement = connection.prepareStatement(HAS_ARRIVED)) {
      while (true) {
        try (ResultSet answer = statement.executeQuery()) {
          if (answer.next() && answer.getBoolean(1)) {
            return;
          }
        }
        if (System.nanoTime() > end) {
          throw new IllegalStateException("The directory's data did not arrive");
        }
        Thread.sleep(LOOK);
      }
    }
  }

  private String[] arguments(String service) {
    Map<String, String> all = new HashMap<>(platform.properties(service, Platform.DATABASE));
    all.putAll(TestSignIn.shared().properties());
    all.put("saphan.country", "LA");
    all.put("saphan.practice", "false");
    all.put("saphan.data-directory", directory.resolve(service).toString());
    all.put("server.address", "127.0.0.1");
    all.put("server.port", "0");
    all.put("spring.datasource.hikari.connection-timeout", "60000"); // others use the machine too
    all.put("logging.level.root", "warn");
    return all.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }

  <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  /** A player who does by hand what this one has the ledger do. */
  JdbcPlayer byHand(Player ledger) throws Exception {
    for (Player.Command command : ledger.story()) {
      command.give(); // now and then something is read anew; it was read now
    }
    return JdbcPlayer.record(recorder, ledger, bean(DataSource.class));
  }

  int port() {
    return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** A connection that may do everything in the service's database. */
  Connection superuser() throws SQLException {
    return platform.postgres().address().connect(Platform.DATABASE);
  }

  @Override
  public void close() throws IOException {
    service.close();
    platform.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
