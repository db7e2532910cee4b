package org.saphan.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs from their jar, once per version. */
final class PostgresBinaries {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private PostgresBinaries() {}

  /** The directory with {@code bin/initdb}, {@code bin/pg_ctl} and {@code bin/postgres}. */
  static Path unpackedIn(Path parent) {
    Path home = parent.resolve("postgresql-" + version());
    if (Files.isDirectory(home)) {
      return home;
    }
    try {
      Files.createDirectories(parent);
      Path fresh = Files.createTempDirectory(parent, "unpacking-");
      try {
        unpack(fresh);
      } catch (IOException e) {
        delete(fresh); // a full disk: the next try is to find no less of it
        throw e;
      }
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      try {
        Files.move(fresh, home);
      } catch (IOException e) {
        // Another process was quicker; its copy is as good.
        delete(fresh);
        if (!Files.isDirectory(home)) {
          throw e;
        }
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(Path target) throws IOException {
    String name = "/postgres-%s-%s.txz".formatted(system(), architecture());
    var packed = PostgresBinaries.class.getResourceAsStream(name);
    if (packed == null) {
      throw new IllegalStateException("No PostgreSQL programs for this machine: " + name);
    }
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("Outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) { // what a compiler would want, 60 MB of it
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
          boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
          Files.setPosixFilePermissions(
              file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
        entry = tar.getNextEntry();
      }
    }
  }

  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String version() {
    return Databases.resource("postgresql.version").strip();
  }

  private static String system() {
    return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      case String other -> other;
    };
  }
}
