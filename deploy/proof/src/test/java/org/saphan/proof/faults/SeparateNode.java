package org.saphan.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.local.Down;
import org.saphan.local.Up;
import org.saphan.local.Verify;
import org.saphan.platform.Ports;
import org.saphan.testkit.TestDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A node as {@code saphan up --separate} starts it, every service in a process of its own, with the
 * kill points in them; and all that can be done to it from outside.
 */
final class SeparateNode implements AutoCloseable {
  /** How long anything may take on a busy machine. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path data;
  private final Path armed;
  private final Launch launch = Launch.ready();
  private final int port;
  private @Nullable Process launcher;

  private SeparateNode(Path directory) throws IOException {
    this.data = directory.resolve("data");
    this.armed = Files.createDirectory(directory.resolve("armed"));
    this.port = Ports.unused();
    // A node outlives who started it; a test that is broken off leaves none.
    TestDirectory.deleteAfter(this::close, directory);
  }

  /**
   * @param properties for every Java machine of the node, as {@code -Dname=value}
   */
  static SeparateNode start(String... properties) {
    try {
      SeparateNode node = new SeparateNode(TestDirectory.create());
      try {
        node.up(properties);
        return node;
      } catch (RuntimeException | Error unready) {
        node.close();
        throw unready;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Comes back when the node is ready; also on the data of one that was killed. */
  void up(String... properties) {
    List<String> options = new ArrayList<>(launch.archive());
    options.add("-D" + KillSwitch.ARMED + "=" + armed);
    options.addAll(List.of(properties));
    ProcessBuilder command =
        command(Up.class, "--separate", "--port", Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
    // The one way into every Java machine that a child of a child starts.
    command.environment().put("JDK_JAVA_OPTIONS", String.join(" ", options));
    try {
      Process started = command.start();
      launcher = started;
      await()
          .atMost(PATIENCE)
          .until(() -> !started.isAlive() || (isReady() && launcherId() == started.pid()));
      assertThat(started.isAlive()).as(() -> said()).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder command(Class<?> main, String... words) {
    List<String> all = new ArrayList<>(List.of("--data", data.toString()));
    all.addAll(List.of(words));
    return new ProcessBuilder(launch.command(List.of(), main, all.toArray(String[]::new)));
  }

  private Path output() {
    return data.resolveSibling("up.out");
  }

  private String said() {
    try {
      return Files.readString(output());
    } catch (IOException e) {
      return "(nothing)";
    }
  }

  Path data() {
    return data;
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** The next time that a process stands at this point it is dead. */
  void arm(KillPoint point) {
    try {
      Files.createFile(armed.resolve(point.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a point has fired. */
  void awaitDeath(KillPoint point) {
    Path file = armed.resolve(point.name());
    await(point + " is reached").atMost(PATIENCE).until(() -> !Files.exists(file));
  }

  void awaitRestart(String part, long before) {
    await(part + " is started again").atMost(PATIENCE).until(() -> pid(part) != before);
  }

  /** The process of a server or service. */
  long pid(String part) {
    for (JsonNode one : state().path("parts")) {
      if (one.path("name").asString().equals(part)) {
        return one.path("pid").asLong();
      }
    }
    throw new IllegalStateException("There is no " + part);
  }

  /** As kill -9 does. */
  void kill(String part) {
    kill(pid(part));
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    await().atMost(PATIENCE).until(() -> !isAlive(pid));
  }

  /** A dead child that a frozen launcher has not buried yet is not alive. */
  private static boolean isAlive(long pid) {
    try {
      return !Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
    } catch (IOException gone) {
      return false;
    }
  }

  /** As a power cut does: the launcher first, so that it mends nothing, then all the others. */
  void killEverything() {
    List<Long> all = new ArrayList<>(List.of(launcherId()));
    state().path("parts").forEach(part -> all.add(part.path("pid").asLong()));
    all.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    // Until they are buried too: PostgreSQL does not start beside a lock file of an id in use.
    await()
        .atMost(PATIENCE)
        .until(
            () -> all.stream().flatMap(pid -> ProcessHandle.of(pid).stream()).findAny().isEmpty());
  }

  /** The launcher alone; what it started ends with it or is stopped by the next one. */
  void killLauncher() {
    kill(launcherId());
  }

  /** Freezes the launcher, so that it does not start again what is killed. */
  void stopMending() {
    signal("STOP");
  }

  void goOnMending() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      Process kill =
          new ProcessBuilder("kill", "-" + name, Long.toString(launcherId())).inheritIO().start();
      assertThat(kill.waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the command {@code saphan verify} says, and that it finds nothing wrong. */
  String verify() {
    try {
      Process verify = command(Verify.class).redirectErrorStream(true).start();
      String said = new String(verify.getInputStream().readAllBytes());
      assertThat(verify.waitFor()).as(said).isZero();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the services say of themselves, for a test that gives up. */
  String lastWords() {
    List<Long> services = new ArrayList<>();
    for (JsonNode part : state().path("parts")) {
      if (!part.path("url").asString("").isEmpty()) {
        services.add(part.path("pid").asLong());
      }
    }
    return LastWords.of(data, services);
  }

  private boolean isReady() {
    return Files.exists(stateFile()) && state().path("ready").asBoolean();
  }

  private long launcherId() {
    return state().path("launcher").asLong();
  }

  private Path stateFile() {
    return data.resolve("node.json");
  }

  private JsonNode state() {
    return JsonMapper.shared().readTree(stateFile());
  }

  @Override
  public void close() {
    try {
      command(Down.class).inheritIO().start().waitFor();
      Process started = launcher;
      if (started != null) {
        started.waitFor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
