package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that finds the Java; the tests of the node start Java by themselves. */
class ScriptTest {
  private static final Path SCRIPT = Path.of("../../saphan");

  @TempDir Path project;

  /** More than once: it died of a race, and said nothing. */
  @RepeatedTest(5)
  void theJavaThatJavaHomeNamesIsTaken() throws IOException, InterruptedException {
    Process script = start(SCRIPT, "jdk");
    assertThat(said(script)).isEqualTo(System.getProperty("java.home") + "\n");
    assertThat(script.waitFor()).isZero();
  }

  @Test
  void aStartThatIsRefusedSaysOneSentenceAndLeavesNothing() throws Exception {
    Path built = builtProject();
    try (ServerSocket other = new ServerSocket(0)) {
      String port = Integer.toString(other.getLocalPort());
      Path data = project.resolve("data");
      Process up =
          start(project.resolve("saphan"), "up", "--port", port, "--data", data.toString());
      assertThat(said(up))
          .isEqualTo("saphan: Port " + port + " is taken; choose another with --port N.\n");
      assertThat(up.waitFor()).isEqualTo(1);
      assertThat(data).doesNotExist();
    }
    assertThat(built).isDirectoryNotContaining(file -> file.toString().contains(".aot"));
  }

  /** The script beside what a build leaves, and nothing that would have to be built. */
  private Path builtProject() throws IOException {
    Files.copy(SCRIPT, project.resolve("saphan"));
    for (String folder : List.of("schemas", "services", "deploy/platform")) {
      Files.createDirectories(project.resolve(folder));
    }
    Path built = Files.createDirectories(project.resolve("deploy/local/target/node"));
    Files.createFile(project.resolve("pom.xml"));
    Files.createFile(project.resolve("deploy/pom.xml"));
    Files.writeString(built.resolve("classpath"), System.getProperty("java.class.path"));
    return built;
  }

  private static Process start(Path script, String... words) throws IOException {
    ProcessBuilder command = new ProcessBuilder(script.toString()).redirectErrorStream(true);
    command.command().addAll(List.of(words));
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return command.start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes());
  }
}
