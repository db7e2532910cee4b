package org.saphan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void aPortWhereSomebodyListensIsNotFree() throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isFree(listening.getLocalPort())).isFalse();
    }
  }

  @Test
  void anUnusedPortIsNoneThatTheSystemGivesToOthers() {
    assertThat(Ports.unused()).isBetween(Ports.FIRST, Ports.LAST).matches(Ports::isFree);
  }
}
