package org.saphan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.saphan.platform.DatabaseServer;
import org.saphan.platform.Databases;
import org.saphan.platform.Kept;
import org.saphan.platform.Platform;
import org.saphan.platform.Topics;

/**
 * One PostgreSQL and one Kafka for all tests of a Java machine. They run from packaged artifacts,
 * or in containers with {@code -Dsaphan.test.platform=testcontainers}. Tests that kill servers
 * start a {@link Platform} of their own.
 */
public final class TestPlatform {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  /** The topic that services fill their copies of the directory from. */
  private static final String REFERENCE_DATA = "directory.entries.v1";

  private final Servers servers;
  private final Path directory;
  private final Kept kept;

  /** Whether the directory's topic has all that the directory ships with, and nothing else. */
  private boolean referenceData;

  private TestPlatform(Servers servers, Path directory, Kept kept) {
    this.servers = servers;
    this.directory = directory;
    this.kept = kept;
  }

  /** What differs between packaged servers and containers. */
  interface Servers {
    DatabaseServer database();

    String bootstrapServers();

    /** Of a client that may do everything. */
    Map<String, Object> admin();

    /** Of a client that logs in as a service. */
    Map<String, String> login(String service);
  }

  /** Started when first asked for, stopped with the Java machine. */
  public static TestPlatform shared() {
    return Holder.SHARED;
  }

  /** Forgets all messages and makes an empty database: what a test class begins with. */
  public Fresh fresh() {
    hasReferenceData(false);
    return freshBesideReferenceData();
  }

  /** The same, but what the directory ships with stays in its topic, where it is there. */
  Fresh freshBesideReferenceData() {
    try (Admin admin = Admin.create(servers.admin())) {
      emptyTopics(
          admin,
          Topics.all().stream()
              .filter(topic -> !referenceData || !topic.name().equals(REFERENCE_DATA))
              .toList());
      forgetGroups(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Could not empty the topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
    String database = "test" + DATABASES.incrementAndGet();
    Databases.prepare(servers.database(), database, Platform.SERVICES, kept);
    return new Fresh(database);
  }

  boolean hasReferenceData() {
    return referenceData;
  }

  void hasReferenceData(boolean there) {
    referenceData = there;
  }

  /** The settings of a Kafka client that may do everything. */
  public Map<String, Object> kafkaAdmin() {
    return servers.admin();
  }

  /** The settings of a Kafka client that logs in as a service. */
  public Map<String, Object> kafkaClient(String service) {
    Map<String, Object> settings = new HashMap<>(servers.login(service));
    settings.put("bootstrap.servers", servers.bootstrapServers());
    return settings;
  }

  /** A database of its own in the shared platform. */
  public final class Fresh {
    private final String database;

    private Fresh(String database) {
      this.database = database;
    }

    /** Every property that a service must be given from outside, on a port of its own choice. */
    public Map<String, String> properties(String service) {
      Map<String, String> all =
          new HashMap<>(Databases.properties(servers.database(), database, service, kept));
      // Each is a login with a password, made slow on purpose.
      all.put("spring.datasource.hikari.minimum-idle", "1");
      all.put("spring.kafka.bootstrap-servers", servers.bootstrapServers());
      servers
          .login(service)
          .forEach((name, value) -> all.put("spring.kafka.properties." + name, value));
      all.putAll(TestSignIn.shared().properties());
      all.put("saphan.vault.key-file", kept.keyFile(service).toString());
      all.put("saphan.country", "LA");
      all.put("saphan.practice", "false");
      all.put("saphan.data-directory", dataDirectory(service));
      all.put("saphan.front-door.address", "http://localhost:8080");
      all.put("server.address", "127.0.0.1");
      all.put("server.port", "0");
      return all;
    }

    /** The same as arguments for a service's {@code start}; later ones win. */
    public String[] arguments(String service, String... more) {
      // Spring would make a list of an argument that is given twice.
      Map<String, String> all = new java.util.LinkedHashMap<>();
      properties(service).forEach((name, value) -> all.put("--" + name, value));
      for (String argument : more) {
        int equals = argument.indexOf('=');
        all.put(argument.substring(0, equals), argument.substring(equals + 1));
      }
      return all.entrySet().stream()
          .map(argument -> argument.getKey() + "=" + argument.getValue())
          .toArray(String[]::new);
    }

    /** Where the database answers, for tests that look into it as superuser. */
    public DatabaseServer server() {
      return servers.database();
    }

    public String database() {
      return database;
    }

    private String dataDirectory(String service) {
      return Kept.privateDirectory(directory.resolve(database).resolve(service)).toString();
    }
  }

  private static void emptyTopics(Admin admin, List<Topics.Topic> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    admin
        .describeTopics(topics.stream().map(Topics.Topic::name).toList())
        .allTopicNames()
        .get()
        .forEach((name, topic) ->
            topic
                .partitions()
                .forEach(partition ->
                    partitions.put(
                        new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
    Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
    admin
        .listOffsets(partitions)
        .all()
        .get()
        .forEach((partition, end) -> {
          if (end.offset() > 0) {
            all.put(partition, RecordsToDelete.beforeOffset(end.offset()));
          }
        });
    admin.deleteRecords(all).all().get();
  }

  /** A group that still has members belongs to a service that some test left running: it stays. */
  private static void forgetGroups(Admin admin) throws ExecutionException, InterruptedException {
    Set<String> groups = new HashSet<>();
    for (GroupListing group : admin.listGroups().all().get()) {
      groups.add(group.groupId());
    }
    for (var deletion : admin.deleteConsumerGroups(groups).deletedGroups().values()) {
      try {
        deletion.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof GroupNotEmptyException)) {
          throw e;
        }
      }
    }
  }

  /** A compacted topic cannot be emptied, so the tests' topics may also be deleted from. */
  private static void letTopicsBeEmptied(Admin admin)
      throws ExecutionException, InterruptedException {
    Map<ConfigResource, java.util.Collection<AlterConfigOp>> changes = new HashMap<>();
    Topics.all().stream()
        .filter(topic -> topic.cleanup().equals("compact"))
        .forEach(topic ->
            changes.put(
                new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                List.of(
                    new AlterConfigOp(
                        new ConfigEntry("cleanup.policy", "compact,delete"),
                        AlterConfigOp.OpType.SET))));
    admin.incrementalAlterConfigs(changes).all().get();
  }

  /** Starts the platform when its class is first used. */
  private static final class Holder {
    private static final TestPlatform SHARED = start();

    private static TestPlatform start() {
      try {
        Path directory = TestDirectory.create();
        Kept kept = Kept.in(directory);
        Servers servers =
            System.getProperty("saphan.test.platform", "packaged").equals("testcontainers")
                ? ContainerServers.start(kept, directory)
                : PackagedServers.start(directory);
        try (Admin admin = Admin.create(servers.admin())) {
          letTopicsBeEmptied(admin);
        }
        return new TestPlatform(servers, directory, kept);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      }
    }
  }
}
