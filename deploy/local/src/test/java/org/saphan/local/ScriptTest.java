package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;

/** The script that finds the Java; the tests of the node start Java by themselves. */
class ScriptTest {
  private static final Path SCRIPT = Path.of("../../saphan");

  /** More than once: it died of a race, and said nothing. */
  @RepeatedTest(5)
  void theJavaThatJavaHomeNamesIsTaken() throws IOException, InterruptedException {
    String home = System.getProperty("java.home");
    ProcessBuilder command = new ProcessBuilder(SCRIPT.toString(), "jdk").redirectErrorStream(true);
    command.environment().put("JAVA_HOME", home);
    Process script = command.start();
    assertThat(new String(script.getInputStream().readAllBytes())).isEqualTo(home + "\n");
    assertThat(script.waitFor()).isZero();
  }
}
