package org.saphan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.saphan.platform.Durability;
import org.saphan.platform.Platform;
import org.saphan.platform.Ports;

/** What must be so before anything is started. */
final class Checks {
  static final int JAVA = 25;

  /** Enough for the servers' first files and some work, in bytes. */
  static final long FREE_DISK = 512L << 20;

  private Checks() {}

  /** Only looks, and says what stands against a start. */
  static void main(String... arguments) {
    Commands.run(() -> start(Options.withoutWords(arguments)));
  }

  /**
   * Whether a node may be started; whose data they are comes first, since its port is taken too.
   */
  static void start(Options options) {
    alone(options.data());
    all(options);
  }

  private static void all(Options options) {
    java(Runtime.version().feature());
    disk(options.data(), usable(options.data()));
    Path programs = Platform.Options.in(options.data(), Durability.KEPT).programs();
    disk(programs, usable(programs));
    port(options.port());
  }

  private static void alone(Path data) {
    if (NodeFiles.isLocked(data)) {
      throw taken(data);
    }
  }

  static Trouble taken(Path data) {
    return new Trouble(
        "A node already runs on the data in "
            + data
            + "; stop it with down, or choose other data with --data DIR.");
  }

  static void java(int version) {
    if (version < JAVA) {
      throw new Trouble("Saphan needs Java " + JAVA + ", this is Java " + version + ".");
    }
  }

  static void disk(Path data, long usable) {
    if (usable < FREE_DISK) {
      throw new Trouble(
          "The disk of %s is nearly full: %d MiB are free, %d MiB are needed."
              .formatted(data, usable >> 20, FREE_DISK >> 20));
    }
  }

  static void port(int port) {
    if (!Ports.isFree(port)) {
      throw new Trouble("Port " + port + " is taken; choose another with --port N.");
    }
  }

  private static long usable(Path data) {
    Path existing = data;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      return Files.getFileStore(existing).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
