package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saphan.platform.Ports;

/** The commands as a person types them on the data of one node, each in a process of its own. */
final class TypedNode {
  /** How long anything may take on a busy machine. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path data;
  private final int port = Ports.unused();

  TypedNode(Path data) {
    this.data = data;
  }

  /** Comes back when the node is ready. */
  Process up(String... more) throws Exception {
    Process process = command("Up", more);
    await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || running().map(NodeState::ready).orElse(false));
    assertThat(process.isAlive()).withFailMessage(() -> errorOf(process)).isTrue();
    return process;
  }

  /** What the running node says of itself. */
  NodeState state() {
    return running().orElseThrow();
  }

  private Optional<NodeState> running() {
    return new NodeFiles(data)
        .state()
        .filter(state -> ProcessHandle.of(state.launcher()).isPresent());
  }

  /** The process of a server. */
  long pid(String name) {
    return state().parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  /** What a command says until it ends. */
  String said(String command) throws Exception {
    Process process = command(command);
    String said = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return said;
  }

  static String errorOf(Process process) {
    try {
      return new String(process.getErrorStream().readAllBytes());
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  /**
   * @param name of the command's class
   */
  Process command(String name, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.saphan.local." + name, "--data", data.toString()));
    if (name.equals("Up")) {
      command.addAll(List.of("--port", Integer.toString(port)));
    }
    command.addAll(List.of(words));
    return new ProcessBuilder(command).start();
  }
}
