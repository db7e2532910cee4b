package org.saphan.local;

import java.nio.channels.FileLock;
import org.saphan.platform.Platform;
import org.saphan.platform.Processes;

/** Stops the node; also what a killed launcher left behind. */
public final class Down {
  private Down() {}

  public static void main(String... arguments) {
    Commands.run(() -> stop(Options.parse(arguments)));
  }

  private static void stop(Options options) {
    NodeFiles files = new NodeFiles(options.data());
    FileLock lock = files.tryLock();
    if (lock != null) {
      Platform.stopOrphans(options.data());
      files.forgetState();
      System.out.println("saphan: nothing runs on " + options.data());
      return;
    }
    files
        .state()
        .flatMap(state -> ProcessHandle.of(state.launcher()))
        .ifPresentOrElse(
            Processes::stop,
            () -> {
              throw new Trouble("The node is just starting; try again.");
            });
    System.out.println("saphan: stopped");
  }
}
