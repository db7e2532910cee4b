package org.saphan.proof.faults;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Ends the process, as kill -9 would, when it comes to a point that is armed. */
public final class KillSwitch {
  /** As the shell says of a process that was killed with -9. */
  static final int KILLED = 137;

  private static volatile @Nullable Path armed;

  private KillSwitch() {}

  static void watch(Path directory) {
    armed = directory;
  }

  /** Called from the points. An armed point is a file; taking it away, it fires only once. */
  public static void reached(String point) {
    Path directory = armed;
    if (directory != null && directory.resolve(point).toFile().delete()) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
