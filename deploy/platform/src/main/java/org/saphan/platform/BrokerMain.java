package org.saphan.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * The broker's process: formats its storage when that is new, runs, and ends with the launcher,
 * whose death it sees as the end of its input.
 */
public final class BrokerMain {
  private BrokerMain() {}

  /** Arguments: the properties file and the id of the cluster. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    String[] format = {
      "format", "--ignore-formatted", "-c", arguments[0], "-t", arguments[1],
    };
    int failed = StorageTool.execute(format, System.out);
    if (failed != 0) {
      System.exit(failed);
    }
    Properties settings = new Properties();
    try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      settings.load(reader);
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
    server.startup();
    Thread.ofVirtual().name("launcher").start(BrokerMain::endWithTheLauncher);
    server.awaitShutdown();
  }

  private static void endWithTheLauncher() {
    try {
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println("The launcher cannot be heard any more: " + e.getMessage());
    }
    System.exit(0);
  }
}
