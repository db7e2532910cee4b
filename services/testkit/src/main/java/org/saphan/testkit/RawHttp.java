package org.saphan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks over a bare socket for addresses that no client of HTTP would send. */
public final class RawHttp {
  /** How long an answer may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private RawHttp() {}

  /**
   * @param target as it stands in the first line of the request
   * @param headers whole lines; the host is added
   * @return the whole answer
   */
  public static String get(int port, String target, String... headers) {
    return send(
        port,
        "GET "
            + target
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nConnection: close\r\n"
            + String.join("\r\n", headers)
            + "\r\n\r\n");
  }

  /**
   * @param request every byte of it, whether it is HTTP or not
   * @return the whole answer
   */
  public static String send(int port, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
  }
}
