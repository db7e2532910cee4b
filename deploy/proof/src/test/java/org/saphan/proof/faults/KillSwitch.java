package org.saphan.proof.faults;

import java.nio.file.Path;

/** Ends the process, as kill -9 would, when it comes to a point that is armed. */
public final class KillSwitch {
  /** The directory in which an armed point is a file. */
  static final String ARMED = "saphan.proof.armed";

  /** As the shell says of a process that was killed with -9. */
  static final int KILLED = 137;

  private static final Path DIRECTORY = Path.of(System.getProperty(ARMED, "nothing-is-armed"));

  /** How the launcher starts a service with {@code --separate}: main class, data, name. */
  private static final String COMMAND = System.getProperty("sun.java.command", "");

  private KillSwitch() {}

  /**
   * Called from the points; many services have the same classes, and the point is meant for one.
   * Taking the file away, it fires only once.
   */
  public static void reached(String service, String point) {
    if (COMMAND.endsWith(" " + service) && DIRECTORY.resolve(point).toFile().delete()) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
