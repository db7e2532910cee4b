package org.saphan.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on loopback for servers that must know theirs before they listen; whoever can listens on
 * port 0 and says which it got.
 */
public final class Ports {
  /**
   * Below those that Linux gives to outgoing connections and to whoever asks for any: until its
   * server listens nobody gets such a port by chance, and a node finds the same ones again.
   */
  static final int FIRST = 20_000;

  static final int LAST = 32_767;

  private Ports() {}

  /** One where nobody listens, any of thousands, so that two who ask at once get different ones. */
  public static int unused() {
    int port;
    do {
      port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
    } while (!isFree(port));
    return port;
  }

  /** Whether a server could listen there now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
