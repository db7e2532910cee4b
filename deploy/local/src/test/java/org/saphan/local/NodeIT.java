package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.platform.DatabaseServer;
import org.saphan.platform.Databases;
import org.saphan.platform.Kept;
import org.saphan.platform.Platform;

/** The commands as a person types them, each in a process of its own. */
class NodeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path data;
  private final int port = Kept.in(Path.of("target/ports")).port("front-door");

  @AfterEach
  void stop() throws Exception {
    command("Down").waitFor();
  }

  @Test
  void aNodeIsUpThenKilledThenGoesOnWithWhatItHadThenIsDown() throws Exception {
    Process first = up();
    assertThat(said("Status")).contains("\"up\" : true").doesNotContain("DEAD");

    Process second = command("Up", "--port", Integer.toString(port + 1));
    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(errorOf(second)).contains("A node already runs on the data in " + data);

    try (var connection = owner();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists remembered (x int)");
      statement.execute("insert into remembered values (1)");
    }
    first.destroyForcibly().waitFor();
    assertThat(said("Status")).contains("\"up\" : false");

    Process again = up();
    try (var connection = owner();
        var rows = connection.createStatement().executeQuery("select x from remembered")) {
      assertThat(rows.next()).isTrue();
    }
    Process down = command("Down");
    assertThat(down.waitFor()).isZero();
    assertThat(again.waitFor(PATIENCE)).isTrue();
    assertThat(said("Status")).contains("\"up\" : false");
    assertThat(Files.exists(data.resolve("postgresql/data/postmaster.pid"))).isFalse();
  }

  @Test
  void serversThatDieAreStartedAgain() throws Exception {
    up();
    for (String server : List.of("postgresql", "kafka")) {
      long before = pid(server);
      ProcessHandle.of(before).orElseThrow().destroyForcibly();
      await().atMost(PATIENCE).until(() -> pid(server) != before);
      assertThat(ProcessHandle.of(pid(server)).filter(ProcessHandle::isAlive)).isPresent();
    }
  }

  @Test
  void everyScenarioIsPlayedOnAPracticeNodeWhoseDataAreNotOpenedAsReal() throws Exception {
    Process practice = up("--practice");
    Process demo = command("demo.Demo", "all");
    String played = new String(demo.getInputStream().readAllBytes());
    assertThat(demo.waitFor()).as("%s%n%s", played, errorOf(demo)).isZero();
    assertThat(played)
        .contains("G-02: ", "G-03: ", "G-04: ", "G-12: ", "G-15: ", "G-21: ")
        .contains("G-01: ", "G-05: ", "G-08: ", "G-13: ", "G-16: ", "33 lines taken, 0 refused")
        .contains("by itself: ReturnCaseClosed", "by itself: NoticeArrivalAfterEnd")
        .contains("D-I03 due", "BREACHED", "by itself: DetaineeReturnOverdue", "refused EXCLUDED");
    practice.destroy();
    practice.waitFor();
    Process real = command("Up", "--port", Integer.toString(port));
    assertThat(real.waitFor()).isEqualTo(1);
    assertThat(errorOf(real)).contains("are of a practice node; add --practice");
    assertThat(Files.exists(data.resolve("postgresql/data/postmaster.pid"))).isFalse();
  }

  private Process up(String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("--port", Integer.toString(port)));
    words.addAll(List.of(more));
    Process process = command("Up", words.toArray(String[]::new));
    await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || state().map(NodeState::ready).orElse(false));
    assertThat(process.isAlive()).withFailMessage(() -> errorOf(process)).isTrue();
    return process;
  }

  private Optional<NodeState> state() {
    return new NodeFiles(data)
        .state()
        .filter(state -> ProcessHandle.of(state.launcher()).isPresent());
  }

  private long pid(String name) {
    return state().orElseThrow().parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  private Connection owner() throws Exception {
    Kept kept = Kept.in(data);
    int port = Integer.parseInt(kept.value("postgres.port", "0"));
    DatabaseServer server = new DatabaseServer("127.0.0.1", port, "", "");
    Map<String, String> given = Databases.properties(server, Platform.DATABASE, "directory", kept);
    return DriverManager.getConnection(
        given.get("spring.flyway.url"),
        given.get("spring.flyway.user"),
        given.get("spring.flyway.password"));
  }

  private String said(String command) throws Exception {
    Process process = command(command);
    String said = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return said;
  }

  private static String errorOf(Process process) {
    try {
      return new String(process.getErrorStream().readAllBytes());
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private Process command(String name, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.saphan.local." + name,
            "--data",
            data.toString()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).start();
  }
}
