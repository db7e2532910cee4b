package org.saphan.foundation.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A file with a secret of the service. */
public final class SecretFile {
  private static final Set<PosixFilePermission> ALLOWED =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SecretFile() {}

  /**
   * Reads all of it.
   *
   * @throws IllegalStateException with a sentence for the operator if there is no such file, or if
   *     others may read it
   */
  public static byte[] read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("There is no key file " + file);
    }
    try {
      if (!ALLOWED.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException(
            "The key file " + file + " is open to others: only its owner may read it (chmod 600)");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be read", e);
    }
  }
}
