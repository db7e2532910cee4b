package org.saphan.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One service in a process of its own; it ends with the launcher, as the broker does. */
public final class OneService {
  private OneService() {}

  /** Arguments: the node's data directory and the service's name. */
  public static void main(String... arguments) throws IOException {
    NodeFiles files = new NodeFiles(Path.of(arguments[0]));
    ServiceLog.into(files.logs());
    NodeService service = NodeService.named(arguments[1]);
    String[] given = Files.readAllLines(files.arguments(service.name())).toArray(String[]::new);
    Thread.ofPlatform().daemon().name("launcher").start(OneService::endWithTheLauncher);
    var context = service.start(given);
    System.out.println(context.getId() + " is ready");
  }

  private static void endWithTheLauncher() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println("The launcher cannot be heard any more: " + e.getMessage());
    }
    System.exit(0);
  }
}
