package org.saphan.local;

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
}
