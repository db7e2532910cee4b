package org.saphan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
  @TempDir Path data;

  private String afterLooking(String written) throws IOException {
    Path file = Files.writeString(data.resolve("postmaster.pid"), written);
    Processes.forgetStranger(file, data);
    return Files.readString(file);
  }

  @Test
  void aServerOfThisDirectoryThatStillRunsKeepsItsNumber() throws IOException {
    Process server = new ProcessBuilder("tail", "-f", "/dev/null", data + "/log").start();
    try {
      assertThat(afterLooking(server.pid() + "\nshared 1\n")).startsWith(server.pid() + "\n");
      assertThat(Processes.orphan(data.resolve("postmaster.pid"), data)).isPresent();
    } finally {
      server.destroy();
    }
  }

  @Test
  void theNumberOfAStrangerIsForgottenAndNothingElse() throws IOException {
    Process stranger = new ProcessBuilder("tail", "-f", "/dev/null").start();
    try {
      assertThat(afterLooking(stranger.pid() + "\nshared 1\n"))
          .isEqualTo(Integer.MAX_VALUE + "\nshared 1\n");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void aNumberThatNobodyHasAndAHalfWrittenFileStayAsTheyAre() throws IOException {
    assertThat(afterLooking(Integer.MAX_VALUE - 1 + "\n")).isEqualTo(Integer.MAX_VALUE - 1 + "\n");
    assertThat(afterLooking("")).isEmpty();
  }
}
