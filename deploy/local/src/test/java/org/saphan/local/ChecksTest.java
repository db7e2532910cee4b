package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private static final Path DATA = Path.of("/data");

  @Test
  void javaTwentyFiveIsEnoughAndTwentyFourIsNot() {
    assertThatCode(() -> Checks.java(25)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Checks.java(24))
        .isInstanceOf(Trouble.class)
        .hasMessage("Saphan needs Java 25, this is Java 24.");
  }

  @Test
  void aDiskMustHaveTheLastNeededByteFree() {
    assertThatCode(() -> Checks.disk(DATA, Checks.FREE_DISK)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Checks.disk(DATA, Checks.FREE_DISK - 1))
        .isInstanceOf(Trouble.class)
        .hasMessage("The disk of /data is nearly full: 511 MiB are free, 512 MiB are needed.");
  }

  @Test
  void aPortThatSomebodyElseHoldsIsRefusedAndTakenWhenItIsFree() throws Exception {
    int port;
    try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = somebody.getLocalPort();
      assertThatThrownBy(() -> Checks.port(port))
          .isInstanceOf(Trouble.class)
          .hasMessage("Port " + port + " is taken; choose another with --port N.");
    }
    assertThatCode(() -> Checks.port(port)).doesNotThrowAnyException();
  }
}
