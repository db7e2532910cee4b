package org.saphan.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * One JSON object per line that says whose line it is, so that the logs of all services can be
 * poured into one place.
 */
public final class ServiceLines extends JsonEncoder {
  private String service = "node";

  /** Set by the configuration; the names of services need no escaping. */
  public void setService(String service) {
    this.service = service;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    String line = new String(super.encode(event), UTF_8);
    return ("{\"service\":\"" + service + "\"," + line.substring(line.indexOf('{') + 1))
        .getBytes(UTF_8);
  }
}
