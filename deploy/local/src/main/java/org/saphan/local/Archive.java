package org.saphan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Java keeps the classes that a process loaded in an archive when it ends and starts quicker from
 * it the next time; an archive that does not fit the jars any more is written anew.
 */
final class Archive {
  private Archive() {}

  /** For a process of this name; none without a place, as in tests. */
  static List<String> flags(String process) {
    String directory = System.getProperty("saphan.archives");
    return directory == null
        ? List.of()
        : List.of(
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + directory + "/" + process + ".jsa",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");
  }

  /** The launcher is ready: what Java learnt of it, it may start from the next time. */
  static void noteReady() {
    String marker = System.getProperty("saphan.learnt");
    if (marker != null) {
      try {
        Files.write(Path.of(marker), new byte[0]);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
