package org.saphan.local;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;
import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Tells logback whose line it is when all services share one Java machine: a thread belongs to the
 * service whose thread created it.
 */
public final class ServiceLog extends AbstractDiscriminator<ILoggingEvent> {
  private static final InheritableThreadLocal<String> SERVICE = new InheritableThreadLocal<>();

  /**
   * Sends all lines to files in this directory. Spring Boot would set up the one logging of the
   * Java machine again for each service, so it is told to leave it alone.
   */
  static void into(Path directory) {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("logback.configurationFile", "saphan/local/logback.xml");
    System.setProperty("saphan.logs", directory.toString());
    SLF4JBridgeHandler.removeHandlersForRootLogger(); // Tomcat logs with the JDK's own
    SLF4JBridgeHandler.install();
  }

  /** This thread and all that it starts belong to the service. */
  static void nameThisThread(String service) {
    SERVICE.set(service);
  }

  @Override
  public String getDiscriminatingValue(ILoggingEvent event) {
    String service = SERVICE.get();
    return service == null ? "node" : service;
  }

  @Override
  public String getKey() {
    return "service";
  }
}
