package org.saphan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/**
 * What a node must remember between two starts: generated passwords, ports, key files. Everything
 * lies in one directory that only its user can read.
 */
public final class Kept {
  /** Of a generated password, in bytes before it is written as hexadecimal digits. */
  private static final int PASSWORD_BYTES = 24;

  /** Of the key that wraps a service's vault keys: AES-256. */
  private static final int KEY_BYTES = 32;

  private static final String PORT = ".port";

  private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rw-------");

  private final Path directory;
  private final Properties values = new Properties();
  private final SecureRandom random = new SecureRandom();

  private Kept(Path directory) {
    this.directory = directory;
  }

  /** Opens what is kept in the directory, or begins to keep things there. */
  public static Kept in(Path directory) {
    Kept kept = new Kept(privateDirectory(directory));
    Path file = kept.file();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        kept.values.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return kept;
  }

  /** A directory that exists and that only its owner can enter. */
  public static Path privateDirectory(Path directory) {
    try {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The password of a name; made when first asked for. */
  public String password(String name) {
    return value(name + ".password", HexFormat.of().formatHex(bytes(PASSWORD_BYTES)));
  }

  /** A value that is decided once and stays. */
  public synchronized String value(String name, String first) {
    String known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    store(name, first);
    return first;
  }

  /**
   * The loopback port of a name: the one of last time unless somebody else took it meanwhile. No
   * two names get the same one: of two that have not started yet both would look free.
   *
   * @param given ports that somebody else of this node was given and may not hold yet
   */
  public synchronized int port(String name, Integer... given) {
    int known = Integer.parseInt(values.getProperty(name + PORT, "0"));
    if (known != 0 && Ports.isFree(known)) {
      return known;
    }
    Set<Integer> promised = new HashSet<>(Arrays.asList(given));
    values.stringPropertyNames().stream()
        .filter(key -> key.endsWith(PORT))
        .forEach(key -> promised.add(Integer.valueOf(values.getProperty(key))));
    int fresh;
    do {
      fresh = Ports.unused();
    } while (promised.contains(fresh));
    store(name + PORT, Integer.toString(fresh));
    return fresh;
  }

  /**
   * The file with the key of a service, or of several that start at once; made when first asked
   * for.
   */
  public synchronized Path keyFile(String service) {
    Path file = privateDirectory(directory.resolve("keys")).resolve(service + ".key");
    if (!Files.exists(file)) {
      write(file, bytes(KEY_BYTES));
    }
    return file;
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private Path file() {
    return directory.resolve("kept.properties");
  }

  private void store(String name, String value) {
    values.setProperty(name, value);
    StringBuilder lines = new StringBuilder();
    values.stringPropertyNames().stream()
        .sorted()
        .forEach(key -> lines.append(key).append('=').append(values.getProperty(key)).append('\n'));
    write(file(), lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Whole or not at all: a node may be killed at any time. */
  public static void write(Path file, byte[] content) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(MINE));
      Files.write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
