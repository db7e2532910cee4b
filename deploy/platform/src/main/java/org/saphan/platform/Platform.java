package org.saphan.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;

/** PostgreSQL and Kafka of one node, ready for its services. */
public final class Platform implements AutoCloseable {
  /** The database of a node; tests make others beside it. */
  public static final String DATABASE = "saphan";

  /** The services of a node that keep data: each has a schema, roles and a Kafka user. */
  public static final List<String> SERVICES =
      List.of("directory", "mutual-assistance", "repatriation", "victim-referral", "case-tracker");

  /** Those that keep persons, and share the secret of what may be compared of them. */
  public static final List<String> VAULTS =
      List.of("mutual-assistance", "repatriation", "victim-referral");

  private final Kept kept;
  private final PostgresServer postgres;
  private final KafkaBroker broker;

  private Platform(Kept kept, PostgresServer postgres, KafkaBroker broker) {
    this.kept = kept;
    this.postgres = postgres;
    this.broker = broker;
  }

  /** How a platform is started. */
  public record Options(
      Path directory,
      Path programs,
      Durability durability,
      List<String> brokerJvm,
      List<String> database) {
    /** Programs in the user's cache, small and nothing special. */
    public static Options in(Path directory, Durability durability) {
      Path cache = Path.of(System.getProperty("user.home"), ".cache", "saphan");
      return new Options(directory, cache, durability, List.of(), List.of());
    }

    /** The same with more flags for the broker's Java machine. */
    public Options withBrokerJvm(List<String> flags) {
      return new Options(directory, programs, durability, flags, database);
    }

    /** The same with other settings of PostgreSQL, such as {@code shared_buffers=128MB}. */
    public Options withDatabase(List<String> settings) {
      return new Options(directory, programs, durability, brokerJvm, settings);
    }
  }

  /** Starts both servers at once and makes what the services need in them; or leaves neither. */
  public static Platform start(Options options) {
    Kept kept = Kept.in(options.directory());
    var postgres = CompletableFuture.supplyAsync(() -> postgres(options, kept));
    var broker = CompletableFuture.supplyAsync(() -> broker(options, kept));
    try {
      CompletableFuture.allOf(postgres, broker).join();
      return new Platform(kept, postgres.join(), broker.join());
    } catch (CompletionException e) {
      closeIfStarted(postgres);
      closeIfStarted(broker);
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static PostgresServer postgres(Options options, Kept kept) {
    PostgresServer server =
        PostgresServer.start(
            options.directory().resolve("postgresql"),
            options.programs(),
            kept,
            options.durability(),
            options.database());
    Databases.prepare(server.address(), DATABASE, SERVICES, kept);
    return server;
  }

  private static KafkaBroker broker(Options options, Kept kept) {
    KafkaBroker broker =
        KafkaBroker.start(
            options.directory().resolve("kafka"),
            SERVICES,
            kept,
            options.durability(),
            options.brokerJvm());
    try (Admin admin = Admin.create(broker.admin())) {
      Topics.create(admin);
      Topics.protect(admin, broker);
    }
    return broker;
  }

  private static void closeIfStarted(CompletableFuture<? extends AutoCloseable> server) {
    if (!server.isCompletedExceptionally()) {
      try {
        server.join().close();
      } catch (Exception e) {
        throw new IllegalStateException("Could not stop what had started", e);
      }
    }
  }

  /** Stops what a killed launcher left behind; its data stay. */
  public static void stopOrphans(Path directory) {
    PostgresServer.stopOrphan(directory.resolve("postgresql"));
    KafkaBroker.stopOrphan(directory.resolve("kafka"));
  }

  /** What a service must be told to reach its database, its topics and its keys. */
  public Map<String, String> properties(String service, String database) {
    Map<String, String> all =
        new HashMap<>(Databases.properties(postgres.address(), database, service, kept));
    all.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
    broker
        .login(service)
        .forEach((name, value) -> all.put("spring.kafka.properties." + name, value));
    all.put("saphan.vault.key-file", kept.keyFile(service).toString());
    if (VAULTS.contains(service)) {
      all.put("saphan.matching.key-file", kept.keyFile("matching").toString());
    }
    return all;
  }

  /** Makes one more database with the schemas and roles of all services. */
  public void createDatabase(String name) {
    Databases.prepare(postgres.address(), name, SERVICES, kept);
  }

  public Kept kept() {
    return kept;
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public KafkaBroker broker() {
    return broker;
  }

  @Override
  public void close() {
    broker.close();
    postgres.close();
  }
}
