package org.saphan.foundation.vault;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * Sealed bytes as files that only the service's own account can read. A file is written beside its
 * place, forced to the disk and put there in one step, so that no name ever stands for half of it.
 */
final class FileStorage implements Storage {
  private static final FileAttribute<?> OWN_FILE = asFileAttribute(fromString("rw-------"));
  private static final FileAttribute<?> OWN_FOLDER = asFileAttribute(fromString("rwx------"));

  private final Path root;

  /**
   * @param root made when the first bytes come
   */
  FileStorage(Path root) {
    this.root = root;
  }

  @Override
  public void put(String name, byte[] bytes) {
    Path file = file(name);
    Path folder = file.resolveSibling("");
    Path beside = folder.resolve("new-" + UUID.randomUUID());
    try {
      Files.createDirectories(folder, OWN_FOLDER);
      try {
        write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
      force(folder);
    } catch (IOException e) {
      throw new StorageAway("A file could not be written below " + root, e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, fresh, OWN_FILE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** A name is only there for good when its folder is. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public Optional<byte[]> get(String name) {
    try {
      return Optional.of(Files.readAllBytes(file(name)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageAway("A file could not be read below " + root, e);
    }
  }

  @Override
  public void remove(String folder) {
    try {
      FileSystemUtils.deleteRecursively(file(folder));
    } catch (IOException e) {
      throw new StorageAway("Files could not be removed below " + root, e);
    }
  }

  private Path file(String name) {
    return root.resolve(Storage.checked(name));
  }
}
