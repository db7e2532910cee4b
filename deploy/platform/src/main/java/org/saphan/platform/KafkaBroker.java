package org.saphan.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker on loopback as a child process with its data in a directory that outlives it.
 * Every service has a user with a password and, from {@link Topics}, the least rights.
 */
public final class KafkaBroker implements AutoCloseable {
  /** May everything; used by the broker itself and to make topics. */
  private static final String ADMIN = "broker";

  private static final int CONNECT_MILLIS = 200;

  private static final List<String> JVM =
      List.of(
          "-Xmx96m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dlogback.configurationFile=saphan/platform/broker-logback.xml");

  private final Path directory;
  private final int port;
  private final Kept kept;
  private final Durability durability;
  private final List<String> jvm;
  private final String clusterId;
  private @Nullable Process process;

  private KafkaBroker(
      Path directory, int port, Kept kept, Durability durability, List<String> jvm) {
    this.directory = directory;
    this.port = port;
    this.kept = kept;
    this.durability = durability;
    this.jvm = jvm;
    this.clusterId = kept.value("broker.cluster", Uuid.randomUuid().toString());
  }

  /**
   * Starts the broker, after stopping one that a killed launcher left behind on the same data.
   *
   * @param users the services that may log in
   * @param jvm more flags for its Java machine
   */
  public static KafkaBroker start(
      Path directory, List<String> users, Kept kept, Durability durability, List<String> jvm) {
    Path home = Kept.privateDirectory(directory.toAbsolutePath());
    stopOrphan(home);
    KafkaBroker broker = new KafkaBroker(home, kept.port(ADMIN), kept, durability, jvm);
    Kept.write(
        broker.settingsFile(), broker.settings(users, kept.port("controller")).getBytes(UTF_8));
    broker.start();
    return broker;
  }

  static void stopOrphan(Path directory) {
    Path home = directory.toAbsolutePath();
    Processes.orphan(home.resolve("broker.pid"), home).ifPresent(Processes::stop);
  }

  /** Starts it again after {@link #kill()} or {@link #close()}, on the same port. */
  public void start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // First, where the system still shows it: it cuts long command lines, and class paths are long.
    command.add("-Dsaphan.kafka=" + directory);
    command.addAll(JVM);
    command.addAll(jvm);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            BrokerMain.class.getName(),
            settingsFile().toString(),
            clusterId));
    Process started = Processes.start(command, log());
    process = started;
    Kept.write(directory.resolve("broker.pid"), Long.toString(started.pid()).getBytes(UTF_8));
    try {
      await("Kafka", this::answers);
    } catch (IllegalStateException e) {
      started.destroyForcibly();
      throw e;
    }
  }

  /**
   * Waits until something is true of the running broker; gives up when it dies or takes too long.
   */
  void await(String name, BooleanSupplier ready) {
    Processes.await(name, this::isAlive, log(), ready);
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** What a client must be told to log in as this user: names are Kafka's. */
  public Map<String, String> login(String user) {
    return Map.of(
        "security.protocol", "SASL_PLAINTEXT",
        "sasl.mechanism", "PLAIN",
        "sasl.jaas.config", jaas(user) + ";");
  }

  /** The settings of a client that may do everything; for making topics and for tests. */
  public Map<String, Object> admin() {
    Map<String, Object> all = new java.util.HashMap<>(login(ADMIN));
    all.put("bootstrap.servers", bootstrapServers());
    return all;
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      Processes.stop(running.toHandle());
    }
  }

  /** As a power cut would. For fault tests. */
  public void kill() {
    Process running = process;
    if (running != null) {
      Processes.kill(running.toHandle());
    }
  }

  public long pid() {
    Process running = process;
    return running == null ? 0 : running.pid();
  }

  public boolean isAlive() {
    Process running = process;
    return running != null && running.isAlive();
  }

  private Path log() {
    return directory.resolve("broker.log");
  }

  private Path settingsFile() {
    return directory.resolve("broker.properties");
  }

  private String jaas(String user) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\""
        .formatted(user, kept.password("kafka." + user));
  }

  private String settings(List<String> users, int controllerPort) {
    String everybody =
        java.util.stream.Stream.concat(java.util.stream.Stream.of(ADMIN), users.stream())
            .map(user -> "user_%s=\"%s\"".formatted(user, kept.password("kafka." + user)))
            .collect(joining(" "));
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=CLIENT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=CLIENT://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    inter.broker.listener.name=CLIENT
    listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
    sasl.enabled.mechanisms=PLAIN
    sasl.mechanism.inter.broker.protocol=PLAIN
    sasl.mechanism.controller.protocol=PLAIN
    listener.name.client.plain.sasl.jaas.config=%3$s %4$s;
    listener.name.controller.plain.sasl.jaas.config=%3$s %4$s;
    authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
    super.users=User:broker
    log.dirs=%5$s
    auto.create.topics.enable=false
    num.partitions=3
    default.replication.factor=1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=5
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=5
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    group.initial.rebalance.delay.ms=0
    log.cleaner.dedupe.buffer.size=4194304
    log.retention.ms=-1
    log.flush.interval.messages=%6$d
    """
        .formatted(
            port,
            controllerPort,
            jaas(ADMIN),
            everybody,
            directory.resolve("data"),
            flushedAfter());
  }

  /**
   * After how many records a log goes to the disk. There is no second broker that would have them
   * after a power cut, and the outbox forgets what the broker has.
   */
  private long flushedAfter() {
    return switch (durability) {
      case KEPT -> 1;
      case FORGETTABLE -> Long.MAX_VALUE;
    };
  }
}
