package org.saphan.local;

import java.nio.channels.FileLock;
import java.time.Duration;
import org.saphan.platform.Platform;
import org.saphan.platform.Processes;

/** Stops the node; also what a killed launcher left behind. */
public final class Down {
  /** The services, then Kafka, then PostgreSQL; once also the archive for the next start. */
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private Down() {}

  public static void main(String... arguments) {
    Commands.run(() -> stop(Options.withoutWords(arguments)));
  }

  private static void stop(Options options) {
    NodeFiles files = NodeFiles.existing(options.data()).orElse(null);
    if (files == null) {
      System.out.println("saphan: nothing runs on " + options.data());
      return;
    }
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
            launcher -> Processes.stop(launcher, LIMIT),
            () -> {
              throw new Trouble("The node is just starting; try again.");
            });
    System.out.println("saphan: stopped");
  }
}
