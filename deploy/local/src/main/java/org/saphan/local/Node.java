package org.saphan.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.saphan.platform.Durability;
import org.saphan.platform.Platform;
import org.saphan.platform.Processes;

/** Everything of a country's node on this machine: PostgreSQL, Kafka and the services. */
final class Node implements AutoCloseable {
  /**
   * The sign-in's library lies on the class path of all services, and would make each of them a
   * signing key at every start: a third of the whole start's work, for nothing.
   */
  private static final String KEY_MAKER =
      "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
          + ".OAuth2AuthorizationServerJwtAutoConfiguration";

  private final Options options;
  private final NodeFiles files;
  private final Platform platform;
  private final PeerKeys peers;
  private final Map<NodeService, Running> services = new ConcurrentHashMap<>();

  /** Asked once: a port that its service already holds would not look free. */
  private final Map<String, Integer> ports = new ConcurrentHashMap<>();

  private Node(Options options, NodeFiles files, Platform platform) {
    this.options = options;
    this.files = files;
    this.platform = platform;
    this.peers = PeerKeys.in(files.keys());
  }

  /** Starts PostgreSQL and Kafka. */
  static Node startServers(Options options, NodeFiles files) {
    Platform platform =
        Platform.start(
            Platform.Options.in(options.data(), Durability.KEPT)
                .withBrokerJvm(Archive.flags("kafka")));
    String mode = options.practice() ? "practice" : "real";
    String kept = platform.kept().value("mode", mode);
    if (!kept.equals(mode)) {
      platform.close();
      throw new Trouble(
          "The data in %s are of a %s node; %s --practice, or choose other data with --data DIR."
              .formatted(options.data(), kept, options.practice() ? "leave out" : "add"));
    }
    return new Node(options, files, platform);
  }

  /** Starts all services at once; comes back when all are ready, or none is left running. */
  void startServices() {
    // A thread for each: what a service starts is named after the thread that started it.
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      CompletableFuture.allOf(
              NodeService.ALL.stream()
                  .map(service -> CompletableFuture.runAsync(() -> start(service), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void start(NodeService service) {
    List<String> arguments =
        properties(service.name()).entrySet().stream()
            .map(property -> "--" + property.getKey() + "=" + property.getValue())
            .toList();
    Running started =
        options.separate()
            ? Running.Apart.start(service, arguments, files)
            : new Running.Here(service.start(arguments.toArray(String[]::new)));
    services.put(service, started);
    // Started is not yet ready: a service first fills its copy of the directory.
    Processes.await(
        service.name(),
        started::isAlive,
        files.output(service.name()),
        () -> Health.isUp(url(service.name())));
  }

  /** What the service is given from outside: the same names as in a deployment. */
  private Map<String, String> properties(String service) {
    Map<String, String> all = new LinkedHashMap<>();
    if (Platform.SERVICES.contains(service)) {
      all.putAll(platform.properties(service, Platform.DATABASE));
      all.putAll(peers.properties(service, this::url));
    }
    all.put("server.address", "127.0.0.1");
    all.put("server.port", Integer.toString(port(service)));
    all.put("spring.main.banner-mode", "off");
    // Every connection is a process of PostgreSQL: on a quiet machine one per service is enough.
    all.put("spring.datasource.hikari.minimum-idle", "1");
    all.put("spring.datasource.hikari.idle-timeout", "30000");
    all.put("saphan.country", "LA");
    all.put("saphan.practice", Boolean.toString(options.practice()));
    all.put("saphan.data-directory", files.dataOf(service).toString());
    all.put("saphan.front-door.address", address());
    all.put("saphan.front-door.client-secret", platform.kept().password("front-door.client"));
    String issuer = url(NodeService.SIGN_IN);
    all.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer);
    all.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer + "/oauth2/jwks");
    if (!service.equals(NodeService.SIGN_IN)) {
      all.put("spring.autoconfigure.exclude", KEY_MAKER);
    }
    for (NodeService other : NodeService.ALL) {
      all.put("saphan.services." + other.name(), url(other.name()));
    }
    if (!options.separate()) {
      // Several applications share this Java machine; the launcher stops them in order.
      all.put("spring.main.register-shutdown-hook", "false");
    }
    return all;
  }

  private int port(String service) {
    return service.equals(NodeService.FRONT_DOOR)
        ? options.port()
        : ports.computeIfAbsent(service, name -> platform.kept().port(name, options.port()));
  }

  private String url(String service) {
    return "http://127.0.0.1:" + port(service);
  }

  /** For people and their browser; another host than the sign-in's, so that cookies stay apart. */
  String address() {
    return "http://localhost:" + options.port();
  }

  /** Starts again whatever died; answers with a sentence for each. */
  synchronized List<String> mend() {
    List<String> said = new ArrayList<>();
    mend("PostgreSQL", platform.postgres().isAlive(), platform.postgres()::start, said);
    mend("Kafka", platform.broker().isAlive(), platform.broker()::start, said);
    services.forEach(
        (service, running) -> mend(service.name(), running.isAlive(), () -> start(service), said));
    return said;
  }

  /** What dies again while it starts is tried again with the next look; the others go on. */
  private static void mend(String name, boolean isAlive, Runnable start, List<String> said) {
    if (isAlive) {
      return;
    }
    try {
      start.run();
      said.add("Started again: " + name);
    } catch (RuntimeException unable) {
      said.add("Not started again yet: " + name);
    }
  }

  NodeState state(boolean ready) {
    List<NodeState.Part> parts = new ArrayList<>();
    parts.add(new NodeState.Part("postgresql", platform.postgres().pid(), ""));
    parts.add(new NodeState.Part("kafka", platform.broker().pid(), ""));
    for (NodeService service : NodeService.ALL) {
      Running running = services.get(service);
      if (running != null) {
        parts.add(new NodeState.Part(service.name(), running.pid(), url(service.name())));
      }
    }
    return new NodeState(
        ProcessHandle.current().pid(), ready, address(), options.practice(), parts);
  }

  /** Services first, so that they can still finish what they do. */
  @Override
  public synchronized void close() {
    CompletableFuture.allOf(
            services.values().stream()
                .map(running -> CompletableFuture.runAsync(running::stop))
                .toArray(CompletableFuture[]::new))
        .join();
    platform.close();
  }
}
