package org.saphan.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A directory for the servers of tests, which is gone when the Java machine ends: what a run of all
 * tests writes are gigabytes.
 */
public final class TestDirectory {
  private TestDirectory() {}

  /** Makes one. */
  public static Path create() throws IOException {
    return Files.createTempDirectory("saphan-test-");
  }

  /**
   * Deletes it at the end.
   *
   * @param stop ends who writes there, before
   */
  public static void deleteAfter(Runnable stop, Path directory) {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stopAndDelete(stop, directory), "test-directory"));
  }

  private static void stopAndDelete(Runnable stop, Path directory) {
    stop.run();
    try {
      boolean _ = FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      System.err.println("Left behind by the tests: " + directory + " (" + e + ")");
    }
  }
}
