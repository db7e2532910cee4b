package org.saphan.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saphan.platform.Kept;
import tools.jackson.databind.json.JsonMapper;

/** What lies where in the data directory of a node. */
record NodeFiles(Path data) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  NodeFiles {
    Kept.privateDirectory(data);
  }

  /** Those of a node that was started once; a mistyped directory is not made. */
  static Optional<NodeFiles> existing(Path data) {
    return Files.isDirectory(data) ? Optional.of(new NodeFiles(data)) : Optional.empty();
  }

  Path logs() {
    return Kept.privateDirectory(data.resolve("logs"));
  }

  /** What a process says before its log works, and what kills it. */
  Path output(String process) {
    return logs().resolve(process + ".out");
  }

  Path keys() {
    return data.resolve("keys");
  }

  Path arguments(String service) {
    return Kept.privateDirectory(data.resolve("arguments")).resolve(service);
  }

  Path dataOf(String service) {
    return Kept.privateDirectory(data.resolve("services")).resolve(service);
  }

  void write(Path file, String content) {
    Kept.write(file, content.getBytes(UTF_8));
  }

  /** Tells other commands what runs. */
  void write(NodeState state) {
    write(data.resolve("node.json"), JSON.writeValueAsString(state));
  }

  /** What the last launcher said; it may be dead. */
  Optional<NodeState> state() {
    Path file = data.resolve("node.json");
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readString(file), NodeState.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forgetState() {
    try {
      Files.deleteIfExists(data.resolve("node.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a launcher works with these data now; makes nothing. */
  static boolean isLocked(Path data) {
    Path file = data.resolve("lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Held while a launcher lives; the system releases it however the launcher dies. */
  @Nullable FileLock tryLock() {
    try {
      FileChannel channel =
          FileChannel.open(
              data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return lock;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
